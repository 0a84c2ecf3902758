using System.Text.Json;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.Engine;

/// <summary>The providers that the engine makes for resources that name none, as they stand in pulumi's state.</summary>
public sealed class DefaultProviderTests : IDisposable
{
    private const string Urn = "urn:pulumi:dev::shop::pulumi:providers:fake::default_7_48_0";

    private readonly Rehearsed _stack = new();

    public void Dispose() => _stack.Dispose();

    [Fact]
    public async Task Up_OfResourceWithAVersion_KeepsItsProviderInTheStateAndShowsItNowhere()
    {
        _stack.Config["fake:region"] = new("north", Secret: false);
        _stack.Config["fake:token"] = new("hunter2-of-the-marsh", Secret: true);

        var result = await _stack.UpAsync(program => Program(program, "7.48.0"));

        var provider = Resource(Urn)!.Value;
        Assert.Equal(("north", "7.48.0"), (Input(provider, "region"), Input(provider, "version")));
        Assert.DoesNotContain("hunter2", File.ReadAllText(_stack.StateFile), StringComparison.Ordinal);
        Assert.Equal($"{Urn}::{provider.GetProperty("id").GetString()}", Resource("urn:pulumi:dev::shop::fake:index:Bucket::logs")!.Value.GetProperty("provider").GetString());
        Assert.Equal(2, result.Changes.Create);
        Assert.Equal(["logs", "shop-dev"], result.Resources.Select(resource => resource.Name));
        Assert.DoesNotContain(_stack.Provider.SeenConfigs, config => config.Inputs["version"] is not null);
    }

    [Fact]
    public async Task Up_WithANewerVersion_TakesItsProviderAndDropsTheOldOne()
    {
        await _stack.UpAsync(program => Program(program, "7.48.0"));

        var result = await _stack.UpAsync(program => Program(program, "7.49.0"));

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 2), result.Changes);
        Assert.Null(Resource(Urn));
        Assert.NotNull(Resource(Urn.Replace("48", "49", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Destroy_OfTheLastResource_TakesTheProviderAlong()
    {
        await _stack.UpAsync(program => Program(program, "7.48.0"));

        var result = await _stack.DestroyAsync();

        Assert.Equal(2, result.Changes.Delete);
        Assert.Null(Resource(Urn));
    }

    [Fact]
    public async Task ExplicitProvider_WithAVersion_KeepsItInTheStateAsPulumiDoesAndOutOfItsConfiguration()
    {
        await _stack.UpAsync(async program =>
        {
            var provider = await program.RegisterAsync(
                "pulumi:providers:fake", "west", inputs: new { region = "west" }, options: request => request.Version = "7.48.0");
            await program.BucketAsync("logs", options: request => request.Provider = $"{provider.Urn}::{provider.Id}");
        });

        var west = Resource("urn:pulumi:dev::shop::pulumi:providers:fake::west")!.Value;
        Assert.Equal(("west", "7.48.0"), (Input(west, "region"), Input(west, "version")));
        Assert.Equal(Plain.Map(new { region = "west" }), Assert.Single(_stack.Provider.SeenConfigs).Inputs);
    }

    [Fact]
    public async Task State_HoldsWhatPulumisHolds()
    {
        await _stack.UpAsync(async program =>
        {
            var key = await program.BucketAsync("key");
            await program.BucketAsync("logs", new { key = "k" }, request =>
            {
                request.PropertyDependencies["key"] = new() { Urns = { key.Urn } };
                request.ReplaceOnChanges.Add("rules[*].days");
                request.AdditionalSecretOutputs.Add("arn");
            });
        });

        var logs = Resource("urn:pulumi:dev::shop::fake:index:Bucket::logs")!.Value;

        Assert.Equal("""{"key":["urn:pulumi:dev::shop::fake:index:Bucket::key"]}""", JsonSerializer.Serialize(logs.GetProperty("propertyDependencies")));
        Assert.Equal("""["rules[*].days"]""", JsonSerializer.Serialize(logs.GetProperty("replaceOnChanges")));
        Assert.Equal("""["arn"]""", JsonSerializer.Serialize(logs.GetProperty("additionalSecretOutputs")));
    }

    [Fact]
    public async Task Up_OfStateOfAnEarlierVersion_ChangesNothingAndAddsTheProvider()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_stack.StateFile)!);
        File.WriteAllText(_stack.StateFile, """
            {"version":1,"serial":3,"pending":[],"resources":[
              {"urn":"urn:pulumi:dev::shop::fake:index:Bucket::logs","custom":true,"id":"id-1","parent":"urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev","inputs":{"name":"n"},"outputs":{"name":"n","arn":"a"}},
              {"urn":"urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev","inputs":{},"outputs":{"old":1}}]}
            """);

        var result = await _stack.UpAsync(program => Program(program, "7.48.0"));

        Assert.Equal(new ChangeCounts(0, 0, 0, 0, Same: 2), result.Changes);
        Assert.NotNull(Resource(Urn));
    }

    private static Task<Response> Program(TestClient program, string version) => program.BucketAsync("logs", options: request => request.Version = version);

    private JsonElement? Resource(string urn)
    {
        using var state = JsonDocument.Parse(File.ReadAllText(_stack.StateFile));
        var found = state.RootElement.GetProperty("resources").EnumerateArray().Where(resource => resource.GetProperty("urn").GetString() == urn).ToArray();
        return found.Length == 0 ? null : found[0].Clone();
    }

    private static string? Input(JsonElement resource, string name) => resource.GetProperty("inputs").GetProperty(name).GetString();
}
