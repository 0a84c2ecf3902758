using Google.Protobuf;
using Rehearsal.Values;

namespace Rehearsal.Terraform.Plugin;

/// <summary>What a change will lead to. <paramref name="Planned"/> is null for a deletion.</summary>
internal sealed record Plan(
    string Type,
    PropertyValue Prior,
    PropertyValue Config,
    PropertyValue.Map? Planned,
    IReadOnlyList<string> RequiresReplace,
    ByteString Private);
