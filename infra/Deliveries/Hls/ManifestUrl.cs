using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.Hls;

/// <summary>A custom path in HLS manifests: an http or https URL that ends in a slash.</summary>
public sealed class ManifestUrl : IConfigValue<ManifestUrl>
{
    private ManifestUrl(string text) => Text = text;

    public string Text { get; }

    public bool IsHttps => Text.StartsWith("https:", StringComparison.OrdinalIgnoreCase);

    static ManifestUrl? IConfigValue<ManifestUrl>.Read(ConfigText text, Complaint complain)
    {
        if (UrlText.IsRefused(text, complain))
            return null;
        if (!Uri.TryCreate(text.Value, UriKind.Absolute, out var url) || !(url.Scheme is "http" or "https"))
            complain("is not an http or https URL, which is what players fetch", "write https://host/path/");
        else if (!text.Value.EndsWith('/'))
            complain("does not end in '/', which MediaLive needs of a custom manifest path", "add a '/'");
        else
            return new ManifestUrl(text.Value);
        return null;
    }

    public override string ToString() => Text;
}
