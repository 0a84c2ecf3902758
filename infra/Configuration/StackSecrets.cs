using Pulumi;

namespace MediaLive.Delivery.Configuration;

/// <summary>The secret configuration keys that a stack file refers to. A key without a namespace is this project's.</summary>
internal static class StackSecrets
{
    /// <summary>The value, for rules to look at; null when there is none.</summary>
    public static string? Peek(string key) => Scope(key).Get(NameIn(key));

    /// <summary>The value, as a secret. The rules have checked that there is one.</summary>
    public static Output<string> Get(string key) =>
        Scope(key).GetSecret(NameIn(key))
            ?? throw new InvalidOperationException($"The secret configuration key '{key}' was not checked.");

    private static Config Scope(string key) => key.Contains(':') ? new Config(key.Split(':')[0]) : new Config();

    private static string NameIn(string key) => key[(key.IndexOf(':') + 1)..];
}
