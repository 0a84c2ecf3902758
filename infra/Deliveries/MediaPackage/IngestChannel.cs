using System.Collections.Immutable;
using MediaLive.Delivery.Access;
using MediaLive.Delivery.Contract.Operators;
using Pulumi;
using Pulumi.Aws.MediaPackage;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>The MediaPackage v1 channel of a delivery, if it is one of ours.</summary>
/// <param name="Id">As MediaLive is told.</param>
/// <param name="Endpoint">The ingest endpoint of a pipeline.</param>
/// <param name="Steps">What its operator must still do.</param>
internal sealed record IngestChannel(
    Output<string> Id, Func<int, IngestEndpoint> Endpoint, ImmutableArray<Output<OperatorStep>> Steps)
{
    public const string Service = "AWS Elemental MediaPackage";

    /// <summary>The channel that <c>channelId</c> names: made, or as it was read.</summary>
    public static IngestChannel For(MediaPackageDeliveryConfig config, DeliveryComponent delivery, DeliveryScope scope) =>
        config.Existing ? Existing(config.ChannelId!, delivery, scope) : Make(config.ChannelId!, delivery, scope);

    /// <summary>What MediaLive must be allowed. The ARN of a channel ends in 32 hexadecimal digits, and not in its id.</summary>
    /// <param name="delivery">The name of the delivery's component.</param>
    /// <param name="scope">The delivery's stack.</param>
    public static PolicyStatement Describe(string delivery, PolicyScope scope) => new(
        "MediaPackageChannels", ["mediapackage:DescribeChannel"],
        [scope.NameInAws(NameOf(delivery), scope.Aws.Arn("mediapackage", $"channels/{StandIn.Characters(32)}"))]);

    private static IngestChannel Existing(string id, DeliveryComponent delivery, DeliveryScope scope)
    {
        var found = scope.Stack.Existing[ExistingChannel.Resource(id, scope.Stack.Aws.Region)];
        delivery.Made.Add(NameOf(delivery.Name), Output.Create(ExistingChannel.Arn(found)));
        return new IngestChannel(Output.Create(id), pipeline => ExistingChannel.Endpoint(found, pipeline), []);
    }

    private static IngestChannel Make(string id, DeliveryComponent delivery, DeliveryScope scope)
    {
        var channel = new Channel(NameOf(delivery.Name), new ChannelArgs
        {
            ChannelId = id,
            Description = $"Receives MediaLive channel {scope.Channel.Name}.",
            Tags = scope.Stack.Tags,
        }, new CustomResourceOptions
        {
            Parent = delivery,
            // The provider does not mark the passwords in them as secrets.
            AdditionalSecretOutputs = { "hlsIngests" },
        });
        delivery.Made.Add(NameOf(delivery.Name), channel.Arn);
        return new IngestChannel(
            channel.ChannelId,
            pipeline => EndpointOf(channel, pipeline),
            [Briefing.Step("Add the origin endpoints that players and CDNs read from.")]);
    }

    /// <summary>MediaPackage lists its ingest endpoints in the order of MediaLive's pipelines.</summary>
    private static IngestEndpoint EndpointOf(Channel channel, int pipeline)
    {
        var endpoint = channel.HlsIngests.Apply(ingests => ingests[0].IngestEndpoints[pipeline]);
        // The endpoints are secret as a whole because of their passwords; URL and user name are
        // not, and the channel needs them.
        return new IngestEndpoint(
            Output.Unsecret(endpoint.Apply(made => made.Url!)),
            Output.Unsecret(endpoint.Apply(made => made.Username!)),
            Output.CreateSecret(endpoint.Apply(made => made.Password!)));
    }

    private static string NameOf(string delivery) => $"{delivery}-channel";
}
