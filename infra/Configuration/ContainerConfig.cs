using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Configuration;

/// <summary>A MediaStore container of which there is more to say than its name.</summary>
internal sealed record ContainerConfig : LocatedConfig
{
    /// <summary>Whether the container is ours and made elsewhere; it is then used as it is.</summary>
    public bool Existing { get; init; }

    /// <summary>
    /// For an existing container: whether this stack writes its policy, which then replaces the one that it has.
    /// </summary>
    public PolicyMode Policy { get; init; }
}
