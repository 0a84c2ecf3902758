using System.Collections.Immutable;
using Moq;
using Pulumi;
using Pulumi.Aws.MediaLive;
using Pulumi.Aws.MediaLive.Inputs;
using Pulumi.Testing;
using Xunit;

namespace Standin.Tests.Generator;

/// <summary>The largest resource of all can be written with what nests in it, and comes through to the engine and back.</summary>
public sealed class MediaLiveChannelTests
{
    [Fact]
    public async Task Channel_WithNestedArguments_IsRegisteredAsWritten()
    {
        var mocks = new Mock<IMocks>();
        mocks.Setup(mock => mock.NewResourceAsync(It.IsAny<MockResourceArgs>()))
            .ReturnsAsync((MockResourceArgs resource) => ("42", resource.Inputs));
        var destination = new TaskCompletionSource<string>();

        await Deployment.TestAsync(mocks.Object, new TestOptions { IsPreview = false }, () =>
        {
            var channel = new Channel("curling", Curling());
            channel.Destinations.Apply(destinations => destination.TrySetResult(destinations[0].Settings[0].Url!));
        });

        var inputs = mocks.Invocations.Select(invocation => invocation.Arguments[0]).OfType<MockResourceArgs>()
            .Single(resource => resource.Type == "aws:medialive/channel:Channel").Inputs;
        var encoder = Assert.IsType<ImmutableDictionary<string, object>>(inputs["encoderSettings"], exactMatch: false);
        var audio = Assert.IsType<ImmutableDictionary<string, object>>(Assert.Single(Items(encoder["audioDescriptions"])), exactMatch: false);
        var codec = Assert.IsType<ImmutableDictionary<string, object>>(audio["codecSettings"], exactMatch: false);
        Assert.Equal(96_000d, Assert.IsType<ImmutableDictionary<string, object>>(codec["aacSettings"], exactMatch: false)["bitrate"]);
        Assert.Equal("SINGLE_PIPELINE", inputs["channelClass"]);
        Assert.Equal("s3ssl://acme-archive/curling", await destination.Task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken));
    }

    private static ImmutableArray<object> Items(object list) => Assert.IsType<ImmutableArray<object>>(list);

    private static ChannelArgs Curling() => new()
    {
        ChannelClass = "SINGLE_PIPELINE",
        Destinations =
        {
            new ChannelDestinationArgs
            {
                Id = "archive",
                Settings = { new ChannelDestinationSettingArgs { Url = "s3ssl://acme-archive/curling" } },
            },
        },
        InputSpecification = new ChannelInputSpecificationArgs { Codec = "AVC", InputResolution = "HD", MaximumBitrate = "MAX_10_MBPS" },
        InputAttachments = { new ChannelInputAttachmentArgs { InputAttachmentName = "camera", InputId = "1234567" } },
        EncoderSettings = new ChannelEncoderSettingsArgs
        {
            TimecodeConfig = new ChannelEncoderSettingsTimecodeConfigArgs { Source = "EMBEDDED" },
            AudioDescriptions =
            {
                new ChannelEncoderSettingsAudioDescriptionArgs
                {
                    Name = "stereo",
                    AudioSelectorName = "default",
                    CodecSettings = new ChannelEncoderSettingsAudioDescriptionCodecSettingsArgs
                    {
                        AacSettings = new ChannelEncoderSettingsAudioDescriptionCodecSettingsAacSettingsArgs { Bitrate = 96_000 },
                    },
                },
            },
            VideoDescriptions = { new ChannelEncoderSettingsVideoDescriptionArgs { Name = "full-hd", Height = 1080, Width = 1920 } },
            OutputGroups =
            {
                new ChannelEncoderSettingsOutputGroupArgs
                {
                    OutputGroupSettings = new ChannelEncoderSettingsOutputGroupOutputGroupSettingsArgs
                    {
                        ArchiveGroupSettings =
                        {
                            new ChannelEncoderSettingsOutputGroupOutputGroupSettingsArchiveGroupSettingArgs
                            {
                                Destination = new ChannelEncoderSettingsOutputGroupOutputGroupSettingsArchiveGroupSettingDestinationArgs
                                {
                                    DestinationRefId = "archive",
                                },
                            },
                        },
                    },
                    Outputs =
                    {
                        new ChannelEncoderSettingsOutputGroupOutputArgs
                        {
                            OutputName = "main",
                            VideoDescriptionName = "full-hd",
                            AudioDescriptionNames = { "stereo" },
                            OutputSettings = new ChannelEncoderSettingsOutputGroupOutputOutputSettingsArgs(),
                        },
                    },
                },
            },
        },
    };
}
