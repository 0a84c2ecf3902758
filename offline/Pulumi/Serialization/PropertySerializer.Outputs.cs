using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed partial class PropertySerializer
{
    private async ValueTask<Value?> SerializeOutputAsync(PropertyPath path, IOutput output)
    {
        var data = await output.GetDataAsync();
        if (!data.Dependencies.IsEmpty)
            Dependencies.UnionWith(data.Dependencies);
        if (options.KeepOutputs)
            return await SerializeWithDependenciesAsync(path, data);
        if (!data.IsKnown)
            return SpecialValue.Unknown();
        var value = await SerializeAsync(path, data.Value);
        return data.IsSecret ? SpecialValue.Create(Signatures.Secret, ("value", value ?? Value.ForNull())) : value;
    }

    private async ValueTask<Value?> SerializeWithDependenciesAsync(PropertyPath path, OutputData<object?> data)
    {
        // What is inside one of these values can't be another one.
        var inner = new PropertySerializer(options with { KeepOutputs = false });
        inner.Dependencies.UnionWith(data.Dependencies);
        var value = data.IsKnown ? await inner.SerializeAsync(path, data.Value) : null;
        Dependencies.UnionWith(inner.Dependencies);
        if (data.IsKnown && !data.IsSecret && inner.Dependencies.Count == 0)
            return value;

        var result = SpecialValue.Create(Signatures.Output);
        var members = result.StructValue.Fields;
        if (data.IsKnown)
            members.Add("value", value ?? Value.ForNull());
        if (data.IsSecret)
            members.Add("secret", Value.ForBool(true));
        var urns = await DependencyExpansion.GetUrnsAsync(inner.Dependencies);
        if (urns.Count > 0)
            members.Add("dependencies", Value.ForList([.. urns.Order(StringComparer.Ordinal).Select(Value.ForString)]));
        return result;
    }

    /// <summary>A component is its URN alone: what it holds may well point back to what is being serialised.</summary>
    private async ValueTask<Value?> SerializeResourceAsync(PropertyPath path, Resource resource)
    {
        var tracked = options.TrackReferences ? Dependencies : [];
        var serializer = new PropertySerializer(options with { KeepOutputs = false }, tracked);
        var custom = resource as CustomResource;
        if (custom is not null)
            serializer.Dependencies.Add(resource);

        var id = custom is null ? null : await serializer.SerializeAsync(path.Member("id"), custom.Id);
        if (custom is not null && !options.KeepResources)
            return id;
        var urn = await serializer.SerializeAsync(path.Member("urn"), resource.Urn);
        if (!options.KeepResources)
            return urn;

        var result = SpecialValue.Create(Signatures.Resource, ("urn", urn ?? Value.ForNull()));
        if (id is not null)
            result.StructValue.Fields.Add("id", SpecialValue.IsUnknown(id) ? Value.ForString("") : id);
        return result;
    }
}
