using Pulumi;

namespace MediaLive.Delivery.Deliveries.MediaPackage;

/// <summary>An ingest endpoint of a MediaPackage v1 channel: where one pipeline writes, and with which credentials.</summary>
/// <param name="Url">Over HTTPS.</param>
/// <param name="Username">No secret.</param>
/// <param name="Password">A secret.</param>
internal sealed record IngestEndpoint(Output<string> Url, Output<string> Username, Output<string> Password);
