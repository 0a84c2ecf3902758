using Pulumi;

namespace MediaLive.Delivery.Configuration;

/// <summary>The secret configuration keys that a stack file refers to. A key without a namespace is this project's.</summary>
internal static class StackSecrets
{
    public static bool Has(string key) => Find(key) is not null;

    /// <summary>The value, secret. The rules have seen to it that there is one.</summary>
    public static Output<string> Get(string key) =>
        Find(key) ?? throw new InvalidOperationException($"The secret configuration key '{key}' was not checked.");

    private static Output<string>? Find(string key) => key.Split(':', 2) is [var @namespace, var name]
        ? new Config(@namespace).GetSecret(name)
        : new Config().GetSecret(key);
}
