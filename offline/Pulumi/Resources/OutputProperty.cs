using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Pulumi.Serialization.Targets;

namespace Pulumi;

/// <summary>A property of a resource class that is marked as an output, found once per class.</summary>
internal sealed class OutputProperty
{
    private static readonly ConcurrentDictionary<Type, ImmutableArray<OutputProperty>> ByClass = new();

    private readonly PropertyInfo _property;
    private readonly Func<ImmutableHashSet<Resource>, IOutputSource> _createSource;

    private OutputProperty(PropertyInfo property, string? name)
    {
        var type = property.PropertyType;
        if (!type.IsConstructedGenericType || type.GetGenericTypeDefinition() != typeof(Output<>))
            throw RunException.OutputsHaveIncorrectType([name ?? property.Name]);

        // A private setter only shows where it is declared.
        _property = property.DeclaringType!.GetProperty(property.Name, BindingFlags.Public | BindingFlags.Instance)!;
        if (!_property.CanWrite)
            throw new InvalidOperationException($"[Output] {property.DeclaringType.FullName}.{property.Name} has no setter.");

        var value = type.GenericTypeArguments[0];
        Name = name ?? property.Name;
        Target = TargetType.Of(value);
        _createSource = typeof(OutputSource<>).MakeGenericType(value)
            .GetMethod(nameof(OutputSource<>.For), BindingFlags.Public | BindingFlags.Static)!
            .CreateDelegate<Func<ImmutableHashSet<Resource>, IOutputSource>>();
    }

    public string Name { get; }

    public TargetType Target { get; }

    public static ImmutableArray<OutputProperty> Of(Type resourceClass) => ByClass.GetOrAdd(resourceClass, static resourceClass =>
    [
        .. from property in resourceClass.GetProperties(BindingFlags.Public | BindingFlags.Instance)
           let output = property.GetCustomAttribute<OutputAttribute>()
           where output is not null
           select new OutputProperty(property, output.Name),
    ]);

    /// <summary>Gives the resource an output, and returns the end that the engine's answer goes into.</summary>
    public IOutputSource Attach(Resource resource, ImmutableHashSet<Resource> owner)
    {
        var source = _createSource(owner);
        _property.SetValue(resource, source.Output);
        return source;
    }
}
