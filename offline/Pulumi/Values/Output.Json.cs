using System.Text.Json;
using Pulumi.Serialization;

namespace Pulumi;

public static partial class Output
{
    /// <summary>JSON of a value that may have outputs inside: it is unknown or secret as soon as one of them is.</summary>
    public static Output<string> JsonSerialize<T>(Output<T> value, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(SerializeAsync());

        async Task<OutputData<string>> SerializeAsync()
        {
            var data = await value.Data;
            if (!data.IsKnown)
                return data.With("");
            var inside = new JsonOutputs();
            var json = JsonSerializer.Serialize(data.Value, inside.AddTo(options));
            return data.Then(inside.ToData(json));
        }
    }

    /// <summary>The value that JSON stands for; outputs inside it are as secret as the JSON.</summary>
    public static Output<T> JsonDeserialize<T>(Output<string> json, JsonSerializerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        return new(DeserializeAsync());

        async Task<OutputData<T>> DeserializeAsync()
        {
            var data = await json.Data;
            return data.With(data.IsKnown
                ? JsonSerializer.Deserialize<T>(data.Value, new JsonOutputs(data.With<object?>(null)).AddTo(options))!
                : default!);
        }
    }
}
