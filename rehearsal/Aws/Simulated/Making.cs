using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>One resource as it is being made: all that its computed values may come from.</summary>
internal sealed record Making(PropertyValue.Map Inputs, Account Account, string Seed)
{
    /// <summary>Known once the id has been made: before every other value.</summary>
    public string Id { get; init; } = "";

    /// <summary>The outputs before an update; empty in a creation.</summary>
    public PropertyValue.Map Old { get; init; } = PropertyValue.Map.Empty;

    /// <summary>What else exists; nothing unless a function asks for it.</summary>
    public KnownResources Known { get; init; } = new();

    public string Partition => Account.Partition;

    public string Region => Account.Region;

    /// <summary>An input, or an empty text.</summary>
    public string Text(string name) => Inputs[name] is PropertyValue.Text text ? text.Value : "";

    public bool Has(string name) => Inputs[name] is not (null or PropertyValue.Null);

    public IReadOnlyList<PropertyValue> Items(string name) => Inputs[name] is PropertyValue.List list ? list.Items : [];

    public string Arn(string service, string resource) => Account.Arn(service, resource);

    public string GlobalArn(string service, string resource) => Account.GlobalArn(service, resource);

    /// <summary>What AWS says of a resource in the same account and Region; null when there is none.</summary>
    public PropertyValue.Map? Find(string type, string id) => Known.Find(type, id, Account);

    /// <summary>A seed for one of the resource's random values.</summary>
    public string SeedFor(string value) => $"{Seed}/{value}";

    public string Hex(string value, int length) => MadeUp.Hex(SeedFor(value), length);
}
