using System.Collections.Immutable;
using MediaLive.Delivery.Contract;
using Pulumi;

namespace MediaLive.Channel.Sample.OutputGroups;

/// <summary>Settings that the delivery stack hands over, in MediaLive's own shape; what it leaves open is null.</summary>
internal sealed record Agreed(ImmutableDictionary<string, object?> Settings)
{
    private static readonly Agreed Nothing = new(ImmutableDictionary<string, object?>.Empty);

    /// <param name="delivery">The delivery.</param>
    /// <param name="key">The kind's member of <c>OutputGroupSettings</c>.</param>
    public static Agreed OfGroup(DeliveryHandover delivery, string key) => new Agreed(delivery.OutputGroupSettings).Child(key);

    /// <param name="delivery">A delivery whose outputs name the destination.</param>
    /// <param name="key">The kind's member of <c>OutputSettings</c>.</param>
    public static Agreed OfOutput(DeliveryHandover delivery, string key) => new Agreed(delivery.OutputSettings!).Child(key);

    /// <summary>The settings below that key; empty when there are none.</summary>
    public Agreed Child(string key) => Map(key) ?? Nothing;

    /// <summary>What is made of the settings below that key; null when there are none.</summary>
    public Input<T>? Child<T>(string key, Func<Agreed, T> make) => Map(key) is { } settings ? make(settings) : null;

    /// <summary>A secret stays one.</summary>
    public Input<string>? Text(string key) => Settings.GetValueOrDefault(key) switch
    {
        string text => (Input<string>)text,
        Output<string> secret => secret,
        _ => null,
    };

    /// <summary>Numbers in stack outputs are JSON's.</summary>
    public Input<int>? Number(string key) => Settings.GetValueOrDefault(key) is double number ? (int)number : null;

    private Agreed? Map(string key) => Settings.GetValueOrDefault(key) is ImmutableDictionary<string, object?> map ? new Agreed(map) : null;
}
