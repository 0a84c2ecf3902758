using System.Collections.Immutable;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>What the operator of a downstream system must be told, beyond what the handover says.</summary>
internal sealed record OperatorSheet
{
    /// <summary>What receives the output, such as Amazon S3.</summary>
    public required string System { get; init; }

    /// <summary>What an address is called here.</summary>
    public string AddressedBy { get; init; } = "URL";

    /// <summary>What else must be known for each address.</summary>
    public ImmutableArray<SheetColumn> Columns { get; init; } = [];

    /// <summary>How the output travels, and to which port: one line for each that must be open.</summary>
    public required ImmutableArray<string> Transport { get; init; }

    /// <summary>What the files are called that will appear; none where no files do.</summary>
    public ImmutableArray<string> Files { get; init; } = [];

    /// <summary>What the operator must still do; none is good news.</summary>
    public ImmutableArray<OperatorStep> Steps { get; init; } = [];

    /// <summary>What the channel's settings alone don't tell whoever creates it.</summary>
    public ImmutableArray<string> Notes { get; init; } = [];
}

/// <summary>Something that the operator must do, with the document to paste where there is one.</summary>
internal sealed record OperatorStep(Input<string> Text, Output<string>? Document = null);

/// <summary>A column of the table of addresses; an address without a value has null.</summary>
internal sealed record SheetColumn(string Heading, IEnumerable<Input<string>?> Cells);
