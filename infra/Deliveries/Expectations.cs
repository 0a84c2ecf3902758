namespace MediaLive.Delivery.Deliveries;

/// <summary>What the operators of downstream systems that take streams are told to expect.</summary>
internal static class Expectations
{
    /// <summary>How many streams, from where and when (MediaLive User Guide, "Coordinate with the downstream system").</summary>
    /// <param name="count">One for each pipeline.</param>
    public static string[] Streams(int count) => count > 1
        ?
        [
            "Two streams, one from each pipeline, from where we say above: the same programme at the same time, "
            + "so that you can change over when one fails.",
            "Both begin when the channel starts, and end when it stops: we tell you when that is.",
        ]
        :
        [
            "One stream, from where we say above.",
            "It begins when the channel starts, and ends when it stops: we tell you when that is.",
        ];
}
