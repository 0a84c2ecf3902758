using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries;

[Collection(Deployed.Serially)]
public sealed class AdditionalOutputsTests
{
    private const string First = "{ name: site, destinations: [{ url: 'rtmps://a.example.com/live', streamNameSecret: siteKey, credentials: { username: acme, passwordSecret: sitePassword } }] }";
    private const string Second = "{ name: backup, destinations: [{ url: 'rtmps://b.example.com/live', streamNameSecret: backupKey }] }";

    /// <summary>A channel that delivers already keeps its destination, its stream name and its parameters.</summary>
    [Fact]
    public async Task Output_ThatComes_MovesNothingOfTheGroupsOwn()
    {
        var before = await UpAsync();
        var after = await UpAsync(First);

        var inputs = after.Registrations.ToDictionary(one => one.ToString(), one => one.Inputs.ToJsonString());
        Assert.All(before.Registrations.Where(one => one.Name != "curling-social-role-policy"), one => Assert.Equal(one.Inputs.ToJsonString(), inputs[one.ToString()]));
        Assert.Equal(before.Outputs["streamNames"]!.ToJsonString(), after.Outputs["streamNames"]!.ToJsonString());
        var (old, next) = (Delivery(before), Delivery(after));
        Assert.True(next.Remove("outputs"));
        Json.Same(old.ToJsonString(), next);
    }

    [Fact]
    public async Task Outputs_InAnotherOrder_RegisterTheSame()
    {
        var (one, other) = (await UpAsync(First, Second), await UpAsync(Second, First));

        Assert.Equal(one.Registrations.Select(Text), other.Registrations.Select(Text));
        Json.Same(one.Outputs["outputStreamNames"]!.ToJsonString(), other.Outputs["outputStreamNames"]);

        static string Text(Registration made) => $"{made} {made.Inputs.ToJsonString()}";
    }

    /// <summary>One parameter for each secret key, whatever outputs use it.</summary>
    [Fact]
    public async Task Outputs_WithOnePassword_ShareItsParameter()
    {
        var deployed = await UpAsync(First, Second.Replace("streamNameSecret: backupKey", "streamName: b, credentials: { username: other, passwordSecret: sitePassword }", StringComparison.Ordinal));

        Assert.Equal(
            ["curling-social-password-ownPassword", "curling-social-password-sitePassword"], deployed.All("aws:ssm/parameter:Parameter").Select(one => one.Name));
    }

    private static JsonObject Delivery(Deployed deployed) => deployed.Outputs["channels"]!["curling"]!["deliveries"]!["social"]!.DeepClone().AsObject();

    private static Task<Deployed> UpAsync(params string[] outputs) => Deployed.UpAsync(Sample.SinglePipeline(Sample.Delivery(
        "social", "rtmp", "rtmp", outputs.Length == 0 ? "" : $"additionalOutputs: [{string.Join(", ", outputs)}]",
        "url: 'rtmps://203.0.113.28/live', streamNameSecret: ownKey, credentials: { username: acme, passwordSecret: ownPassword }"))
        + "ownKey: key\nownPassword: password\nsiteKey: key\nsitePassword: password\nbackupKey: key");
}
