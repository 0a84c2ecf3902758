using System.Text.RegularExpressions;
using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Deliveries.MediaStore;

/// <summary>The name of a MediaStore container: letters, digits and underscores.</summary>
internal sealed partial class ContainerName : IConfigValue<ContainerName>
{
    private ContainerName(ConfigText text) => (Name, Label) = (text.Value, text.Written);

    public string Name { get; }

    /// <summary>
    /// The name as the stack file writes it, with its placeholders. Resources are named after it, so that their logical names
    /// are the same in every account.
    /// </summary>
    public string Label { get; }

    static ContainerName? IConfigValue<ContainerName>.Read(ConfigText text, Complaint complain)
    {
        if (Letters().IsMatch(text.Value))
            return new ContainerName(text);
        complain("is not a container name of 1 to 255 letters, digits and underscores", "rename the container");
        return null;
    }

    public override string ToString() => Name;

    [GeneratedRegex(@"^[A-Za-z0-9_]{1,255}\z")]
    private static partial Regex Letters();
}
