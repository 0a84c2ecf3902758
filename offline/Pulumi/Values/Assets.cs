using System.Collections.Immutable;

namespace Pulumi;

/// <summary>A file, or a set of files, that goes to a provider.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string signature, string kind, object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        (Signature, Kind, Value) = (signature, kind, value);
    }

    internal string Signature { get; }

    /// <summary>The member that holds the value: <c>path</c>, <c>uri</c>, <c>text</c> or <c>assets</c>.</summary>
    internal string Kind { get; }

    internal object Value { get; }
}

public abstract class Asset : AssetOrArchive
{
    private protected Asset(string kind, string value)
        : base(Serialization.Signatures.Asset, kind, value)
    {
    }
}

public sealed class FileAsset(string path) : Asset("path", path);

public sealed class StringAsset(string text) : Asset("text", text);

public sealed class RemoteAsset(string uri) : Asset("uri", uri);

public abstract class Archive : AssetOrArchive
{
    private protected Archive(string kind, object value)
        : base(Serialization.Signatures.Archive, kind, value)
    {
    }
}

public sealed class FileArchive(string path) : Archive("path", path);

public sealed class RemoteArchive(string uri) : Archive("uri", uri);

public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets) : Archive("assets", assets.ToImmutableDictionary());
