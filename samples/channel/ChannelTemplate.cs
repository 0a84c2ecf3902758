using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MediaLive.Delivery.Contract;
using Pulumi;

namespace MediaLive.Channel.Sample;

/// <summary>The CloudFormation template of a channel, with its input and who may send to that.</summary>
internal static class ChannelTemplate
{
    /// <summary>The template's outputs.</summary>
    public const string Arn = "Arn";

    /// <inheritdoc cref="Arn"/>
    public const string Id = "Id";

    /// <summary>In bytes: <c>TemplateBody</c> of CreateStack in CloudFormation's API reference.</summary>
    public const int MaxBytes = 51_200;

    /// <summary>URLs are written as they are.</summary>
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <exception cref="RunException">It is larger than CloudFormation takes.</exception>
    public static string Of(string name, AgreedChannel channel)
    {
        var text = CapitalLetters.Of(ContractJson.Write(new
        {
            Resources = new
            {
                Senders = Resource("InputSecurityGroup", new { WhitelistRules = List(new { Cidr = "198.51.100.0/24" }) }),
                Input = Resource("Input", new { Name = name, Type = "RTP_PUSH", InputSecurityGroups = List(Get("Senders", Id)) }),
                Channel = Resource("Channel", Channel(name, channel)),
            },
            Outputs = new { Arn = new { Value = Get("Channel", Arn) }, Id = new { Value = Get("Channel", Id) } },
        }))!.ToJsonString(Compact);
        return Encoding.UTF8.GetByteCount(text) is var bytes and > MaxBytes
            ? throw new RunException(
                $"The template of the channel '{name}' has {bytes} bytes, and CloudFormation takes {MaxBytes}: " +
                "put it into a bucket and give the stack its templateUrl, or have fewer deliveries in one channel.")
            : text;
    }

    private static object Channel(string name, AgreedChannel channel)
    {
        var groups = channel.Deliveries.OrderBy(delivery => delivery.Key, StringComparer.Ordinal)
            .Select(delivery => new OutputGroup(delivery.Key, delivery.Value)).ToList();
        var outputs = groups.SelectMany(group => group.Outputs).ToList();
        return new
        {
            Name = name,
            ChannelClass = channel.Class,
            channel.RoleArn,
            channel.ChannelSecurityGroups,
            Vpc = channel.Vpc is { } vpc ? new { vpc.SubnetIds, vpc.SecurityGroupIds, vpc.PublicAddressAllocationIds } : null,
            InputSpecification = new { Codec = "AVC", Resolution = "HD", MaximumBitrate = "MAX_20_MBPS" },
            InputAttachments = List(new { InputAttachmentName = name, InputId = Get("Input", Id) }),
            Destinations = groups.SelectMany(group => group.Delivery.AllDestinations()),
            EncoderSettings = new
            {
                TimecodeConfig = new { Source = "SYSTEMCLOCK" },
                VideoDescriptions = outputs.Select(output => output.Video).OfType<VideoDescription>().Distinct(),
                AudioDescriptions = outputs.Select(output => output.Audio).OfType<AudioDescription>().Distinct(),
                OutputGroups = groups.Select(group => group.Settings()),
            },
        };
    }

    private static object Resource(string type, object properties) =>
        new { Type = $"AWS::MediaLive::{type}", Properties = properties };

    private static object[] List(object item) => [item];

    private static Dictionary<string, string[]> Get(string resource, string attribute) =>
        new() { ["Fn::GetAtt"] = [resource, attribute] };
}
