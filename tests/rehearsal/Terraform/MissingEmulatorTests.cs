using Rehearsal.Providers;
using Rehearsal.Terraform;
using Rehearsal.Tests.Aws.Simulated;
using Xunit;

namespace Rehearsal.Tests.Terraform;

public sealed class MissingEmulatorTests
{
    // A port that no service listens on.
    private static readonly Uri Nowhere = new("http://127.0.0.1:9");

    [Fact]
    public async Task Check_WithNoEmulatorRunning_SaysHowToStartOne()
    {
        await using var aws = new TerraformAws(Nowhere);
        var request = new CheckRequest(
            "urn:pulumi:dev::project::aws:s3/bucket:Bucket::curling", "aws:s3/bucket:Bucket", null, Simulation.Map("{}"), "name",
            new ProviderConfig("aws", Simulation.Map("""{"region":"us-west-2"}""")), Preview: true);

        var error = await Assert.ThrowsAsync<ProviderException>(() => aws.CheckAsync(request, TestContext.Current.CancellationToken));

        Assert.Equal("No AWS API emulator answers at http://127.0.0.1:9/: start one, such as 'moto_server -p 9'.", error.Message);
    }
}
