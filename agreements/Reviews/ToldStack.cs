using System.Text.Json;
using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Previews;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Reviews;

/// <summary>
/// What the outputs of a preview tell of the contract. A program hands over each delivery as one value, which is not known as
/// long as a part of it is not.
/// </summary>
internal sealed record ToldStack(
    IReadOnlyDictionary<string, ToldChannel> Channels, IReadOnlyDictionary<string, ToldDelivery> Deliveries)
{
    public static ToldStack Empty { get; } = new(new Dictionary<string, ToldChannel>(), new Dictionary<string, ToldDelivery>());

    /// <param name="outputs">All outputs; null where there are none.</param>
    /// <param name="stack">Its name, for errors.</param>
    /// <returns>Empty for a stack that hands over nothing yet.</returns>
    /// <exception cref="ContractException">They are of another version, or not as the contract has them.</exception>
    public static ToldStack Read(JsonElement? outputs, string stack)
    {
        if (outputs?.Member(ContractKeys.ContractVersion) is null)
            return Empty;
        ContractJson.CheckVersion(outputs.Value, stack);
        var channels = outputs.Value.Member(ContractKeys.Channels).Members().ToList();
        var urls = outputs.Value.Member(ContractKeys.Urls);
        var told = channels.ToDictionary(channel => channel.Name, channel => ToldChannel.Read(channel, stack));
        return new ToldStack(
            told,
            (from channel in channels
             from delivery in channel.Value.Member(ContractJson.NameOf(nameof(AgreedChannel.Deliveries))).Members()
             let path = $"{channel.Name}/{delivery.Name}"
             select new ToldDelivery(
                 path,
                 channel.Name,
                 AgreedPart.PipelinesOf(told[channel.Name].Agreed).Count,
                 Marker.IsUnknown(delivery.Value)
                     ? null
                     : ContractJson.ReadPart<AgreedDelivery>(delivery.Value, $"{stack}, {path}"),
                 Texts(urls?.Member(path)))).ToDictionary(delivery => delivery.Path));
    }

    private static List<string> Texts(JsonElement? json) => json is { ValueKind: JsonValueKind.Array } items
        ? [.. items.EnumerateArray().Select(item => item.ToString())]
        : [Marker.Unknown];
}

/// <summary>A delivery as far as a preview knows it.</summary>
/// <param name="Path">As users write it.</param>
/// <param name="Channel">The name of its channel.</param>
/// <param name="Pipelines">How many the channel has.</param>
/// <param name="Agreed">Null where it is known only after the update.</param>
/// <param name="Urls">
/// Where each pipeline sends to, then where it sends the same besides; known ones even where the rest is not.
/// </param>
internal sealed record ToldDelivery(
    string Path, string Channel, int Pipelines, AgreedDelivery? Agreed, IReadOnlyList<string> Urls);

/// <summary>A channel as far as a preview knows it.</summary>
/// <param name="Agreed">Without its deliveries, and without what is unknown.</param>
/// <param name="Unknown">Members that are known only after the update.</param>
internal sealed record ToldChannel(AgreedChannel Agreed, IReadOnlyCollection<string> Unknown)
{
    public static ToldChannel Read(JsonProperty channel, string stack)
    {
        var members = channel.Value.EnumerateObject().ToList();
        var known = members
            .Where(member => !Marker.IsUnknown(member.Value))
            .ToDictionary(member => member.Name, member => member.Value);
        // A role that is made by the update has no ARN yet, and a text is expected there.
        known.TryAdd(ContractJson.NameOf(nameof(AgreedChannel.RoleArn)), Marker.UnknownValue);
        known[ContractJson.NameOf(nameof(AgreedChannel.Deliveries))] = JsonElement.Parse("{}");
        return new ToldChannel(
            ContractJson.ReadPart<AgreedChannel>(JsonSerializer.SerializeToElement(known), $"{stack}, channel {channel.Name}"),
            [.. members.Where(member => Marker.IsUnknown(member.Value)).Select(member => member.Name)]);
    }

    public bool Knows(string member) => !Unknown.Contains(ContractJson.NameOf(member));
}
