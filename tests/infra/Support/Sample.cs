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

    /// <param name="name">The delivery's name.</param>
    /// <param name="outputGroup">As MediaLive spells it.</param>
    /// <param name="downstream">The kind of system that receives the output.</param>
    /// <param name="more">Further keys; may be empty.</param>
    /// <param name="destinations">What stands between the braces of each destination.</param>
    public static string Delivery(string name, string outputGroup, string downstream, string more = "", params string[] destinations) => $$"""
        { name: {{name}}, outputGroup: {{outputGroup}}, downstream: {{downstream}}{{(destinations.Length > 0 ? $", destinations: [{string.Join(", ", destinations.Select(destination => $"{{ {destination} }}"))}]" : "")}}{{(more.Length > 0 ? $", {more}" : "")}} }
        """;

    private static string Channel(string channelClass, string[] deliveries) => $$"""
        channels: [{ name: curling, class: {{channelClass}}, deliveries: [
          {{string.Join(",\n  ", deliveries)}}
        ]}]

        """;

    private static string Delivery(string name, string outputGroup, string downstream, string[] urls, string more) => Delivery(
        name, outputGroup, downstream, $"destinations: [{string.Join(", ", urls.Select(url => $"{{ url: '{url}' }}"))}]{(more.Length > 0 ? $", {more}" : "")}");
}
