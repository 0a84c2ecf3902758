using MediaLive.Agreements.Previews;

namespace MediaLive.Agreements.Dangers;

/// <summary>What a reviewer must not overlook.</summary>
/// <param name="Kind">How bad it may be.</param>
/// <param name="Text">In Markdown, on one line.</param>
internal sealed record Danger(DangerKind Kind, string Text)
{
    /// <summary>All that the steps of a preview have, the worst first.</summary>
    public static IReadOnlyList<Danger> Of(Preview preview)
    {
        var permissions = new Permissions(preview);
        return
        [
            .. Sort(preview.Steps.SelectMany(step =>
                Losses.Of(step).Concat(OpenPorts.Of(step)).Concat(permissions.Of(step)))),
        ];
    }

    /// <summary>The worst first.</summary>
    public static IEnumerable<Danger> Sort(IEnumerable<Danger> dangers) =>
        dangers.OrderBy(danger => danger.Kind).ThenBy(danger => danger.Text, StringComparer.Ordinal);
}

/// <summary>From the worst.</summary>
internal enum DangerKind
{
    /// <summary>What holds data goes.</summary>
    Loss,

    /// <summary>What a channel may be sending to right now goes, or moves.</summary>
    Destination,

    /// <summary>Something is deleted and made anew.</summary>
    Replacement,

    /// <summary>Anyone reaches a port.</summary>
    OpenPort,

    /// <summary>A policy permits what it did not.</summary>
    Permission,

    /// <summary>A policy is new: it comes with what it is for.</summary>
    NewPermission,
}
