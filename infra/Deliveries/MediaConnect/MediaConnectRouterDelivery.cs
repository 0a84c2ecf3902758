using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;
using MediaLive.Delivery.Credentials;
using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaConnect;

/// <summary>A MediaConnect Router output group with one output, which a router input takes from each pipeline.</summary>
internal sealed class MediaConnectRouterDelivery : DeliveryComponent
{
    private const string Service = "MediaConnect Router";

    public static readonly DeliveryKind Kind = new DeliveryKind.Of<MediaConnectRouterDeliveryConfig>(
        "mediaConnectRouter", "mediaConnect", (config, scope) => new MediaConnectRouterDelivery(config, scope))
    {
        Egress = (_, _) => [],
        Rules = MediaConnectRouterDeliveryConfig.Check,
        RoleGrants = (config, channel, scope) =>
            SecretGrants.For(DeliveryNames.Present(channel, config), config.Keys, scope),
    };

    private MediaConnectRouterDelivery(MediaConnectRouterDeliveryConfig config, DeliveryScope scope)
        : base(nameof(MediaConnectRouterDelivery), config, scope)
    {
        var secrets = new DeliverySecrets(this, scope);
        var ends = config.Destinations
            .Select((target, pipeline) => (Target: target, Pipeline: pipeline, Key: ArnOf(target.Key, secrets)))
            .ToList();
        var destination = Destination.OfMediaConnectRouter(
            Name,
            [.. ends.Select(end => end.Key.Apply(Setting))],
            [
                .. ends.Select(end => new DestinationAddress(
                    AddressOf(end.Target, end.Pipeline), end.Key.Apply(arn => Facts(end.Target, end.Pipeline, arn)))),
            ]);
        var settings = new OutputSettings
        {
            MediaConnectRouterOutputSettings = new() { Destination = destination.Reference, ContainerSettings = new() },
        };
        Register(new Handover
        {
            Destination = destination,
            OutputGroupSettings = new()
            {
                MediaConnectRouterGroupSettings = new() { AvailabilityZones = config.AvailabilityZones },
            },
            OutputSettings = settings,
            Outputs = [new() { Name = Name, Settings = settings }],
            Briefing = new Briefing
            {
                System = Service,
                AddressedBy = "channel output",
                Transport = [],
                Expect = [.. Expectations.Streams(config.Destinations.Length)],
                Steps =
                [
                    Briefing.Step(
                        "Create a router input of the type MediaLive channel for each pipeline, or take one that is not "
                        + $"connected, in the pipeline's Availability Zone and in account {scope.Stack.Aws.Id}: with the "
                        + "channel's ARN, which we tell you when the channel is created, and with the output's name and the "
                        + "pipeline's id above."),
                    .. ends.Select(end => end.Key.Apply(arn => Decryption(end.Pipeline, arn))),
                ],
                Notes =
                [
                    $"{Service}: the output's name must be `{Name}`, by which router inputs find it",
                    $"{Service}: an output that a router input is connected to can't be removed, nor its channel be deleted; "
                    + "disconnect the router input first",
                ],
            },
        });
    }

    private static Output<string?> ArnOf(SecretSource? key, DeliverySecrets secrets) =>
        key is null ? Output.Create((string?)null) : secrets.ArnOf(key).Apply(string? (arn) => arn);

    private string AddressOf(RouterDestinationConfig target, int pipeline) =>
        $"output {Name}, PIPELINE_{pipeline}, in {target.AvailabilityZone}";

    private static MediaConnectRouterOutputDestinationSettings Setting(string? keyArn) =>
        new() { EncryptionType = keyArn is null ? "AUTOMATIC" : "SECRETS_MANAGER", SecretArn = keyArn };

    private OperatorAddress Facts(RouterDestinationConfig target, int pipeline, string? keyArn) => new()
    {
        Pipelines = [pipeline],
        Address = AddressOf(target, pipeline),
        KeySecret = keyArn,
        SecretKeys = SecretKeys.None.With("key", target.KeySecret).OrNone,
    };

    private static OperatorStep Decryption(int pipeline, string? keyArn) => new()
    {
        Text = keyArn is null
            ? $"Pipeline {pipeline}: set the router input's source transit decryption to automatic."
            : $"Pipeline {pipeline}: set the router input's source transit decryption to the secret `{keyArn}`, with a role "
                + "that MediaConnect assumes and that is allowed to read it (and, where it is encrypted with a KMS key of ours, "
                + "to decrypt it).",
    };
}
