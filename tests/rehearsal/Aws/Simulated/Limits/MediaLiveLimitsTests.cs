using Xunit;

namespace Rehearsal.Tests.Aws.Simulated.Limits;

/// <summary>What MediaLive's API model says of CreateChannel in words only.</summary>
public sealed class MediaLiveLimitsTests
{
    private const string Channel = "aws:medialive/channel:Channel";

    private readonly Simulation _aws = new();

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    public void Fec_WithRows_NeedsRowsOfFour(int rowLength, int refusals)
    {
        var failures = Refuse(
            $$"""
            "destinations":[{"id":"contribution"}],"encoderSettings":{"outputGroups":[{"outputs":[{"outputSettings":{"udpOutputSettings":
            {"destination":{"destinationRefId":"contribution"},"fecOutputSettings":{"includeFec":"COLUMN_AND_ROW","rowLength":{{rowLength}} } } } }]}]}
            """);

        Assert.Equal(refusals, failures.Count(failure => failure ==
            "encoderSettings.outputGroups[0].outputs[0].outputSettings.udpOutputSettings.fecOutputSettings.rowLength: BadRequestException: must be between 4 and 20, inclusive, with COLUMN_AND_ROW"));
    }

    [Theory]
    [InlineData("""
        "destinations":[{"id":"a"},{"id":"a"}]
        """, "destinations[1].id: BadRequestException: the id of a destination must be unique in the channel")]
    [InlineData("""
        "destinations":[{"id":"a","settings":[{"url":"udp://198.51.100.7:5000"}]}]
        """, "destinations[0].settings: BadRequestException: a channel of this class needs 2 destination settings")]
    [InlineData("""
        "destinations":[],"encoderSettings":{"outputGroups":[{"outputGroupSettings":{"hlsGroupSettings":{"destination":{"destinationRefId":"b"}}}}]}
        """, "encoderSettings.outputGroups[0].outputGroupSettings.hlsGroupSettings.destination.destinationRefId: BadRequestException: there is no destination with that id in the channel")]
    [InlineData("""
        "vpc":{"subnetIds":["subnet-a"]}
        """, "vpc.subnetIds: BadRequestException: a channel of this class needs 2 subnets")]
    [InlineData("""
        "vpc":{"subnetIds":["subnet-a","subnet-b"],"publicAddressAllocationIds":["eipalloc-1"]}
        """, "vpc.publicAddressAllocationIds: BadRequestException: a channel of this class needs 2 addresses, or none")]
    [InlineData("""
        "vpc":{"subnetIds":["subnet-a","subnet-b"],"securityGroupIds":["1","2","3","4","5","6"]}
        """, "vpc.securityGroupIds: BadRequestException: up to 5 security groups can be given")]
    [InlineData("""
        "roleArn":"arn:aws:iam::210987654321:role/live"
        """, "roleArn: AccessDeniedException: Cross-account pass role is not allowed.")]
    [InlineData("""
        "roleArn":"arn:aws:iam::123456789012:user/live"
        """, "roleArn: BadRequestException: the ARN is not that of a role")]
    public void Channel_ThatMediaLiveRefuses_IsRefused(string inputs, string failure) => Assert.Contains(failure, Refuse(inputs));

    private IReadOnlyList<string> Refuse(string inputs) => _aws.Refuse(Channel, $$"""{"channelClass":"STANDARD",{{inputs}}}""");
}
