using System.Text.Json;
using Xunit;

namespace Rehearsal.Tests.Aws.Simulated.Limits;

/// <summary>What MediaLive's API model says of CreateChannel in words only, asked of a stack that makes one.</summary>
public sealed class MediaLiveLimitsTests
{
    private const string Group = "encoderSettings.outputGroups[0].outputGroupSettings.mediaConnectRouterGroupSettings";

    private readonly Simulation _aws = new();

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    public void Fec_WithRows_NeedsRowsOfFour(int rowLength, int refusals)
    {
        var failures = Refuse(
            $$"""
            "Destinations":[{"Id":"contribution"}],"EncoderSettings":{"OutputGroups":[{"Outputs":[{"OutputSettings":{"UdpOutputSettings":
            {"Destination":{"DestinationRefId":"contribution"},"FecOutputSettings":{"IncludeFec":"COLUMN_AND_ROW","RowLength":{{rowLength}} } } } }]}]}
            """);

        Assert.Equal(refusals, failures.Count(failure => failure ==
            "templateBody: Channel: encoderSettings.outputGroups[0].outputs[0].outputSettings.udpOutputSettings.fecOutputSettings.rowLength: BadRequestException: must be between 4 and 20, inclusive, with COLUMN_AND_ROW"));
    }

    [Theory]
    [InlineData("""
        "Destinations":[{"Id":"a"},{"Id":"a"}]
        """, "destinations[1].id: BadRequestException: the id of a destination must be unique in the channel")]
    [InlineData("""
        "Destinations":[{"Id":"a","Settings":[{"Url":"udp://198.51.100.7:5000"}]}]
        """, "destinations[0].settings: BadRequestException: a channel of this class needs 2 destination settings")]
    [InlineData("""
        "Destinations":[],"EncoderSettings":{"OutputGroups":[{"OutputGroupSettings":{"HlsGroupSettings":{"Destination":{"DestinationRefId":"b"}}}}]}
        """, "encoderSettings.outputGroups[0].outputGroupSettings.hlsGroupSettings.destination.destinationRefId: BadRequestException: there is no destination with that id in the channel")]
    [InlineData("""
        "Vpc":{"SubnetIds":["subnet-a"]}
        """, "vpc.subnetIds: BadRequestException: a channel of this class needs 2 subnets")]
    [InlineData("""
        "Vpc":{"SubnetIds":["subnet-a","subnet-b"],"PublicAddressAllocationIds":["eipalloc-1"]}
        """, "vpc.publicAddressAllocationIds: BadRequestException: a channel of this class needs 2 addresses, or none")]
    [InlineData("""
        "Vpc":{"SubnetIds":["subnet-a","subnet-b"],"SecurityGroupIds":["1","2","3","4","5","6"]}
        """, "vpc.securityGroupIds: BadRequestException: up to 5 security groups can be given")]
    [InlineData("""
        "RoleArn":"arn:aws:iam::210987654321:role/live"
        """, "roleArn: AccessDeniedException: Cross-account pass role is not allowed.")]
    [InlineData("""
        "RoleArn":"arn:aws:iam::123456789012:user/live"
        """, "roleArn: BadRequestException: the ARN is not that of a role")]
    [InlineData("""
        "Destinations":[{"Id":"a","SrtSettings":[{"Url":"srt://198.51.100.7:5000"}]}]
        """, "destinations[0].srtSettings: BadRequestException: a channel of this class needs 2 destination settings")]
    [InlineData("""
        "Destinations":[{"Id":"a","Settings":[{"Url":"https://a/"},{"Url":"https://b/"}]}],
        "EncoderSettings":{"OutputGroups":[{"OutputGroupSettings":{"CmafIngestGroupSettings":{"AdditionalDestinations":[{"Destination":{"DestinationRefId":"a"}}]}}}]}
        """, "destinations[0].settings: BadRequestException: an additional destination needs 1 destination settings")]
    [InlineData("""
        "EncoderSettings":{"OutputGroups":[{"Outputs":[{"OutputSettings":{"HlsOutputSettings":{"NameModifier":"_a"}}},{"OutputSettings":{"HlsOutputSettings":{"NameModifier":"_a"}}}]}]}
        """, "encoderSettings.outputGroups[0].outputs[1].outputSettings.hlsOutputSettings.nameModifier: BadRequestException: must be unique in the output group")]
    [InlineData("""
        "EncoderSettings":{"OutputGroups":[{"Outputs":[{"OutputSettings":{"HlsOutputSettings":{}}}]}]}
        """, "encoderSettings.outputGroups[0].outputs[0].outputSettings.hlsOutputSettings.nameModifier: BadRequestException: is required")]
    [InlineData("""
        "EncoderSettings":{"OutputGroups":[{"Outputs":[{"OutputSettings":{"ArchiveOutputSettings":{"NameModifier":"_a"}}},{"OutputSettings":{"ArchiveOutputSettings":{}}}]}]}
        """, "encoderSettings.outputGroups[0].outputs[1].outputSettings.archiveOutputSettings.nameModifier: BadRequestException: is required")]
    [InlineData("""
        "Destinations":[{"Id":"a","SrtSettings":[{"ListenerPort":5000},{"ListenerPort":5201}]}]
        """, "destinations[0].srtSettings[1].listenerPort: BadRequestException: must be in the range from 5000 to 5200")]
    [InlineData("""
        "Destinations":[{"Id":"a","SrtSettings":[{"ListenerPort":5000},{"ListenerPort":5001}]},{"Id":"b","SrtSettings":[{"ListenerPort":5001},{"ListenerPort":5002}]}]
        """, "destinations[1].srtSettings[0].listenerPort: BadRequestException: must be unique in the channel")]
    [InlineData("""
        "Destinations":[{"Id":"a","MediaConnectRouterSettings":[{"EncryptionType":"AUTOMATIC"}]}]
        """, "destinations[0].mediaConnectRouterSettings: BadRequestException: a channel of this class needs 2 destination settings")]
    [InlineData("""
        "Destinations":[{"Id":"a","MediaConnectRouterSettings":[{"EncryptionType":"AUTOMATIC"},{"EncryptionType":"SECRETS_MANAGER"}]}]
        """, "destinations[0].mediaConnectRouterSettings[1].secretArn: BadRequestException: must be given with the encryption type SECRETS_MANAGER, and only then")]
    [InlineData("""
        "EncoderSettings":{"OutputGroups":[{"OutputGroupSettings":{"MediaConnectRouterGroupSettings":{"AvailabilityZones":["us-west-2a","us-west-2a"]}}}]}
        """, Group + ".availabilityZones: BadRequestException: a channel of this class needs 2 that differ")]
    [InlineData("""
        "EncoderSettings":{"OutputGroups":[{"OutputGroupSettings":{"MediaConnectRouterGroupSettings":{"AvailabilityZones":["us-west-2a","eu-west-1a"]}}}]}
        """, Group + ".availabilityZones: BadRequestException: must be in us-west-2")]
    [InlineData("""
        "EncoderSettings":{"OutputGroups":[{"OutputGroupSettings":{"MediaConnectRouterGroupSettings":{}}}]}
        """, Group + ".availabilityZones: BadRequestException: must be given")]
    [InlineData("""
        "EncoderSettings":{"OutputGroups":[{"OutputGroupSettings":{"MediaConnectRouterGroupSettings":{}}},{"OutputGroupSettings":{"MediaConnectRouterGroupSettings":{}}}]}
        """, "encoderSettings.outputGroups[1].outputGroupSettings.mediaConnectRouterGroupSettings: BadRequestException: a channel has one MediaConnect Router output group")]
    public void Channel_ThatMediaLiveRefuses_IsRefused(string inputs, string failure) =>
        Assert.Contains($"templateBody: Channel: {failure}", Refuse(inputs));

    [Fact]
    public void Channel_WithAnAdditionalDestinationForAPipeline_IsNotRefused() => Assert.Empty(Refuse(
        """
        "Destinations":[{"Id":"a","Settings":[{"Url":"https://a/"}]}],
        "EncoderSettings":{"OutputGroups":[{"OutputGroupSettings":{"CmafIngestGroupSettings":{"AdditionalDestinations":[{"Destination":{"DestinationRefId":"a"}}]}}}]}
        """));

    [Fact]
    public void Channel_WithOneOutputThatHasNoNameModifier_IsNotRefused() => Assert.Empty(Refuse(
        """
        "EncoderSettings":{"OutputGroups":[{"Outputs":[{"OutputSettings":{"ArchiveOutputSettings":{}}}]},{"Outputs":[{"OutputSettings":{"FrameCaptureOutputSettings":{}}}]}]}
        """));

    private IReadOnlyList<string> Refuse(string properties)
    {
        var template = $$"""{"Resources":{"Channel":{"Type":"AWS::MediaLive::Channel","Properties":{"ChannelClass":"STANDARD",{{properties}} } } } }""";
        return _aws.Refuse("aws:cloudformation/stack:Stack", JsonSerializer.Serialize(new { templateBody = template }));
    }
}
