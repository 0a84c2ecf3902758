using System.Collections.Immutable;

namespace MediaLive.Delivery.Contract;

/// <summary>A map among the stack outputs; what is not as agreed is an error that says where.</summary>
internal sealed class Node
{
    private readonly string _path;

    private Node(ImmutableDictionary<string, object?> map, string path) => (Map, _path) = (map, path);

    public ImmutableDictionary<string, object?> Map { get; }

    public static Node Of(object? value, string path) => value is ImmutableDictionary<string, object?> map
        ? new Node(map, path)
        : throw new ContractException($"{path} is not a map, as contract version {DeliveryContract.Version} has it.");

    public bool Has(string key) => Map.GetValueOrDefault(key) is not null;

    public Node Child(string key) => Of(Map.GetValueOrDefault(key), $"{_path}.{key}");

    /// <summary>A list of maps; empty when there is none.</summary>
    public IEnumerable<Node> Items(string key) => Map.GetValueOrDefault(key) is ImmutableArray<object?> items
        ? items.Select((item, index) => Of(item, $"{_path}.{key}[{index}]"))
        : [];

    /// <summary>A list of texts; empty when there is none.</summary>
    public ImmutableArray<string> Texts(string key) =>
        Map.GetValueOrDefault(key) is ImmutableArray<object?> items ? [.. items.OfType<string>()] : [];

    public string? OptionalText(string key) => Map.GetValueOrDefault(key) as string;

    public string Text(string key) => OptionalText(key)
        ?? throw new ContractException($"{_path}.{key} is not a text, as contract version {DeliveryContract.Version} has it.");
}
