using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;

namespace MediaLive.Delivery.Access;

/// <summary>What AWS calls something that is made: its name, id or ARN.</summary>
/// <param name="resource">Its logical name.</param>
/// <param name="standIn">A text as long as what AWS will call it.</param>
internal delegate string NameInAws(string resource, string standIn);

/// <summary>
/// What policies are made from: the stack file, where it is deployed, and what AWS calls the things that are made. Before anything
/// is, texts as long stand for these names: so the rules measure the very statements that are deployed later.
/// </summary>
internal sealed record PolicyScope(StackConfig Stack, AwsAccount Aws, NameInAws NameInAws)
{
    /// <summary>The scope in which policies are measured. Each stand-in ends in a number of its own, since a policy says what is equal once.</summary>
    public static PolicyScope BeforeDeployment(StackConfig stack, AwsAccount aws)
    {
        var numbers = new Dictionary<(string, string), int>();
        return new(stack, aws, (resource, standIn) =>
        {
            numbers.TryAdd((resource, standIn), numbers.Count);
            return $"{standIn[..^5]}{numbers[(resource, standIn)]:D5}";
        });
    }

    /// <summary>The name of a resource that is left to Pulumi: its logical name, a hyphen and 7 hexadecimal digits.</summary>
    public string NameByPulumi(string resource) => NameInAws(resource, StandIn.NameByPulumi(resource));

    /// <summary>The ARN of the role that MediaLive assumes for a channel.</summary>
    public string RoleArn(ChannelConfig channel)
    {
        if (channel.Role is { } existing)
            return existing;
        var role = ChannelRole.NameOf(channel);
        return NameInAws(role, $"arn:{Aws.Partition}:iam::{Aws.Id}:role/{StandIn.NameByPulumi(role)}");
    }
}

/// <summary>Texts as long as what AWS and Pulumi make up.</summary>
internal static class StandIn
{
    public static string NameByPulumi(string resource) => $"{resource}-{Characters(7)}";

    public static string Characters(int count) => new('0', count);
}
