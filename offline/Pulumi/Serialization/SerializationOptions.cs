namespace Pulumi.Serialization;

/// <summary>How resources and outputs go over the wire.</summary>
/// <param name="KeepResources">Resources as references; otherwise as their ids.</param>
/// <param name="KeepOutputs">Outputs with their dependencies, as remote components want them; otherwise as values.</param>
/// <param name="TrackReferences">A reference makes a dependency; remote components find out by themselves.</param>
internal sealed record SerializationOptions(bool KeepResources, bool KeepOutputs = false, bool TrackReferences = true);
