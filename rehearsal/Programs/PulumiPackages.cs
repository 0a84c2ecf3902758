using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Rehearsal.Programs;

/// <summary>Reads from a program which Pulumi packages it was built with, without loading it.</summary>
internal static class PulumiPackages
{
    private const string Key = "PulumiSdk";

    /// <summary>The assembly's metadata <c>PulumiSdk</c>, such as <c>official</c>; null when it has none.</summary>
    public static string? Of(string assembly)
    {
        using var stream = File.OpenRead(assembly);
        using var file = new PEReader(stream);
        var metadata = file.GetMetadataReader();
        return metadata.GetAssemblyDefinition().GetCustomAttributes()
            .Select(handle => metadata.GetCustomAttribute(handle))
            .Where(attribute => IsAssemblyMetadata(metadata, attribute))
            .Select(attribute => Arguments(metadata, attribute))
            .Where(arguments => arguments.Key == Key)
            .Select(arguments => arguments.Value)
            .FirstOrDefault();
    }

    private static bool IsAssemblyMetadata(MetadataReader metadata, CustomAttribute attribute) =>
        attribute.Constructor.Kind == HandleKind.MemberReference
        && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor) is { Parent.Kind: HandleKind.TypeReference } constructor
        && metadata.StringComparer.Equals(
            metadata.GetTypeReference((TypeReferenceHandle)constructor.Parent).Name, "AssemblyMetadataAttribute");

    private static (string? Key, string? Value) Arguments(MetadataReader metadata, CustomAttribute attribute)
    {
        var blob = metadata.GetBlobReader(attribute.Value);
        _ = blob.ReadUInt16(); // the prolog that every attribute's blob starts with
        return (blob.ReadSerializedString(), blob.ReadSerializedString());
    }
}
