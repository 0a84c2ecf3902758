namespace Rehearsal.Aws.Simulated.Services;

/// <summary>Explicit providers. They have no account of their own: they say which one others use.</summary>
internal static class ProviderResources
{
    public static readonly ResourceModel[] All = [Provider("aws"), Provider("aws-native")];

    private static ResourceModel Provider(string package) =>
        new($"pulumi:providers:{package}") { Id = making => MadeUp.Uuid(making.SeedFor("provider")) };
}
