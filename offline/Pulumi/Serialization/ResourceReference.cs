using System.Collections.Concurrent;
using System.Reflection;
using Google.Protobuf.WellKnownTypes;
using Type = System.Type;

namespace Pulumi.Serialization;

/// <summary>Finds the resource class that a reference from the engine stands for.</summary>
internal static class ResourceReference
{
    private static readonly ConcurrentDictionary<string, Type?> Classes = new();

    /// <summary>A resource that takes its state from the engine; one that only has its URN when no class is known.</summary>
    public static Resource Resolve(Struct reference)
    {
        var urn = reference.Fields.TryGetValue("urn", out var value) ? value.StringValue : "";
        if (urn.Split("::") is not [_, _, var qualifiedType, var name])
            throw new InvalidOperationException($"A resource reference from the engine has the URN '{urn}', which is none.");
        return Classes.GetOrAdd(qualifiedType.Split('$')[^1], FindClass) is { } type
            ? Construct(type, name, urn)
            : new DependencyResource(urn);
    }

    private static Resource Construct(Type type, string name, string urn)
    {
        ResourceOptions options = type.IsAssignableTo(typeof(CustomResource))
            ? new CustomResourceOptions { Urn = urn }
            : new ComponentResourceOptions { Urn = urn };
        var constructor = type.GetConstructors().Single(candidate => candidate.GetParameters().Length == 3);
        return (Resource)constructor.Invoke([name, null, options]);
    }

    private static Type? FindClass(string token) =>
        (from assembly in AppDomain.CurrentDomain.GetAssemblies()
         where !assembly.IsDynamic && assembly.GetReferencedAssemblies().Any(IsThis)
         from type in assembly.GetTypes()
         where type.IsSubclassOf(typeof(Resource)) && type.GetCustomAttribute<ResourceTypeAttribute>()?.Type == token
         select type).FirstOrDefault();

    private static bool IsThis(AssemblyName name) => name.Name == typeof(ResourceReference).Assembly.GetName().Name;
}
