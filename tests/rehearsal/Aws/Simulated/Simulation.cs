using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated;

/// <summary>Drives the simulated AWS as the engine does, with values as JSON.</summary>
internal sealed class Simulation(string providerInputs = """{"region":"us-west-2"}""")
{
    private readonly SimulatedAws _aws = new();

    private readonly ProviderConfig _provider = new("aws", Map(providerInputs));

    public static PropertyValue.Map Map(string json) =>
        JsonText.TryParse(json, out var value) ? (PropertyValue.Map)value : throw new ArgumentException("Not JSON.", nameof(json));

    public CheckResult Check(string type, PropertyValue.Map inputs, PropertyValue.Map? old = null, string name = "curling") =>
        _aws.CheckAsync(new CheckRequest(Urn(type, name), type, old, inputs, "name-seed", _provider, Preview: false), default).Result;

    /// <summary>The inputs after the check, which must find nothing wrong.</summary>
    public PropertyValue.Map Prepare(string type, string inputs)
    {
        var check = Check(type, Map(inputs));
        Assert.Empty(check.Failures);
        return check.Inputs;
    }

    /// <summary>What is wrong with the inputs, a line each.</summary>
    public IReadOnlyList<string> Refuse(string type, string inputs) =>
        [.. Check(type, Map(inputs)).Failures.Select(failure => $"{failure.Property}: {failure.Reason}")];

    public ResourceState Create(string type, string inputs) => Create(type, Prepare(type, inputs), preview: false);

    public ResourceState Preview(string type, string inputs) => Create(type, Prepare(type, inputs), preview: true);

    /// <summary>Creates in an account where nothing is.</summary>
    public ResourceState Create(string type, PropertyValue.Map inputs, bool preview) =>
        new SimulatedAws().CreateAsync(new CreateRequest(Urn(type), type, inputs, "id-seed", _provider, preview), default).Result;

    public ResourceState Update(string type, string from, string to, bool preview = false)
    {
        var created = Create(type, from);
        return _aws.UpdateAsync(
            new UpdateRequest(Urn(type), type, created.Id!, Prepare(type, from), created.Outputs, Prepare(type, to), _provider, preview), default).Result;
    }

    public DiffResult Diff(string type, string from, string to)
    {
        var created = Create(type, from);
        return _aws.DiffAsync(
            new DiffRequest(Urn(type), type, created.Id!, Prepare(type, from), created.Outputs, Prepare(type, to), _provider), default).Result;
    }

    public ResourceState Read(string type, string id) =>
        _aws.ReadAsync(new ReadRequest(Urn(type), type, id, PropertyValue.Map.Empty, _provider, Preview: false), default).Result!;

    public InvokeResult Invoke(string token, string args) =>
        _aws.InvokeAsync(new InvokeRequest(token, Map(args), _provider, Preview: false), default).Result;

    /// <summary>Outputs as JSON, with what is unknown written as <c>"?"</c>.</summary>
    public static string Json(PropertyValue outputs) => JsonText.Write(Known(outputs));

    private static PropertyValue Known(PropertyValue value) => value switch
    {
        PropertyValue.Unknown => PropertyValue.Of("?"),
        PropertyValue.List list => PropertyValue.Of(list.Items.Select(Known)),
        PropertyValue.Map map => PropertyValue.Of(map.Entries.Select(entry => KeyValuePair.Create(entry.Key, Known(entry.Value)))),
        _ => value,
    };

    private static string Urn(string type, string name = "curling") => $"urn:pulumi:dev::project::{type}::{name}";
}
