using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Deliveries.Files;

namespace MediaLive.Delivery.Deliveries.S3;

/// <summary>Where one pipeline writes in S3.</summary>
internal sealed record S3DestinationConfig : IDestinationConfig, IFileDestination
{
    /// <summary><c>s3ssl://bucket/folder/baseFilename</c>; the folders are optional.</summary>
    public required S3Location Url { get; init; }

    string IDestinationConfig.AddressKey => "url";

    IEnumerable<string> IDestinationConfig.Addresses => [Url.Url];

    string IFileDestination.Directory => Url.Directory;

    string IFileDestination.BaseFilename => Url.BaseFilename;
}
