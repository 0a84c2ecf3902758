namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>Gathers everything that reading and checking finds, so that all of it is reported at once.</summary>
internal sealed class ConfigFindings
{
    private readonly List<ConfigError> _errors = [];
    private readonly List<string> _warnings = [];

    public IReadOnlyList<ConfigError> Errors => _errors;

    /// <summary>What is allowed and yet worth a second look; shown as Pulumi diagnostics.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>
    /// Whether every entry could be read. If not, what seems to be mentioned nowhere may stand in an entry that was left out.
    /// </summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Whether there is an error at that place or within it, in which case further rules add none.</summary>
    public bool IsTold(ConfigPath path) => _errors.Any(error => error.Path.IsIn(path));

    public void LeaveOut() => IsWhole = false;

    public void Error(ConfigPath path, string? value, string rule, string remedy) =>
        _errors.Add(new ConfigError(path, value, rule, remedy));

    public void Warn(ConfigPath path, string message) => _warnings.Add($"{path}: {message}");
}

/// <summary>One mistake in the stack file, which is reported in one line.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Value">What is written there; null when nothing is, or when it must not be shown.</param>
/// <param name="Rule">What is wrong with it, as the rest of a sentence whose subject is the value.</param>
/// <param name="Remedy">What to do, as an imperative.</param>
internal sealed record ConfigError(ConfigPath Path, string? Value, string Rule, string Remedy)
{
    public override string ToString() =>
        (Value is null ? $"{Path}: {Rule}; {Remedy}." : $"{Path}: '{Redaction.Of(Value)}' {Rule}; {Remedy}.")
            .ReplaceLineEndings("\\n");
}
