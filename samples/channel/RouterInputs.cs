using System.Collections.Immutable;
using System.Text.Json;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Settings;
using Pulumi;
using Pulumi.Aws.Iam;
using Pulumi.AwsNative.MediaConnect;
using Pulumi.AwsNative.MediaConnect.Inputs;

namespace MediaLive.Channel.Sample;

/// <summary>
/// The router inputs that take a channel's output to MediaConnect Router, one for each pipeline. They name the channel, so they
/// are made after it ("Integrating router I/Os with MediaLive" in MediaConnect's user guide).
/// </summary>
internal static class RouterInputs
{
    /// <summary>Of the smallest tier, in bits per second: more than the sample's output has.</summary>
    private const int MaximumBitrate = 20_000_000;

    /// <param name="name">The channel's.</param>
    /// <param name="agreed">The channel as it was agreed; known in previews.</param>
    /// <param name="without">The deliveries that the channel leaves out.</param>
    /// <param name="channelArn">Known when the channel is made.</param>
    /// <returns>Their ARNs by name; null when there are none.</returns>
    public static Output<ImmutableDictionary<string, string>?> Make(
        string name, AgreedChannel agreed, string[] without, Output<string> channelArn)
    {
        var routed = (
            from delivery in agreed.Deliveries
            where !without.Contains(delivery.Key)
            from pipeline in (delivery.Value.Destination.MediaConnectRouterSettings ?? []).Index()
            select (Delivery: delivery.Value, Pipeline: pipeline.Index, Settings: pipeline.Item)).ToList();
        if (routed.Count == 0)
            return Output.Create((ImmutableDictionary<string, string>?)null);
        var options = new CustomResourceOptions
        {
            Provider = new Pulumi.AwsNative.Provider(name, new() { Region = agreed.Region }),
        };
        return Output
            .All(routed.Select(source =>
            {
                var output = source.Delivery.Outputs![0].OutputName!;
                var group = source.Delivery.OutputGroupSettings.MediaConnectRouterGroupSettings!;
                var input = $"{output}-{source.Pipeline}";
                return new RouterInput(input, new RouterInputArgs
                {
                    Name = input,
                    AvailabilityZone = group.AvailabilityZones[source.Pipeline],
                    MaximumBitrate = MaximumBitrate,
                    RoutingScope = RouterInputRoutingScope.Regional,
                    Tier = RouterInputTier.Input20,
                    Configuration = new RouterInputConfiguration4PropertiesArgs
                    {
                        MediaLiveChannel = new RouterInputMediaLiveChannelRouterInputConfigurationArgs
                        {
                            MediaLiveChannelArn = channelArn,
                            MediaLiveChannelOutputName = output,
                            MediaLivePipelineId = source.Pipeline == 0
                                ? RouterInputMediaLiveChannelPipelineId.Pipeline0
                                : RouterInputMediaLiveChannelPipelineId.Pipeline1,
                            SourceTransitDecryption = Decryption(input, source.Settings),
                        },
                    },
                }, options).Arn.Apply(arn => KeyValuePair.Create(input, arn));
            }))
            .Apply(ImmutableDictionary<string, string>? (arns) => arns.ToImmutableDictionary());
    }

    /// <summary>It must be what the channel encrypts with.</summary>
    private static RouterInputMediaLiveTransitEncryptionArgs Decryption(
        string input, MediaConnectRouterOutputDestinationSettings settings) => settings.SecretArn is not { } secret
        ? new()
        {
            EncryptionKeyType = RouterInputMediaLiveTransitEncryptionKeyType.Automatic,
            EncryptionKeyConfiguration = new RouterInputMediaLiveTransitEncryptionKeyConfiguration1PropertiesArgs
            {
                Automatic = new RouterInputAutomaticEncryptionKeyConfigurationArgs(),
            },
        }
        : new()
        {
            EncryptionKeyType = RouterInputMediaLiveTransitEncryptionKeyType.SecretsManager,
            EncryptionKeyConfiguration = new RouterInputMediaLiveTransitEncryptionKeyConfiguration0PropertiesArgs
            {
                SecretsManager = new RouterInputSecretsManagerEncryptionKeyConfigurationArgs
                {
                    SecretArn = secret,
                    RoleArn = Reader(input, secret),
                },
            },
        };

    /// <summary>
    /// The role with which MediaConnect reads the key. For a KMS key of yours it needs <c>kms:Decrypt</c> besides.
    /// </summary>
    private static Output<string> Reader(string input, string secret)
    {
        var role = new Role(input, new RoleArgs
        {
            AssumeRolePolicy = Policy(new
            {
                Effect = "Allow",
                Principal = new { Service = "mediaconnect.amazonaws.com" },
                Action = "sts:AssumeRole",
            }),
        });
        var policy = new RolePolicy(input, new RolePolicyArgs
        {
            Role = role.Name,
            Policy = Policy(new { Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = secret }),
        });
        // The role is of use only with its policy.
        return Output.Tuple(role.Arn, policy.Id).Apply(made => made.Item1);
    }

    private static string Policy(object statement) =>
        JsonSerializer.Serialize(new { Version = "2012-10-17", Statement = new[] { statement } });
}
