using System.Text;
using System.Text.RegularExpressions;
using Rehearsal.Aws.Simulated.Templates;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What CloudFormation refuses of a stack ("CloudFormation quotas" and "Template anatomy" in its user guide).</summary>
internal static partial class CloudFormationLimits
{
    private const string Code = "ValidationError";
    private const string Body = "templateBody";

    /// <summary>In bytes; also in CreateStack of the API reference.</summary>
    private const int MaxBody = 51_200;

    private const int MaxResources = 500;
    private const int MaxOutputs = 200;

    /// <summary>"Get values stored in other services using dynamic references".</summary>
    private const int MaxDynamicReferences = 60;

    private static readonly HashSet<string> Sections =
        ["AWSTemplateFormatVersion", "Description", "Metadata", "Resources", "Outputs"];

    public static readonly Rule[] Stack =
        [Name, Size, Json, OfTemplate(Anatomy), OfTemplate(References), OfTemplate(DynamicReferences), Services];

    /// <summary>CreateStack in the API reference: letters, digits and hyphens, from a letter on, at most 128.</summary>
    private static IEnumerable<CheckFailure> Name(Making making) =>
        making.Inputs["name"] is PropertyValue.Text name && !StackName().IsMatch(name.Value)
            ? [Refusal.Of("name", Code, "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]{0,127}")]
            : [];

    private static IEnumerable<CheckFailure> Size(Making making) => Encoding.UTF8.GetByteCount(making.Text(Body)) > MaxBody
        ? [Refuse($"Member must have length less than or equal to {MaxBody}")]
        : [];

    private static IEnumerable<CheckFailure> Json(Making making) =>
        making.Inputs[Body] is PropertyValue.Text body && Template.Parse(body.Value) is null
            ? [Refuse("Template format error: unsupported structure, or not in JSON")]
            : [];

    private static IEnumerable<CheckFailure> Anatomy(Template template)
    {
        foreach (var section in template.Sections.Entries.Keys.Where(section => !Sections.Contains(section)))
            yield return Refuse($"Invalid template property or properties [{section}], or one that is not simulated");
        if (template.Resources.Entries.Count is 0 or > MaxResources)
            yield return Refuse($"Template format error: At least one Resources member must be defined, at most {MaxResources}");
        if (template.Outputs.Entries.Count > MaxOutputs)
            yield return Refuse($"Template format error: Number of outputs is greater than maximum allowed, {MaxOutputs}");
        foreach (var (id, resource) in template.Resources.Entries)
        {
            if (!LogicalId().IsMatch(id))
                yield return Refuse($"Template format error: Resource name {id} is non alphanumeric");
            if (Template.TypeOf(resource) is null)
                yield return Refuse($"Template format error: Unrecognized resource type of {id}, or one that is not simulated");
        }

        foreach (var (name, output) in template.Outputs.Entries)
        {
            if ((output as PropertyValue.Map)?["Value"] is not (PropertyValue.Text or PropertyValue.Map))
                yield return Refuse($"Template format error: Every Outputs member must contain a Value object: {name} has none");
        }
    }

    private static IEnumerable<CheckFailure> References(Template template)
    {
        foreach (var intrinsic in Template.IntrinsicsIn(template.Resources).Concat(Template.IntrinsicsIn(template.Outputs)))
        {
            if (!intrinsic.IsKnown)
                yield return Refuse($"Template error: {intrinsic.Function} is malformed, or not simulated");
            else if (template.Resources[intrinsic.Target] is not { } resource)
                yield return Refuse($"Template format error: Unresolved resource dependencies [{intrinsic.Target}]");
            else if (Template.TypeOf(resource)?.Attributes.ContainsKey(intrinsic.Attribute) == false)
            {
                var (id, attribute) = (intrinsic.Target, intrinsic.Attribute);
                yield return Refuse($"Template error: resource {id} does not support attribute type {attribute} in Fn::GetAtt");
            }
        }
    }

    /// <summary>"Get a secret or secret value from Secrets Manager": in all properties of resources.</summary>
    private static IEnumerable<CheckFailure> DynamicReferences(Template template)
    {
        var references = TextsIn(template.Resources).SelectMany(text => DynamicReference().Matches(text)).ToList();
        if (references.Count > MaxDynamicReferences)
            yield return Refuse($"a template has at most {MaxDynamicReferences} dynamic references");
        if (references.Exists(reference => !SecretReference().IsMatch(reference.Value)))
            yield return Refuse("a dynamic reference is malformed, or none of Secrets Manager, or has both the stage and the id");
    }

    private static IEnumerable<string> TextsIn(PropertyValue value) => value switch
    {
        PropertyValue.Text text => [text.Value],
        PropertyValue.Map map => map.Entries.Values.SelectMany(TextsIn),
        PropertyValue.List list => list.Items.SelectMany(TextsIn),
        _ => [],
    };

    /// <summary>What the services refuse when the stack's resources are made.</summary>
    private static IEnumerable<CheckFailure> Services(Making making) =>
        from resource in Template.Parse(making.Text(Body))?.Resources.Entries ?? PropertyValue.Map.Empty.Entries
        let own = making with { Inputs = (PropertyValue.Map)ApiNames(Template.PropertiesOf(resource.Value)) }
        from rule in Template.TypeOf(resource.Value)?.Rules ?? []
        from failure in rule(own)
        select failure with { Property = $"{Body}: {resource.Key}: {failure.Property}" };

    /// <summary>The names of APIs begin with a small letter where those of CloudFormation begin with a capital one.</summary>
    private static PropertyValue ApiNames(PropertyValue value) => value switch
    {
        PropertyValue.Map map => PropertyValue.Of(map.Entries.Select(entry =>
            KeyValuePair.Create(char.ToLowerInvariant(entry.Key[0]) + entry.Key[1..], ApiNames(entry.Value)))),
        PropertyValue.List list => PropertyValue.Of(list.Items.Select(ApiNames)),
        _ => value,
    };

    private static Rule OfTemplate(Func<Template, IEnumerable<CheckFailure>> rule) =>
        making => Template.Parse(making.Text(Body)) is { } template ? rule(template) : [];

    private static CheckFailure Refuse(string message) => Refusal.Of(Body, Code, message);

    [GeneratedRegex(@"\A[a-zA-Z][-a-zA-Z0-9]{0,127}\z")]
    private static partial Regex StackName();

    [GeneratedRegex(@"\A[a-zA-Z0-9]{1,255}\z")]
    private static partial Regex LogicalId();

    [GeneratedRegex(@"\{\{resolve:[^}]*(\}\})?")]
    private static partial Regex DynamicReference();

    [GeneratedRegex(
        @"\A\{\{resolve:secretsmanager:(arn:[a-z-]+:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:)?[a-zA-Z0-9/_+=.@!-]+"
        + @"(:SecretString:[^:}]*(:[^:}]*:|::[^:}]*)?)?\}\}\z")]
    private static partial Regex SecretReference();
}
