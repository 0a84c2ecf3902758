using System.Text.RegularExpressions;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>
/// What a tag may be: at most 50 on a resource, keys of 1 to 128 characters, values of up to 256, letters, digits, white space
/// and <c>_.:/=+-@</c>, and no key that starts with <c>aws:</c> in whatever case ("Tag naming limits and requirements" in AWS's
/// General Reference). EC2 takes any character ("Tag restrictions" in its user guide). IAM takes keys that differ in case only
/// for the same key ("Tags for IAM resources" in its user guide).
/// </summary>
internal static partial class TagRules
{
    private const int MaxTags = 50;
    private const int MaxKey = 128;
    private const int MaxValue = 256;

    private static readonly Dictionary<string, (string Wrong, string TooMany)> Codes = new()
    {
        ["cloudwatch"] = ("InvalidParameterException", "TooManyTagsException"),
        ["ec2"] = ("InvalidParameterValue", "TagLimitExceeded"),
        ["iam"] = ("ValidationError", "LimitExceeded"),
        ["kms"] = ("TagException", "LimitExceededException"),
        ["mediaconnect"] = ("BadRequestException", "BadRequestException"),
        ["medialive"] = ("BadRequestException", "BadRequestException"),
        ["mediapackage"] = ("UnprocessableEntityException", "UnprocessableEntityException"),
        ["mediapackagev2"] = ("ValidationException", "ValidationException"),
        ["mediastore"] = ("ValidationException", "ValidationException"),
        ["s3"] = ("InvalidTag", "BadRequest"),
        ["secretsmanager"] = ("InvalidParameterException", "InvalidParameterException"),
        ["ssm"] = ("ValidationException", "TooManyTagsError"),
        ["vpc"] = ("InvalidParameterValue", "TagLimitExceeded"),
    };

    /// <param name="type">The resource's type.</param>
    /// <param name="inputs">With all tags that AWS gets: the resource's own, and the provider's default ones.</param>
    public static IEnumerable<CheckFailure> Check(string type, PropertyValue.Map inputs)
    {
        var module = Refusal.ModuleOf(type);
        if (!Codes.TryGetValue(module, out var codes))
            yield break;
        List<(string Key, PropertyValue Value)> tags = [.. Tags(inputs["tagsAll"] ?? inputs["tags"])];
        if (tags.Count > MaxTags)
        {
            yield return Refusal.Of(
                "tags", codes.TooMany, $"a resource can have no more than {MaxTags} tags, and this has {tags.Count}");
        }

        if (module == "iam" && tags.DistinctBy(tag => tag.Key, StringComparer.OrdinalIgnoreCase).Count() < tags.Count)
        {
            yield return Refusal.Of(
                "tags", "InvalidInput", "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        }

        foreach (var (key, value) in tags)
        {
            foreach (var problem in Problems(key, value, anyCharacter: module is "ec2" or "vpc"))
                yield return Refusal.Of($"tags[\"{key}\"]", codes.Wrong, problem);
        }
    }

    private static IEnumerable<string> Problems(string key, PropertyValue value, bool anyCharacter)
    {
        if (key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
            yield return "Tag keys starting with 'aws:' are reserved for internal use";
        if (key.Length is 0 or > MaxKey)
            yield return $"a tag's key must have 1 to {MaxKey} characters";
        if (value is PropertyValue.Text { Value.Length: > MaxValue })
            yield return $"a tag's value must have no more than {MaxValue} characters";
        if (!anyCharacter && (!Allowed().IsMatch(key) || (value is PropertyValue.Text text && !Allowed().IsMatch(text.Value))))
            yield return "a tag must have letters, digits, white space and _ . : / = + - @ only";
    }

    /// <summary>A map in Pulumi's classic package, a list of keys and values in aws-native.</summary>
    private static IEnumerable<(string Key, PropertyValue Value)> Tags(PropertyValue? tags) => tags switch
    {
        PropertyValue.Map map => map.Entries.Select(entry => (entry.Key, entry.Value)),
        PropertyValue.List list =>
            from tag in list.Items.OfType<PropertyValue.Map>()
            where tag["key"] is PropertyValue.Text
            select (((PropertyValue.Text)tag["key"]!).Value, tag["value"] ?? PropertyValue.Null.Instance),
        _ => [],
    };

    [GeneratedRegex(@"\A[\p{L}\p{Z}\p{N}_.:/=+\-@]*\z")]
    private static partial Regex Allowed();
}
