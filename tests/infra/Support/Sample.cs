namespace MediaLive.Delivery.Tests.Support;

/// <summary>The YAML of small stack files: one channel named curling, and what it delivers.</summary>
internal static class Sample
{
    public static string Standard(params string[] deliveries) => Channel("STANDARD", deliveries);

    public static string SinglePipeline(params string[] deliveries) => Channel("SINGLE_PIPELINE", deliveries);

    /// <param name="name">The delivery's name.</param>
    /// <param name="outputGroup">archive, frameCapture or hls.</param>
    /// <param name="urls">One for each pipeline.</param>
    /// <param name="more">Further keys, such as <c>redundantManifests: true</c>.</param>
    public static string S3(string name, string outputGroup, string[] urls, string more = "") =>
        Delivery(name, outputGroup, "s3", urls, more);

    public static string Udp(string name, string[] urls, string more = "") => Delivery(name, "udp", "udp", urls, more);

    private static string Channel(string channelClass, string[] deliveries) => $$"""
        channels: [{ name: curling, class: {{channelClass}}, deliveries: [
          {{string.Join(",\n  ", deliveries)}}
        ]}]

        """;

    private static string Delivery(string name, string outputGroup, string downstream, string[] urls, string more) => $$"""
        { name: {{name}}, outputGroup: {{outputGroup}}, downstream: {{downstream}}, destinations: [{{string.Join(", ", urls.Select(url => $"{{ url: '{url}' }}"))}}]{{(more.Length > 0 ? $", {more}" : "")}} }
        """;
}
