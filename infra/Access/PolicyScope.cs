using System.Collections.Immutable;
using MediaLive.Delivery.Configuration;
using Pulumi;

namespace MediaLive.Delivery.Access;

/// <summary>What AWS calls something that is made: its name, id or ARN.</summary>
/// <param name="resource">Its logical name.</param>
/// <param name="standIn">A text as long as what AWS will call it.</param>
internal delegate string NameInAws(string resource, string standIn);

/// <summary>
/// What policies are made from: the stack file, where it is deployed, and what AWS calls the things that are made.
/// Before anything is made, stand-ins of the same length take the place of these names, so that the rules measure the
/// statements that will be deployed.
/// </summary>
internal sealed record PolicyScope(StackConfig Stack, AwsAccount Aws, NameInAws NameInAws)
{
    /// <summary>
    /// The scope in which policies are measured. Each stand-in ends in a number of its own, since a policy states equal ARNs
    /// once and the real ones differ.
    /// </summary>
    public static PolicyScope BeforeDeployment(StackConfig stack, AwsAccount aws)
    {
        var numbers = new Dictionary<(string, string), int>();
        return new(stack, aws, (resource, standIn) =>
        {
            numbers.TryAdd((resource, standIn), numbers.Count);
            return $"{standIn[..^5]}{numbers[(resource, standIn)]:D5}";
        });
    }

    /// <summary>Statements of a policy. They are known once everything that they name is made.</summary>
    /// <param name="stack">What the stack file says.</param>
    /// <param name="aws">Where it is deployed.</param>
    /// <param name="made">What AWS calls what is made, by logical name.</param>
    /// <param name="statements">Writes them.</param>
    public static Output<ImmutableArray<PolicyStatement>> Statements(
        StackConfig stack, AwsAccount aws, IEnumerable<KeyValuePair<string, Output<string>>> made,
        Func<PolicyScope, IEnumerable<PolicyStatement>> statements)
    {
        var resources = made.Select(one => one.Key).ToList();
        return Output.All(made.Select(one => one.Value)).Apply(names =>
        {
            var known = resources.Zip(names).ToDictionary();
            return statements(new PolicyScope(stack, aws, (resource, _) => known[resource])).ToImmutableArray();
        });
    }

    /// <summary>The name of a resource that is left to Pulumi: its logical name, a hyphen and 7 hexadecimal digits.</summary>
    public string NameByPulumi(string resource) => NameInAws(resource, StandIn.NameByPulumi(resource));
}

/// <summary>Texts as long as what AWS and Pulumi make up.</summary>
internal static class StandIn
{
    public static string NameByPulumi(string resource) => $"{resource}-{Characters(7)}";

    public static string Characters(int count) => new('0', count);
}
