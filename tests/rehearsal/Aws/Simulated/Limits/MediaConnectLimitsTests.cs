using Rehearsal.Aws.Simulated;
using Rehearsal.Providers;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated.Limits;

/// <summary>"Integrating router I/Os with MediaLive" in MediaConnect's user guide, asked of a router input.</summary>
public sealed class MediaConnectLimitsTests
{
    private const string Type = "aws-native:mediaconnect:RouterInput";
    private const string Channel = "arn:aws:medialive:us-west-2:123456789012:channel:1234567";
    private const string Automatic = """{"encryptionKeyType":"AUTOMATIC","encryptionKeyConfiguration":{"automatic":{}}}""";
    private const string Source = "configuration.mediaLiveChannel";

    private readonly Simulation _aws = new();

    [Fact]
    public void RouterInput_OfAPipelineInItsZone_IsMade()
    {
        var made = _aws.Create(Type, Inputs());

        Assert.StartsWith("arn:aws:mediaconnect:us-west-2:123456789012:routerInput:", made.Id, StringComparison.Ordinal);
        Assert.Equal("\"STANDBY\"", Simulation.Json(made.Outputs["state"]!));
    }

    [Theory]
    [InlineData("us-west-2a", "us-east-1a", "availabilityZone: BadRequestException: must be in us-west-2")]
    [InlineData("channel:1234567", "input:1234567", Source + ".mediaLiveChannelArn: BadRequestException: the ARN is not that of a channel")]
    [InlineData("medialive:us-west-2", "medialive:eu-west-1", Source + ".mediaLiveChannelArn: BadRequestException: the channel must be in us-west-2, in this account")]
    [InlineData("\"AUTOMATIC\"", "\"SECRETS_MANAGER\"", Source + ".sourceTransitDecryption.encryptionKeyType: BadRequestException: is not that of the key configuration")]
    [InlineData("INPUT_20", "INPUT_30", "tier: must be one of INPUT_100, INPUT_50, INPUT_20")]
    public void RouterInput_ThatMediaConnectRefuses_IsRefused(string right, string wrong, string failure) =>
        Assert.Equal([failure], _aws.Refuse(Type, Inputs().Replace(right, wrong, StringComparison.Ordinal)));

    [Fact]
    public void RouterInput_WithASecretOfAnotherRegion_IsRefused() => Assert.Equal(
        [$"{Source}.sourceTransitDecryption.encryptionKeyConfiguration.secretsManager.secretArn: BadRequestException: must be a secret in us-west-2"],
        _aws.Refuse(Type, Inputs("""
            {"encryptionKeyType":"SECRETS_MANAGER","encryptionKeyConfiguration":{"secretsManager":{
            "secretArn":"arn:aws:secretsmanager:eu-west-1:123456789012:secret:key-a1B2c3","roleArn":"arn:aws:iam::123456789012:role/key"}}}
            """)));

    /// <summary>An output of a pipeline is connected to one router input at a time; the other pipeline's is another.</summary>
    [Fact]
    public async Task RouterInput_OfAPipelineThatIsConnected_IsRefused()
    {
        var aws = new SimulatedAws();
        await CreateAsync("one", Inputs());
        await CreateAsync("two", Inputs().Replace("PIPELINE_0", "PIPELINE_1", StringComparison.Ordinal));

        var failure = await Assert.ThrowsAsync<ProviderException>(() => CreateAsync("three", Inputs()));
        Assert.Equal($"{Source}: ConflictException: the output of that pipeline is connected to another router input", failure.Message);

        Task<ResourceState> CreateAsync(string name, string inputs) => aws.CreateAsync(
            new CreateRequest($"urn:pulumi:dev::live::{Type}::{name}", Type, Simulation.Map(inputs), name, new ProviderConfig("aws-native", Simulation.Map("""{"region":"us-west-2"}""")), Preview: false),
            TestContext.Current.CancellationToken);
    }

    private static string Inputs(string decryption = Automatic) => $$"""
        {"name":"curling-0","availabilityZone":"us-west-2a","maximumBitrate":20000000,"routingScope":"REGIONAL","tier":"INPUT_20","configuration":{
        "mediaLiveChannel":{"mediaLiveChannelArn":"{{Channel}}","mediaLiveChannelOutputName":"curling","mediaLivePipelineId":"PIPELINE_0",
        "sourceTransitDecryption":{{decryption}} } } }
        """;
}
