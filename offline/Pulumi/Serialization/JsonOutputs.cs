using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pulumi.Serialization;

/// <summary>Lets System.Text.Json look into outputs and inputs, and remembers what taints they had.</summary>
/// <param name="origin">What outputs that are read inherit.</param>
internal sealed class JsonOutputs(OutputData<object?> origin) : JsonConverterFactory
{
    private OutputData<object?> _seen = OutputData.Known<object?>(null);

    public JsonOutputs()
        : this(OutputData.Known<object?>(null))
    {
    }

    public JsonSerializerOptions AddTo(JsonSerializerOptions? options)
    {
        var extended = options is null ? new JsonSerializerOptions() : new JsonSerializerOptions(options);
        extended.Converters.Add(this);
        return extended;
    }

    public OutputData<string> ToData(string json) => _seen.With(_seen.IsKnown ? json : "");

    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && ConverterOf(typeToConvert) is not null;

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(
            ConverterOf(typeToConvert)!.MakeGenericType(typeToConvert.GenericTypeArguments), this)!;

    private static Type? ConverterOf(Type type) => type.GetGenericTypeDefinition() switch
    {
        var definition when definition == typeof(Output<>) => typeof(OutputConverter<>),
        var definition when definition == typeof(Input<>) => typeof(InputConverter<>),
        var definition when definition == typeof(InputList<>) => typeof(ListConverter<>),
        var definition when definition == typeof(InputMap<>) => typeof(MapConverter<>),
        _ => null,
    };

    /// <remarks>Blocks: converters have no way to wait.</remarks>
    private void Write<T>(Utf8JsonWriter writer, Output<T> output, JsonSerializerOptions options)
    {
        var data = output.Data.GetAwaiter().GetResult();
        _seen = _seen.Then(data.With<object?>(null));
        if (data.IsKnown)
            JsonSerializer.Serialize(writer, data.Value, options);
        else
            writer.WriteNullValue();
    }

    private Output<T> Read<T>(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        Output<T>.Of(origin.With(JsonSerializer.Deserialize<T>(ref reader, options)!));

    private sealed class OutputConverter<T>(JsonOutputs outputs) : JsonConverter<Output<T>>
    {
        public override Output<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            outputs.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Output<T> value, JsonSerializerOptions options) =>
            outputs.Write(writer, value, options);
    }

    private sealed class InputConverter<T>(JsonOutputs outputs) : JsonConverter<Input<T>>
    {
        public override Input<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            outputs.Read<T>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, Input<T> value, JsonSerializerOptions options) =>
            outputs.Write<T>(writer, value, options);
    }

    private sealed class ListConverter<T>(JsonOutputs outputs) : JsonConverter<InputList<T>>
    {
        public override InputList<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            outputs.Read<ImmutableArray<T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputList<T> value, JsonSerializerOptions options) =>
            outputs.Write<ImmutableArray<T>>(writer, value, options);
    }

    private sealed class MapConverter<T>(JsonOutputs outputs) : JsonConverter<InputMap<T>>
    {
        public override InputMap<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            outputs.Read<ImmutableDictionary<string, T>>(ref reader, options);

        public override void Write(Utf8JsonWriter writer, InputMap<T> value, JsonSerializerOptions options) =>
            outputs.Write<ImmutableDictionary<string, T>>(writer, value, options);
    }
}
