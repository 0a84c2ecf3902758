using MediaLive.Agreements.Checks.Secrets;
using MediaLive.Agreements.Pages;
using MediaLive.Delivery.Contract;
using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Contract.Settings;

namespace MediaLive.Agreements.Checks;

/// <summary>Where one pipeline of a delivery, or of an output with a destination of its own, sends to.</summary>
/// <param name="Part">The delivery, or its output.</param>
/// <param name="Pipeline">0 or 1.</param>
/// <param name="Destination">As the channel gets it.</param>
/// <param name="Address">What people are told of it; holds no secret.</param>
internal sealed record CheckTarget(AgreedPart Part, int Pipeline, OutputDestination Destination, OperatorAddress Address)
{
    /// <summary>Of destinations that are URLs.</summary>
    public OutputDestinationSettings? Setting { get; init; }

    /// <summary>Of SRT's destinations.</summary>
    public SrtOutputDestinationSettings? SrtSetting { get; init; }

    /// <summary>Of MediaPackage channels that MediaLive finds by themselves.</summary>
    public MediaPackageOutputDestinationSettings? MediaPackageSetting { get; init; }

    /// <summary>Where MediaLive reads a secret, when it is that and no destination.</summary>
    public StoredSecret? Stored { get; init; }

    /// <summary>The values of the secrets that it needs.</summary>
    public TargetSecrets Secrets { get; init; } = TargetSecrets.None;

    public AgreedChannel Channel => Part.Channel;

    public AgreedDelivery Delivery => Part.Delivery;

    /// <summary>The settings of the output that is sent here; null where the channel chooses its outputs.</summary>
    public OutputSettings? OutputSettings => Part.Output?.OutputSettings ?? Delivery.OutputSettings;

    /// <summary>As it may be shown.</summary>
    public string Url => Address.Address;
}

/// <summary>Where MediaLive reads a password or a passphrase.</summary>
/// <param name="Name">Of an SSM parameter, or the ARN of a secret.</param>
/// <param name="InSecretsManager">Whether it is a secret, and not a parameter.</param>
internal sealed record StoredSecret(string Name, bool InSecretsManager);
