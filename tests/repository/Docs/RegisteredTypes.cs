using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using MediaLive.Delivery.Repository.Tests.Support;
using Pulumi;

namespace MediaLive.Delivery.Repository.Tests.Docs;

/// <summary>What the program can register or ask AWS for: the classes of Pulumi's packages that its assembly refers to.</summary>
internal static class RegisteredTypes
{
    /// <summary>Type tokens of resources.</summary>
    public static IReadOnlyList<string> Resources { get; } =
    [
        .. Referred().Where(type => type.IsSubclassOf(typeof(CustomResource)) && !type.IsSubclassOf(typeof(ProviderResource)))
            .Select(type => type.GetCustomAttributes().OfType<ResourceTypeAttribute>().Single().Type)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Functions, such as <c>getVpc</c>.</summary>
    public static IReadOnlyList<string> Functions { get; } =
    [
        .. Referred().Where(type => type is { IsAbstract: true, IsSealed: true } && type.GetMethod("InvokeAsync") is not null)
            .Select(type => char.ToLowerInvariant(type.Name[0]) + type.Name[1..])
            .Order(StringComparer.Ordinal),
    ];

    private static List<Type> Referred()
    {
        using var file = new PEReader(File.OpenRead(Built.Program));
        var metadata = file.GetMetadataReader();
        var packages = new[] { typeof(Pulumi.Aws.Provider).Assembly, typeof(Pulumi.AwsNative.Provider).Assembly };
        return
        [
            .. from handle in metadata.TypeReferences
               let reference = metadata.GetTypeReference(handle)
               let name = $"{metadata.GetString(reference.Namespace)}.{metadata.GetString(reference.Name)}"
               from package in packages
               let type = package.GetType(name)
               where type is not null
               select type,
        ];
    }
}
