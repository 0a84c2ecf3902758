using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Google.Protobuf;
using Pulumirpc;

namespace Conformance.Tests.Wire;

/// <summary>
/// What a program asked of its engine, without the accidents: the order of arrival, the order within sets, stack traces,
/// and the SDK's own words around an exception.
/// </summary>
internal sealed partial class Transcript
{
    private const int AfterException = 32;
    private const string StackType = "pulumi:pulumi:Stack";

    private readonly ConcurrentBag<(string Call, JsonNode Request)> _calls = [];
    private int _shutdowns;

    public void Add(RegisterResourceRequest request) => Add("registerResource", request);

    public void Add(RegisterResourceOutputsRequest request) => Add("registerResourceOutputs", request);

    public void Add(ReadResourceRequest request) => Add("readResource", request);

    public void Add(ResourceInvokeRequest request) => Add("invoke", request);

    public void Add(LogRequest request)
    {
        // What an SDK tells of its own work goes out as debug messages.
        if (request.Severity == LogSeverity.Debug)
            return;

        var exception = ExceptionLine().Match(request.Message);
        if (exception.Success)
            request.Message = exception.Value;
        Add("log", request);
    }

    public void AddShutdown() => Interlocked.Increment(ref _shutdowns);

    public string ToJson(int exitCode)
    {
        var document = new JsonObject { ["exitCode"] = exitCode };
        foreach (var call in _calls.Where(call => exitCode != AfterException || !IsAboutStack(call.Request)).GroupBy(call => call.Call).OrderBy(group => group.Key, StringComparer.Ordinal))
            document[call.Key] = new JsonArray([.. call.Select(c => c.Request).OrderBy(r => r.ToJsonString(), StringComparer.Ordinal)]);
        document["signalAndWaitForShutdown"] = _shutdowns;
        return CompactJson.Write(document);
    }

    /// <summary>A run that ends in an exception does not wait for the registration of its stack: it may come out or not.</summary>
    private static bool IsAboutStack(JsonNode request) =>
        request["type"]?.GetValue<string>() == StackType || request["urn"]?.GetValue<string>().Contains(StackType, StringComparison.Ordinal) == true;

    private void Add(string call, IMessage request)
    {
        var name = Volatile.Read(ref _shutdowns) == 0 ? call : $"{call} after shutdown";
        _calls.Add((name, Sort(JsonNode.Parse(JsonFormatter.Default.Format(request))!, key: "")));
    }

    private static JsonNode Sort(JsonNode node, string key) => node switch
    {
        JsonObject fields => new JsonObject(fields
            .OrderBy(field => field.Key, StringComparer.Ordinal)
            .Select(field => KeyValuePair.Create(field.Key, field.Value is null ? null : Sort(field.Value, field.Key)))),
        JsonArray set when key is "dependencies" or "urns" => new JsonArray(
            [.. set.Select(item => item!.DeepClone()).OrderBy(item => item.ToJsonString(), StringComparer.Ordinal)]),
        JsonArray list => new JsonArray([.. list.Select(item => item is null ? null : Sort(item, key: ""))]),
        _ => node.DeepClone(),
    };

    [GeneratedRegex(@"^[\w.]+Exception: .*$", RegexOptions.Multiline)]
    private static partial Regex ExceptionLine();
}
