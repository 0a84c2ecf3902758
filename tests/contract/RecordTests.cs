using System.Reflection;
using System.Text.Json;

namespace MediaLive.Delivery.Contract.Tests;

public sealed class RecordTests
{
    /// <summary>All that are written, whatever today's deliveries use of them.</summary>
    public static TheoryData<string> Records => [.. typeof(DeliveryContract).Assembly.GetExportedTypes()
        .Where(type => type.GetMethod("<Clone>$") is not null)
        .Select(type => type.FullName!)];

    [Theory]
    [MemberData(nameof(Records))]
    public void Record_WithAllItsMembers_IsReadAsItWasWritten(string name)
    {
        var type = typeof(DeliveryContract).Assembly.GetType(name)!;
        var written = JsonSerializer.Serialize(Filled(type), type, ContractJson.Options);

        var read = JsonSerializer.Deserialize(written, type, ContractJson.Options);

        Assert.Equal(written, JsonSerializer.Serialize(read, type, ContractJson.Options));
        Assert.Equal(
            type.GetProperties().Select(member => ContractJson.NameOf(member.Name)).Order(StringComparer.Ordinal),
            JsonElement.Parse(written).EnumerateObject().Select(member => member.Name).Order(StringComparer.Ordinal));
    }

    /// <summary>A value with something in every place.</summary>
    private static object Filled(Type type)
    {
        if (type == typeof(string)) return "text";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return Filled(underlying);
        if (type == typeof(int)) return 1;
        if (type == typeof(JsonElement)) return JsonElement.Parse("""{ "Statement": [] }""");
        if (type.IsGenericType)
            return Filled(type, type.GenericTypeArguments);

        var record = Activator.CreateInstance(type)!;
        foreach (var member in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            member.SetValue(record, Filled(member.PropertyType));
        return record;
    }

    /// <summary>A list or a map, with one entry.</summary>
    private static object Filled(Type type, Type[] arguments) => ContractJson.Write<object>(arguments is [var item]
        ? new[] { Filled(item) }
        : new Dictionary<string, object> { ["key"] = Filled(arguments[1]) }).Deserialize(type, ContractJson.Options)!;
}
