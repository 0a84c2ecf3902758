using MediaLive.Delivery.Access;
using MediaLive.Delivery.Channels;
using MediaLive.Delivery.Configuration;
using Pulumi;

namespace MediaLive.Delivery.Sheets;

/// <summary>Who sends, and from where: what a sheet that is sent alone has to say as well.</summary>
internal sealed record Sender(AwsAccount Aws, Channel Channel)
{
    public string Name =>
        $"MediaLive channel `{Channel.Config.Name}` ({Pipelines}) of account {Aws.Id} in {Aws.Region}";

    /// <summary>The addresses that a firewall on the way has to know.</summary>
    public Output<string> Addresses => Channel.Vpc switch
    {
        null => Output.Create(
            "Each pipeline sends from a public address of its own, which it gets when the channel is created: we tell you the addresses then."),
        { PublicAddresses: { Length: > 0 } addresses } => Markdown
            .Join(" and ", addresses.Select((address, pipeline) => (Input<string>)address.Apply(ip => $"{ip} (pipeline {pipeline})")))
            .Apply(list => $"It sends through VPC {Channel.Config.Vpc!.VpcId}, out of it from {list}."),
        { SubnetIds: var subnets } => Output.Create(
            $"It sends through VPC {Channel.Config.Vpc!.VpcId}, from private addresses in "
            + $"{string.Join(" and ", subnets.Select((subnet, pipeline) => $"{subnet} (pipeline {pipeline})"))}, which only that network sees."),
    };

    private string Pipelines => Channel.Config.Class == ChannelClass.Standard ? "STANDARD: two pipelines" : "SINGLE_PIPELINE: one pipeline";
}
