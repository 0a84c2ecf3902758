using Xunit.Sdk;

namespace MediaLive.Delivery.Tests.Support;

public sealed class SnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("snapshots-");

    private string Test => Path.Combine(_folder.FullName, "Tests.cs");

    [Fact]
    public void Snapshot_ThatDiffers_SaysHowToAcceptIt()
    {
        var (file, received) = (Path.Combine(_folder.FullName, "a.json"), Path.Combine(_folder.FullName, "a.received.json"));
        File.WriteAllText(file, "old\n");

        var failure = Assert.Throws<XunitException>(() => Snapshot.Matches("a.json", "new\n", Test));

        Assert.EndsWith($"If the new text is right, accept it: mv '{received}' '{file}'", failure.Message, StringComparison.Ordinal);
        Assert.Equal("new\n", File.ReadAllText(received));
    }

    [Fact]
    public void Snapshot_ThatIsTheSameAgain_LeavesNothingBehind()
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "a.json"), "same\n");
        File.WriteAllText(Path.Combine(_folder.FullName, "a.received.json"), "other\n");

        Snapshot.Matches("a.json", "same\n", Test);

        Assert.Equal(["a.json"], _folder.EnumerateFiles().Select(file => file.Name));
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
