namespace Rehearsal.Cli;

/// <summary>A command line that makes sense.</summary>
internal sealed record CommandOptions
{
    public required CommandVerb Verb { get; init; }

    public required string Stack { get; init; }

    public required string Project { get; init; }

    public string? ConfigFile { get; init; }

    public string? State { get; init; }

    /// <summary>Secrets for this run by key, with or without a namespace.</summary>
    public required IReadOnlyDictionary<string, string> Secrets { get; init; }

    /// <summary>Placeholders stand in for secrets that can't be decrypted.</summary>
    public bool PlaceholderSecrets { get; init; }

    public required ProviderSet Providers { get; init; }

    public bool ShowSecrets { get; init; }

    public bool Json { get; init; }
}
