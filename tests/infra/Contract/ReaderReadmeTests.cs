using MediaLive.Delivery.Tests.Support;
using Moq;
using Pulumi.Testing;
using Pulumi.Utilities;

namespace MediaLive.Delivery.Tests.Contract;

[Collection(Deployed.Serially)]
public sealed class ReaderReadmeTests
{
    /// <summary>What is compiled here is what the README of the package shows.</summary>
    [Fact]
    public void Readme_OfTheReader_HasTheExampleAsItIsHere()
    {
        var source = File.ReadAllText(Snapshot.PathOf("ReaderExample.cs"));
        var readme = File.ReadAllText(Snapshot.PathOf("../../../infra/Contract/Reader/README.md"));

        var example = source[source.IndexOf("public sealed class", StringComparison.Ordinal)..];
        Assert.Contains($"```csharp\n{example}```\n", readme, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Example_OfTheReader_ReadsWhatTheStackHandsOver()
    {
        var outputs = (await Deployed.UpAsync(Row.Stack("STANDARD", Row.Named("rtmp-rtmp")))).Outputs;
        var mocks = new Mock<IMocks>();
        mocks.SetUpStack("acme/medialive-delivery/prod", outputs);

        var resources = await Pulumi.Deployment.TestAsync<ChannelStack>(mocks.Object, new TestOptions());

        var stack = resources.OfType<ChannelStack>().Single();
        Assert.Equal((string)outputs["channels"]!["curling"]!["roleArn"]!, await OutputUtilities.GetValueAsync(stack.RoleArn));
        var destination = Assert.Single(await OutputUtilities.GetValueAsync(stack.Destinations));
        Assert.Equal([Row.Secret, "ywq7b"], destination.Settings!.Select(setting => setting.StreamName));
    }
}
