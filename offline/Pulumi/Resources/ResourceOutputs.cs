using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Serialization.Targets;

namespace Pulumi;

/// <summary>The outputs of one resource, open until it is registered.</summary>
internal sealed class ResourceOutputs
{
    public static readonly ResourceOutputs None = new(null!, []);

    private readonly Resource _resource;
    private readonly ImmutableArray<(OutputProperty Property, IOutputSource Source)> _outputs;

    private ResourceOutputs(Resource resource, ImmutableArray<(OutputProperty Property, IOutputSource Source)> outputs)
    {
        (_resource, _outputs) = (resource, outputs);
    }

    /// <summary>
    /// Gives every output property of a resource an output. A component makes its own, unless they come from the engine.
    /// </summary>
    public static ResourceOutputs Attach(Resource resource, bool fromEngine)
    {
        var onlyUrn = resource is ComponentResource && !fromEngine;
        var owner = ImmutableHashSet.Create(resource);
        var properties = OutputProperty.Of(onlyUrn ? typeof(Resource) : resource.GetType());
        return new(resource, [.. properties.Select(property => (property, property.Attach(resource, owner)))]);
    }

    /// <summary>Completes all outputs; a missing one is known to be null, or unknown.</summary>
    public void Resolve(ResourceState state, bool absentIsKnown)
    {
        var conversion = new Conversion(message => Log.Warn(message, _resource), _resource.GetType().FullName, "");
        foreach (var (property, source) in _outputs)
        {
            if (property.Name == "urn")
                source.Set(state.Urn, [], isKnown: true, isSecret: false);
            else if (property.Name == "id" && _resource is CustomResource)
                source.Set(state.Id, [], isKnown: state.Id.Length > 0, isSecret: false);
            else if (state.Properties.Fields.TryGetValue(property.Name, out var value))
                Resolve(property, source, value, state, conversion);
            else
                source.SetAbsent(absentIsKnown);
        }
    }

    /// <summary>Nobody waits for ever for a resource that could not be registered.</summary>
    public void Fail(Exception error)
    {
        foreach (var (_, source) in _outputs)
            source.Fail(error);
    }

    private static void Resolve(
        OutputProperty property, IOutputSource source, Value value, ResourceState state, Conversion conversion)
    {
        var data = PropertyReader.Read(value);
        var converted = property.Target.Convert(data.Value, conversion with { Member = property.Name });
        source.Set(converted, state.DependenciesOf(property.Name), data.IsKnown, data.IsSecret);
    }
}
