using Rehearsal.Aws.Simulated.Limits;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated;

/// <summary>The account and Region that a provider's configuration leads to.</summary>
internal sealed record Account(string Id, string Region)
{
    /// <summary>The account of AWS's own examples: nobody's.</summary>
    public const string DefaultId = "123456789012";

    public string Partition =>
        Region.StartsWith("cn-", StringComparison.Ordinal) ? "aws-cn" :
        Region.StartsWith("us-gov-", StringComparison.Ordinal) ? "aws-us-gov" : "aws";

    public string DnsSuffix => Partition == "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com";

    /// <summary>The VPC that every account has in every Region.</summary>
    public string DefaultVpcId => $"vpc-{MadeUp.Hex($"{Id}/{Region}/default-vpc", 17)}";

    public string Arn(string service, string resource) => $"arn:{Partition}:{service}:{Region}:{Id}:{resource}";

    /// <summary>The ARN of a resource that belongs to no Region, such as a role.</summary>
    public string GlobalArn(string service, string resource) => $"arn:{Partition}:{service}::{Id}:{resource}";

    /// <summary>The configured Region, and the first of the allowed accounts if any are named.</summary>
    /// <exception cref="ProviderException">No Region is configured, or one that there is not.</exception>
    public static Account Of(ProviderConfig provider)
    {
        if (provider.Inputs["region"] is not PropertyValue.Text { Value.Length: > 0 } region)
        {
            throw new ProviderException(
                $"The {provider.Package} provider has no Region: set {provider.Package}:region in the stack's configuration.");
        }

        return new Account(Allowed(provider.Setting("allowedAccountIds")) ?? DefaultId, Known(region.Value));
    }

    /// <summary>The account in the Region that a resource or function asks for, if it asks for one.</summary>
    public Account In(PropertyValue.Map inputs) =>
        inputs["region"] is PropertyValue.Text { Value.Length: > 0 } region ? this with { Region = Known(region.Value) } : this;

    private static string Known(string region) => Endpoints.IsRegion(region)
        ? region
        : throw new ProviderException($"Invalid AWS Region: there is none that is called {region}.");

    private static string? Allowed(PropertyValue? ids) =>
        ids is PropertyValue.List { Items: [PropertyValue.Text first, ..] } ? first.Value : null;
}
