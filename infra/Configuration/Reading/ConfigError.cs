namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>One mistake in the stack file, told in one line.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Value">What is written there; null when nothing is, or when it must not be shown.</param>
/// <param name="Rule">What is wrong with it, as the rest of a sentence whose subject is the value.</param>
/// <param name="Remedy">What to do, as an imperative.</param>
internal sealed record ConfigError(ConfigPath Path, string? Value, string Rule, string Remedy)
{
    public override string ToString() =>
        (Value is null ? $"{Path}: {Rule}; {Remedy}." : $"{Path}: '{Redaction.Of(Value)}' {Rule}; {Remedy}.").ReplaceLineEndings("\\n");
}
