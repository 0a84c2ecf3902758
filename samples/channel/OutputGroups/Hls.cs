using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class Hls
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery)
    {
        var agreed = Agreed.OfGroup(delivery, "hlsGroupSettings");
        return (
            new GroupSettingsArgs
            {
                HlsGroupSettings = new HlsGroupArgs
                {
                    Destination = new HlsDestinationArgs { DestinationRefId = delivery.Destination.Id },
                    HlsCdnSettings = HlsCdn.Settings(agreed.Child("hlsCdnSettings")),
                    InputLossAction = agreed.Text("inputLossAction"),
                    RedundantManifest = agreed.Text("redundantManifest"),
                    BaseUrlManifest = agreed.Text("baseUrlManifest"),
                    BaseUrlManifest1 = agreed.Text("baseUrlManifest1"),
                    BaseUrlContent = agreed.Text("baseUrlContent"),
                    BaseUrlContent1 = agreed.Text("baseUrlContent1"),
                    DirectoryStructure = agreed.Text("directoryStructure"),
                    SegmentsPerSubdirectory = agreed.Number("segmentsPerSubdirectory"),
                },
            },
            new OutputSettingsArgs
            {
                HlsOutputSettings = new HlsOutputArgs
                {
                    NameModifier = "-1080p",
                    HlsSettings = new HlsSettingsArgs { StandardHlsSettings = new HlsStandardArgs { M3u8Settings = new HlsM3u8Args() } },
                },
            });
    }
}
