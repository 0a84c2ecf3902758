using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Reads assets and archives from the wire.</summary>
internal static class AssetReader
{
    public static Asset ReadAsset(Struct members) =>
        Text(members, "path") is { } path ? new FileAsset(path)
        : Text(members, "uri") is { } uri ? new RemoteAsset(uri)
        : Text(members, "text") is { } text ? new StringAsset(text)
        : throw new InvalidOperationException("An asset from the engine has neither a path, a uri nor a text.");

    public static Archive ReadArchive(Struct members) =>
        Text(members, "path") is { } path ? new FileArchive(path)
        : Text(members, "uri") is { } uri ? new RemoteArchive(uri)
        : members.Fields.TryGetValue("assets", out var assets) && assets.StructValue is { } entries
            ? new AssetArchive(entries.Fields.ToImmutableDictionary(entry => entry.Key, entry => ReadEntry(entry.Value)))
        : throw new InvalidOperationException("An archive from the engine has neither a path, a uri nor assets.");

    private static AssetOrArchive ReadEntry(Value value) => SpecialValue.SignatureOf(value) switch
    {
        Signatures.Asset => ReadAsset(value.StructValue),
        Signatures.Archive => ReadArchive(value.StructValue),
        _ => throw new InvalidOperationException("An archive from the engine holds neither assets nor archives."),
    };

    private static string? Text(Struct members, string name) =>
        members.Fields.TryGetValue(name, out var value) && value.HasStringValue ? value.StringValue : null;
}
