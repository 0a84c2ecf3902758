using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.StackFiles;

namespace MediaLive.Delivery.Tests.Configuration;

/// <summary>Values that are encrypted within <c>channels</c> and the like: Pulumi makes the whole key secret and hands it over in clear.</summary>
public sealed class SecretKeysTests
{
    [Theory]
    [InlineData("channels")]
    [InlineData("buckets")]
    public void Secret_WithinAKeyOfTheStackFile_IsRefusedAndTheRightWayNamed(string key)
    {
        var findings = new ConfigFindings();

        Assert.True(StackConfigReader.RefusesSecrets([key, "akamaiPassword"], findings));
        Assert.Equal(
            $"{key}: has an encrypted value, which would be shown in clear further on; encrypt it under a key of its own (pulumi config set --secret NAME), and write that NAME here, such as passwordSecret: NAME.",
            Assert.Single(findings.Errors).ToString());
    }

    [Fact]
    public void Secret_UnderAKeyOfItsOwn_IsTaken()
    {
        var findings = new ConfigFindings();

        Assert.False(StackConfigReader.RefusesSecrets(["akamaiPassword"], findings));
        Assert.Empty(findings.Errors);
    }
}
