using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Configuration of every type, plain and secret, present, absent and malformed.</summary>
internal static class ConfigProgram
{
    private sealed record Channel(string? Name, int Port, List<string>? Tags);

    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var config = new Config();
        var acme = new Config("acme");

        return new Dictionary<string, object?>
        {
            ["project"] = Deployment.Instance.ProjectName,
            ["stack"] = Deployment.Instance.StackName,
            ["organization"] = Deployment.Instance.OrganizationName,
            ["isDryRun"] = Deployment.Instance.IsDryRun,
            ["text"] = config.Get("text"),
            ["requiredText"] = config.Require("text"),
            ["otherNamespace"] = acme.Get("region"),
            ["oldStyleNamespace"] = new Config("acme:config").Require("region"),
            ["absentText"] = config.Get("absent"),
            ["absentBoolean"] = config.GetBoolean("absent"),
            ["absentInt32"] = config.GetInt32("absent"),
            ["absentDouble"] = config.GetDouble("absent"),
            ["absentObject"] = config.GetObject<Channel>("absent"),
            ["absentSecret"] = config.GetSecret("absent"),
            ["boolean"] = config.GetBoolean("boolean"),
            ["int32"] = config.GetInt32("int32"),
            ["double"] = config.GetDouble("double"),
            ["int32WithSpaces"] = config.GetInt32("spaced"),
            ["doubleWithExponent"] = config.GetDouble("exponent"),
            ["empty"] = config.Get("empty"),
            ["objectFromNull"] = Show(config.GetObject<Channel>("nullObject")),
            ["numberAsObject"] = config.RequireObject<int>("int32"),
            ["absentSecretObject"] = config.GetSecretObject<Channel>("absent"),
            ["object"] = Show(config.GetObject<Channel>("object")),
            ["caseSensitive"] = Show(config.RequireObject<Channel>("lowerCase")),
            ["list"] = config.RequireObject<string[]>("list"),
            ["secret"] = config.GetSecret("token"),
            ["secretUnmarked"] = config.RequireSecret("text"),
            ["plainMarked"] = config.Require("token"),
            ["secretBoolean"] = config.RequireSecretBoolean("boolean"),
            ["secretInt32"] = config.RequireSecretInt32("int32"),
            ["secretDouble"] = config.RequireSecretDouble("double"),
            ["secretObject"] = config.RequireSecretObject<Channel>("object").Apply(Show),
            ["missingText"] = Fails(() => config.Require("absent"), "conformance:absent"),
            ["missingObject"] = Fails(() => config.RequireObject<Channel>("absent"), "conformance:absent"),
            ["missingSecret"] = Fails(() => config.RequireSecretInt32("absent"), "conformance:absent"),
            ["malformedBoolean"] = Fails(() => config.GetBoolean("text"), "conformance:text"),
            ["capitalBoolean"] = Fails(() => config.GetBoolean("capital"), "conformance:capital"),
            ["malformedInt32"] = Fails(() => config.RequireInt32("double"), "conformance:double"),
            ["emptyInt32"] = Fails(() => config.GetInt32("empty"), "conformance:empty"),
            ["malformedDouble"] = Fails(() => config.GetDouble("text"), "conformance:text"),
            ["malformedObject"] = Fails(() => config.GetObject<Channel>("text"), "conformance:text"),
            ["mistypedObject"] = Fails(() => config.RequireObject<Channel>("mistyped"), "conformance:mistyped"),
        };
    });

    private static string Show(Channel? channel) =>
        channel is null ? "null" : $"{channel.Name ?? "null"} {channel.Port} [{string.Join(' ', channel.Tags ?? [])}]";

    /// <summary>The kind of error, and whether it names the key: the rest of its text is the SDK's own.</summary>
    private static string Fails<T>(Func<T> read, string key)
    {
        try
        {
            return $"read {read()}";
        }
        catch (RunException exception)
        {
            return $"RunException {(exception.Message.Contains($"'{key}'", StringComparison.Ordinal) ? "names" : "does not name")} the key";
        }
    }
}
