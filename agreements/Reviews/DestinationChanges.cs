using System.Text.Json;
using MediaLive.Agreements.Dangers;
using MediaLive.Agreements.Wording;
using MediaLive.Delivery.Contract;

namespace MediaLive.Agreements.Reviews;

/// <summary>What a running channel would still send to, after the update of this stack alone.</summary>
/// <param name="Gone">Deliveries of which nothing is left.</param>
/// <param name="Moved">Deliveries that go elsewhere.</param>
internal sealed record DestinationChanges(IReadOnlyList<string> Gone, IReadOnlyList<string> Moved)
{
    /// <summary>Of more deliveries than these, the table tells the names.</summary>
    private const int MostNames = 5;

    public static DestinationChanges Of(ToldStack old, ToldStack next)
    {
        var come = next.Deliveries.Values.Where(delivery => !old.Deliveries.ContainsKey(delivery.Path)).ToList();
        return new DestinationChanges(
            [
                .. from gone in old.Deliveries.Values
                   // What has another name goes where it went.
                   where !next.Deliveries.ContainsKey(gone.Path) && !come.Exists(delivery => SameUrls(gone, delivery))
                   orderby gone.Path
                   select gone.Path,
            ],
            [
                .. from delivery in next.Deliveries.Values
                   where old.Deliveries.TryGetValue(delivery.Path, out var was) && !SameDestination(was, delivery)
                   orderby delivery.Path
                   select delivery.Path,
            ]);
    }

    public IEnumerable<Danger> Dangers()
    {
        if (Gone.Count > 0)
        {
            yield return Danger(Gone, "goes", "go",
                "update the stack that creates the channel first; what it still sends there fails from this update on");
        }

        if (Moved.Count > 0)
        {
            yield return Danger(Moved, "gets another destination", "get other destinations",
                "until the stack that creates the channel is updated too, the channel sends where it did, "
                + "and may no longer be let in there");
        }
    }

    private static Danger Danger(IReadOnlyList<string> paths, string one, string many, string advice)
    {
        var more = paths.Count > MostNames ? $" and {paths.Count - MostNames} more" : "";
        var names = string.Join(", ", paths.Take(MostNames).Select(SafeText.Code));
        return new Danger(DangerKind.Destination, $"{names}{more} **{(paths.Count == 1 ? one : many)}**: {advice}.");
    }

    /// <summary>One that is known only after the update may be another.</summary>
    private static bool SameDestination(ToldDelivery old, ToldDelivery next) => SameUrls(old, next)
        && (old.Agreed is null || next.Agreed is null
            || JsonElement.DeepEquals(
                ContractJson.Write(old.Agreed.AllDestinations()), ContractJson.Write(next.Agreed.AllDestinations())));

    private static bool SameUrls(ToldDelivery one, ToldDelivery other) =>
        one.Urls.SequenceEqual(other.Urls, StringComparer.Ordinal);
}
