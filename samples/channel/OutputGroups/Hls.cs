using MediaLive.Delivery.Contract;
using Inputs = Pulumi.Aws.MediaLive.Inputs;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Hls
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery)
    {
        var agreed = new Agreed(delivery.OutputGroupSettings).Child("hlsGroupSettings");
        return (
            new GroupSettingsArgs
            {
                HlsGroupSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsHlsGroupSettingsArgs
                {
                    Destination = new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsHlsGroupSettingsDestinationArgs { DestinationRefId = delivery.Destination.Id },
                    HlsCdnSettings = Cdn(agreed.Child("hlsCdnSettings")),
                    InputLossAction = agreed.Text("inputLossAction")!,
                    RedundantManifest = agreed.Text("redundantManifest")!,
                },
            },
            new OutputSettingsArgs
            {
                HlsOutputSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsHlsOutputSettingsArgs
                {
                    NameModifier = "-1080p",
                    HlsSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsHlsOutputSettingsHlsSettingsArgs
                    {
                        StandardHlsSettings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsHlsOutputSettingsHlsSettingsStandardHlsSettingsArgs
                        {
                            M3u8Settings = new Inputs.ChannelEncoderSettingsOutputGroupOutputOutputSettingsHlsOutputSettingsHlsSettingsStandardHlsSettingsM3u8SettingsArgs(),
                        },
                    },
                },
            });
    }

    /// <summary>The downstream system decides which of MediaLive's CDN settings it is.</summary>
    private static Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsHlsGroupSettingsHlsCdnSettingArgs Cdn(Agreed agreed) => new()
    {
        HlsS3Settings = agreed.Has("hlsS3Settings") ? new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsHlsGroupSettingsHlsCdnSettingHlsS3SettingsArgs
        {
            CannedAcl = agreed.Child("hlsS3Settings").Text("cannedAcl")!,
        } : null!,
        HlsBasicPutSettings = agreed.Has("hlsBasicPutSettings")
            ? new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsHlsGroupSettingsHlsCdnSettingHlsBasicPutSettingsArgs()
            : null!,
        HlsWebdavSettings = agreed.Has("hlsWebdavSettings")
            ? new Inputs.ChannelEncoderSettingsOutputGroupOutputGroupSettingsHlsGroupSettingsHlsCdnSettingHlsWebdavSettingsArgs()
            : null!,
    };
}
