namespace Rehearsal.Configuration;

/// <summary>The key of a configuration value. Without a namespace it is the project's: <c>tags</c> is <c>project:tags</c>.</summary>
internal static class ConfigKey
{
    /// <summary>The full key <c>namespace:name</c>; null when the text is no key. <c>ns:config:name</c> is an old form of it.</summary>
    public static string? Parse(string text, string project) => text.Split(':') switch
    {
        [{ Length: > 0 } name] => $"{project}:{name}",
        [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
        [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
        _ => null,
    };
}
