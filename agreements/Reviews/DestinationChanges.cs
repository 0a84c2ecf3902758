using System.Text.Json;
using MediaLive.Agreements.Dangers;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Wording;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Reviews;

/// <summary>What a running channel would still send to, after the update of this stack alone.</summary>
/// <param name="Gone">Deliveries of which nothing is left.</param>
/// <param name="Moved">Deliveries that go elsewhere.</param>
/// <param name="Unsure">Deliveries that may, since where they go is known only after the update.</param>
internal sealed record DestinationChanges(IReadOnlyList<string> Gone, IReadOnlyList<string> Moved, IReadOnlyList<string> Unsure)
{
    /// <summary>Of more deliveries than these, the table tells the names.</summary>
    private const int MostNames = 5;

    /// <param name="old">What was told.</param>
    /// <param name="next">What is told.</param>
    /// <param name="secrets">What is told to the channel alone.</param>
    public static DestinationChanges Of(ToldStack old, ToldStack next, ChangedSecrets secrets)
    {
        var secret = secrets.Paths.Select(PropertyPath.Split)
            .Where(path => path is [ContractKeys.StreamNames or ContractKeys.SecretUrls, _, ..])
            .Select(path => path[1]).ToHashSet();
        var changed = next.Deliveries.Values
            .Where(delivery => old.Deliveries.TryGetValue(delivery.Path, out var was)
                && (secret.Contains(delivery.Path) || !SameDestination(was, delivery)))
            .OrderBy(delivery => delivery.Path, StringComparer.Ordinal)
            .ToLookup(
                delivery => secret.Contains(delivery.Path) ? !secrets.AreSure
                    : delivery.Agreed is null && delivery.Urls.Contains(Marker.Unknown),
                delivery => delivery.Path);
        var come = next.Deliveries.Values.Where(delivery => !old.Deliveries.ContainsKey(delivery.Path)).ToList();
        return new DestinationChanges(
            [
                .. from gone in old.Deliveries.Values
                   // What has another name goes where it went.
                   where !next.Deliveries.ContainsKey(gone.Path) && !come.Exists(delivery => SameUrls(gone, delivery))
                   orderby gone.Path
                   select gone.Path,
            ],
            [.. changed[false]],
            [.. changed[true]]);
    }

    public IEnumerable<Danger> Dangers()
    {
        const string Then = "until the stack that creates the channel is updated too, the channel sends where it did, "
            + "and may no longer be let in there";
        return
        [
            .. Danger(Gone, "goes", "go",
                "update the stack that creates the channel first; what it still sends there fails from this update on"),
            .. Danger(Moved, "gets another destination", "get other destinations", Then),
            .. Danger(Unsure, "may get another destination", "may get other destinations",
                $"a preview does not know where to; {Then}"),
        ];
    }

    private static IEnumerable<Danger> Danger(IReadOnlyList<string> paths, string one, string many, string advice)
    {
        if (paths.Count == 0)
            yield break;
        var more = paths.Count > MostNames ? $" and {paths.Count - MostNames} more" : "";
        var names = string.Join(", ", paths.Take(MostNames).Select(SafeText.Code));
        yield return new Danger(DangerKind.Destination, $"{names}{more} **{(paths.Count == 1 ? one : many)}**: {advice}.");
    }

    /// <summary>By what the channel gets, or by URLs where that is not known as a whole.</summary>
    private static bool SameDestination(ToldDelivery old, ToldDelivery next) =>
        (old.Agreed, next.Agreed) is ({ } was, { } becomes)
            ? JsonElement.DeepEquals(ContractJson.Write(was.AllDestinations()), ContractJson.Write(becomes.AllDestinations()))
            : SameUrls(old, next);

    private static bool SameUrls(ToldDelivery one, ToldDelivery other) =>
        !one.Urls.Contains(Marker.Unknown) && one.Urls.SequenceEqual(other.Urls, StringComparer.Ordinal);
}
