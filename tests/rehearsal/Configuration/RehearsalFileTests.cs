using Rehearsal.Configuration;
using Rehearsal.Engine;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Configuration;

/// <summary>What a user says exists.</summary>
public sealed class RehearsalFileTests
{
    [Fact]
    public void Existing_WithoutAFile_IsNothing() => Assert.Empty(Existing(null));

    [Fact]
    public void Existing_OfEachType_HasItsInputs() => Assert.Equal(
        [
            new AssumedResource("aws:mediapackage/channel:Channel", PropertyValue.Map.Empty.With("channelId", PropertyValue.Of("curling"))),
            new AssumedResource("aws:mediapackage/channel:Channel", PropertyValue.Map.Empty.With("channelId", PropertyValue.Of("hockey"))),
            new AssumedResource("aws:mediastore/container:Container", PropertyValue.Map.Empty.With("name", PropertyValue.Of("a"))),
        ],
        Existing("""
            existing:
              aws:mediapackage/channel:Channel: [{ channelId: curling }, { channelId: hockey }]
              aws:mediastore/container:Container: [{ name: a }]
            """));

    [Theory]
    [InlineData("exists: {}", ":1:1: the only key known here is `existing`.")]
    [InlineData("existing: { a: b }", ":1:16: list the resources of that type.")]
    [InlineData("existing: { a: [b] }", ":1:17: write the inputs of a resource, such as { channelId: curling }.")]
    [InlineData("existing: { a: [{ b: { secure: v1 } }] }", ":1:32: nothing that exists needs a secret here.")]
    public void Mistake_IsToldWithItsPlace(string yaml, string told) => Assert.EndsWith(
        told, Assert.Throws<ConfigurationException>(() => Existing(yaml)).Message, StringComparison.Ordinal);

    private static IReadOnlyList<AssumedResource> Existing(string? yaml)
    {
        var folder = Directory.CreateTempSubdirectory("rehearsal-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "Pulumi.yaml"), "name: shop\nruntime: dotnet\n");
            if (yaml is not null)
                File.WriteAllText(Path.Combine(folder.FullName, RehearsalFile.FileName), yaml);
            return RehearsalFile.Existing(ProjectFile.Read(folder.FullName));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
