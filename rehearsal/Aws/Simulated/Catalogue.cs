using Rehearsal.Aws.Simulated.Services;
using Rehearsal.Schema;

using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>Every type and function that the simulation knows.</summary>
internal static class Catalogue
{
    public static readonly IReadOnlyDictionary<string, ResourceModel> Resources = new IEnumerable<ResourceModel>[]
    {
        S3.All, Iam.All, SecurityGroups.All, Network.All, MediaStore.All, MediaPackage.All, MediaPackageV2.All,
        MediaLive.All, MediaConnect.All, Ssm.All, SecretsManager.All, Kms.All, CloudWatch.All, CloudFormation.All,
    }.SelectMany(models => models).ToDictionary(model => model.Type);

    public static readonly IReadOnlyDictionary<string, FunctionModel> Functions = new IEnumerable<FunctionModel>[]
    {
        CloudControl.Functions, Whereabouts.Functions, Vpcs.Functions, SecurityGroups.Functions, Iam.Functions, Kms.Functions, S3.Functions, Ssm.Functions,
    }.SelectMany(functions => functions).ToDictionary(function => function.Token);

    /// <summary>The schema of the package that a token such as <c>aws:s3/bucket:Bucket</c> belongs to.</summary>
    public static PackageSchema PackageOf(string token) =>
        token.StartsWith("aws-native:", StringComparison.Ordinal) ? PackageSchemas.AwsNative : PackageSchemas.Aws;

    public static string Missing(string what, string token, IEnumerable<string> known) =>
        $"The simulated AWS has no {what} '{token}'"
        + (Nearest.To(token, known) is { } nearest ? $"; did you mean '{nearest}'?" : "; add it to rehearsal/Aws/Simulated.");
}
