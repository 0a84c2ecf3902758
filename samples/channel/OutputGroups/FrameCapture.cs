using MediaLive.Delivery.Contract;

namespace MediaLive.Channel.Sample.OutputGroups;

internal static class FrameCapture
{
    public static (GroupSettingsArgs, OutputSettingsArgs) Settings(DeliveryHandover delivery)
    {
        var agreed = Agreed.OfGroup(delivery, "frameCaptureGroupSettings");
        return (
            new GroupSettingsArgs
            {
                FrameCaptureGroupSettings = new FrameCaptureGroupArgs
                {
                    Destination = new FrameCaptureDestinationArgs { DestinationRefId = delivery.Destination.Id },
                    FrameCaptureCdnSettings = agreed.Child("frameCaptureCdnSettings", cdn => new FrameCaptureCdnArgs
                    {
                        FrameCaptureS3Settings = cdn.Child("frameCaptureS3Settings", s3 => new FrameCaptureS3Args { CannedAcl = s3.Text("cannedAcl") }),
                    }),
                },
            },
            new OutputSettingsArgs { FrameCaptureOutputSettings = new FrameCaptureOutputArgs { NameModifier = "-frame" } });
    }
}
