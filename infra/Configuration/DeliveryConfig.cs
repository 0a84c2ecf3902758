using System.Collections.Immutable;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>One output group of a channel and the downstream system that it goes to.</summary>
internal abstract record DeliveryConfig : NamedConfig
{
    /// <summary>The output group, as MediaLive spells it.</summary>
    public required string OutputGroup { get; init; }

    /// <summary>The kind of system that receives the output.</summary>
    public required string Downstream { get; init; }

    /// <summary>Where it writes, in a form that is equal exactly when two deliveries would write to the same place.</summary>
    /// <param name="region">Of the stack.</param>
    internal abstract IEnumerable<Place> Places(string region);

    /// <summary>
    /// The endings with which it makes names for further resources and destinations. No other delivery may make the same names.
    /// </summary>
    internal virtual IEnumerable<string> NameEndings => [];

    /// <summary>The AWS service that it goes to, when that is never inside a VPC.</summary>
    internal virtual string? ServiceOutsideVpc => null;

    /// <summary>The media services that it goes to.</summary>
    /// <param name="region">Of the stack.</param>
    internal virtual IEnumerable<ServiceUse> Services(string region) => [];

    /// <summary>What counts against quotas, apart from its receiver.</summary>
    /// <param name="region">Of the stack.</param>
    internal virtual IEnumerable<QuotaUse> Uses(string region) => [];

    /// <summary>The accounts of other owners that it writes to, by key.</summary>
    internal virtual IEnumerable<KeyValuePair<string, string>> OwnerAccounts => [];

    /// <summary>The Availability Zone that each pipeline must be in, pipeline 0 first; none where it does not matter.</summary>
    internal virtual ImmutableArray<string> AvailabilityZones => [];

    /// <summary>The ARNs of existing secrets that it uses, by key.</summary>
    internal virtual IEnumerable<KeyValuePair<string, string>> SecretArns => [];
}

/// <summary>A place that is written to, and the key of the delivery that says so (such as <c>destinations[1].url</c>).</summary>
internal readonly record struct Place(string Key, string Address)
{
    /// <summary>The address as an error may show it; null when it may hold a secret.</summary>
    public string? Shown { get; init; } = Address;
}
