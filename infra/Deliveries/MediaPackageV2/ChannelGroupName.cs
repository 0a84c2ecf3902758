using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaPackageV2;

/// <summary>The name of a MediaPackage v2 channel group.</summary>
internal sealed partial class ChannelGroupName : IConfigValue<ChannelGroupName>
{
    private ChannelGroupName(ConfigText text) => (Name, Label) = (text.Value, text.Written);

    public string Name { get; }

    /// <summary>
    /// The name as the stack file writes it, with its placeholders. Resources are named after it, so that their logical names
    /// are the same in every account.
    /// </summary>
    public string Label { get; }

    static ChannelGroupName? IConfigValue<ChannelGroupName>.Read(ConfigText text, Complaint complain)
    {
        if (Letters().IsMatch(text.Value))
            return new ChannelGroupName(text);
        complain("is not a channel group name of 1 to 256 letters, digits, hyphens and underscores", "rename the group");
        return null;
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"^[a-zA-Z0-9_-]{1,256}\z")]
    private static partial Regex Letters();
}
