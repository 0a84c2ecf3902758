using System.Text.Json;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Existing;

/// <summary>Something in AWS that this stack did not make, as Cloud Control finds it.</summary>
/// <param name="Type">CloudFormation's type, such as <c>AWS::MediaPackage::Channel</c>.</param>
/// <param name="Id">The type's primary identifier.</param>
/// <param name="Region">Where it is.</param>
internal readonly record struct ExistingResource(string Type, string Id, string Region);

/// <summary>What a stack file says exists.</summary>
/// <param name="Path">Where it says so.</param>
/// <param name="Written">What it says, for errors.</param>
/// <param name="Resource">What is to be read.</param>
/// <param name="Action">The service's action that reads it, such as <c>mediapackage:DescribeChannel</c>.</param>
internal sealed record ExistingUse(ConfigPath Path, string Written, ExistingResource Resource, string Action)
{
    /// <summary>What is wrong with it as it is, when it exists; by default nothing can be.</summary>
    public Func<JsonElement, (string Rule, string Remedy)?> BrokenRule { get; init; } = _ => null;
}
