
namespace MediaLive.Delivery.Configuration.Reading;

/// <summary>A part of the stack file that rules look at later, when its errors must still say where it stands.</summary>
internal abstract record LocatedConfig
{
    /// <summary>Where it stands; set by the reader.</summary>
    internal ConfigPath Path { get; set; }
}
