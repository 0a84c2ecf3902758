using Google.Protobuf.WellKnownTypes;
using Rehearsal.Values;
using Wire = Pulumirpc;

namespace Rehearsal.Providers.Plugin;

/// <summary>Values between an engine and <see cref="IProvider"/>, which knows neither secrets nor references.</summary>
internal static class EngineValues
{
    private static readonly WireWriter Writer = new(acceptSecrets: true, acceptResources: true);

    /// <summary>Secrets in clear, and for a reference the id of the resource (the URN, if it is a component).</summary>
    public static PropertyValue.Map Read(Struct? fields) => Bare(WireReader.Read(fields));

    /// <summary>What is secret by its nature, or where <paramref name="model"/> is, is marked so.</summary>
    public static Struct Write(PropertyValue.Map values, Struct model, IEnumerable<string> secrets) =>
        Writer.Write(values.MarkLike(WireReader.Read(model)).MarkSecret(secrets));

    public static IEnumerable<Wire.CheckFailure> ToWire(this IEnumerable<CheckFailure> failures) =>
        failures.Select(failure => new Wire.CheckFailure { Property = failure.Property, Reason = failure.Reason });

    private static PropertyValue.Map Bare(PropertyValue.Map map) =>
        PropertyValue.Of(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Bare(entry.Value))));

    private static PropertyValue Bare(PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => Bare(secret.Value),
        PropertyValue.Reference reference => reference.Id is { } id ? Bare(id) : PropertyValue.Of(reference.Urn),
        PropertyValue.List list => PropertyValue.Of(list.Items.Select(Bare)),
        PropertyValue.Map map => Bare(map),
        PropertyValue.Blob blob => blob with { Fields = Bare(blob.Fields) },
        _ => value,
    };
}
