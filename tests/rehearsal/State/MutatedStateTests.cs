using System.Text.Json.Nodes;
using Rehearsal.Aws.Simulated;
using Rehearsal.Engine;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.State;

/// <summary>
/// States that were changed by hand or damaged, and still are JSON: each is refused in a sentence, or run with what it says. The seed
/// in a failure's message repeats it.
/// </summary>
public sealed class MutatedStateTests : IDisposable
{
    private const int Seeds = 150;

    private readonly Rehearsed _stack = new() { Others = new SimulatedAws() };

    public MutatedStateTests() => _stack.Config["aws:region"] = new("us-west-2", Secret: false);

    public void Dispose() => _stack.Dispose();

    [Theory]
    [InlineData(Verb.Preview)]
    [InlineData(Verb.Up)]
    [InlineData(Verb.Destroy)]
    public async Task Run_OfMutatedState_EndsWithASentence(Verb verb)
    {
        await _stack.UpAsync(program => Program(program, "one"));
        var whole = File.ReadAllText(_stack.StateFile);
        var refused = 0;
        for (var seed = 0; seed < Seeds; seed++)
        {
            File.WriteAllText(_stack.StateFile, Mutate(whole, new Random(seed)));
            File.Delete(_stack.JournalFile);
            string[] messages;
            try
            {
                messages = [.. (await _stack.RunAsync(verb, program => Program(program, "two"))).Diagnostics.Select(diagnostic => diagnostic.Message)];
            }
            catch (EngineException e)
            {
                refused++;
                messages = [e.Message];
            }
            catch (Exception e)
            {
                throw new InvalidOperationException($"Seed {seed}: {File.ReadAllText(_stack.StateFile)}", e);
            }
            Assert.All(messages, message => Assert.False(IsOfTheRuntime(message), $"Seed {seed}: {message}"));
        }
        Assert.InRange(refused, 1, Seeds - 1);
    }

    private static bool IsOfTheRuntime(string message) =>
        new[] { "Object reference", "Unable to cast", "The given key", "Value cannot be null", "Index was out", "Nullable object" }.Any(message.Contains);

    private static async Task Program(TestClient program, string bucket)
    {
        var logs = await program.RegisterAsync("aws:s3/bucket:Bucket", "logs", inputs: new { bucket = $"logs-of-{bucket}", tags = new { team = Plain.Secret("live") } });
        await program.RegisterAsync("aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock", "block", inputs: new { bucket = $"logs-of-{bucket}" }, options: request =>
        {
            request.PropertyDependencies["bucket"] = new() { Urns = { logs.Urn } };
            request.DeletedWith = logs.Urn;
        });
        await program.BucketAsync("kept", new { key = bucket, list = new[] { 1, 2 } }, request =>
        {
            request.Version = "7.48.0";
            request.AdditionalSecretOutputs.Add("arn");
        });
        await program.OutputsAsync(new { url = $"https://{bucket}", word = Plain.Secret("hunter2") });
    }

    /// <summary>One to three changes anywhere: a value of another kind, one that is missing, or one that is there twice.</summary>
    private static string Mutate(string state, Random random)
    {
        var root = JsonNode.Parse(state)!;
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            var places = Within(root).ToArray();
            var place = places[random.Next(places.Length)];
            switch (random.Next(3), place.Parent)
            {
                case (0, JsonObject parent):
                    parent.Remove(place.GetPropertyName());
                    break;
                case (0, JsonArray list):
                    list.Remove(place);
                    break;
                case (1, JsonArray list):
                    list.Add(place.DeepClone());
                    break;
                default:
                    place.ReplaceWith(Other(random));
                    break;
            }
        }
        return root.ToJsonString();
    }

    private static IEnumerable<JsonNode> Within(JsonNode node)
    {
        IEnumerable<JsonNode?> children = node switch
        {
            JsonObject map => map.Select(entry => entry.Value),
            JsonArray list => list,
            _ => [],
        };
        return children.OfType<JsonNode>().SelectMany(child => Within(child).Prepend(child));
    }

    private static JsonNode? Other(Random random) => random.Next(9) switch
    {
        0 => null,
        1 => true,
        2 => -1,
        3 => 1e300,
        4 => "",
        5 => "urn:pulumi:dev::shop::fake:index:Bucket::nowhere",
        6 => new JsonArray(1, null, "x"),
        7 => new JsonObject { ["4dabf18193072939515e22adb298388d"] = "1b47061264138c4ac30d75fd1eb44270" },
        _ => new JsonObject { ["a"] = null },
    };
}
