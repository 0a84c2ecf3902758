using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>What the operator of a downstream system must be told, beyond the URLs.</summary>
internal sealed record OperatorSheet
{
    /// <summary>How the output travels, and to which port: one line for each that must be open.</summary>
    public required ImmutableArray<string> Transport { get; init; }

    /// <summary>What the operator must still do; none is good news.</summary>
    public ImmutableArray<OperatorStep> Steps { get; init; } = [];
}

/// <summary>Something that the operator must do, with the document to paste where there is one.</summary>
internal sealed record OperatorStep(string Text, Output<string>? Document = null);
