using Rehearsal.Providers;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>
/// What AWS refuses of one resource by its values; nothing when they are right. Values that are not known yet are right.
/// </summary>
internal delegate IEnumerable<CheckFailure> Rule(Making making);

/// <summary>AWS's errors: a code, and a message that never quotes the value, which may be a secret.</summary>
internal static class Refusal
{
    /// <summary>
    /// What each service calls a value that its API's model does not allow (the errors of its create operation in the API
    /// reference), by the module of Pulumi's package.
    /// </summary>
    private static readonly Dictionary<string, string> ValidationCodes = new()
    {
        ["cloudcontrol"] = "ValidationException",
        ["cloudformation"] = "ValidationError",
        ["cloudwatch"] = "InvalidParameterException",
        ["ec2"] = "InvalidParameterValue",
        ["iam"] = "ValidationError",
        ["index"] = "ValidationError",
        ["kms"] = "ValidationException",
        ["mediaconnect"] = "BadRequestException",
        ["medialive"] = "BadRequestException",
        ["mediapackage"] = "UnprocessableEntityException",
        ["mediapackagev2"] = "ValidationException",
        ["mediastore"] = "ValidationException",
        ["s3"] = "InvalidArgument",
        ["secretsmanager"] = "ValidationException",
        ["ssm"] = "ValidationException",
        ["vpc"] = "InvalidParameterValue",
    };

    public static CheckFailure Of(string property, string code, string message) => new(property, $"{code}: {message}");

    /// <summary>The module in a token such as <c>aws:s3/bucket:Bucket</c> or <c>aws-native:mediapackagev2:Channel</c>.</summary>
    public static string ModuleOf(string token) => token.Split(':', '/')[1];

    public static string ValidationCode(string token) => ValidationCodes[ModuleOf(token)];
}
