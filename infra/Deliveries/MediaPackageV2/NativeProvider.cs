using Pulumi.AwsNative;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>
/// MediaPackage v2 is only in Pulumi's native AWS provider, which takes no Region from <c>aws:region</c>: it is told which.
/// </summary>
internal static class NativeProvider
{
    public static Provider For(string region, StackScope scope) => scope.Once(region, () => new Provider($"aws-native-{region}", new ProviderArgs
    {
        Region = region,
    }));
}
