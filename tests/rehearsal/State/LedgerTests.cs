using Rehearsal.Engine;
using Rehearsal.State;
using Rehearsal.Tests.Support;
using Xunit;

namespace Rehearsal.Tests.State;

public sealed class LedgerTests : IDisposable
{
    private static readonly StackName Stack = new("organization", "shop", "dev");

    private readonly string _folder = Directory.CreateTempSubdirectory("rehearsal-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Snapshot => Path.Combine(_folder, "shop", "dev.json");

    private string Journal => Path.Combine(_folder, "shop", "dev.journal");

    [Fact]
    public async Task Open_WithJournalCutAtAnyByte_HasEverythingUpToTheLastWholeLine()
    {
        var states = await WriteJournalAsync();
        var journal = File.ReadAllBytes(Journal);
        for (var length = 0; length <= journal.Length; length++)
        {
            File.WriteAllBytes(Journal, journal[..length]);
            var changes = Math.Max(0, journal.AsSpan(0, length).Count((byte)'\n') - 1);

            using var ledger = new Ledger(_folder, Stack, readOnly: true);

            Assert.Equal(states[changes], ledger.ToArray());
        }
    }

    [Fact]
    public async Task Open_ForAnUpdate_TurnsTheJournalIntoASnapshot()
    {
        var states = await WriteJournalAsync();

        new Ledger(_folder, Stack, readOnly: false).Dispose();

        Assert.False(File.Exists(Journal));
        using var again = new Ledger(_folder, Stack, readOnly: true);
        Assert.Equal(states[^1], again.ToArray());
    }

    [Fact]
    public async Task Open_WithJournalThatTheSnapshotAlreadyHolds_IgnoresIt()
    {
        var states = await WriteJournalAsync();
        var journal = File.ReadAllBytes(Journal);
        new Ledger(_folder, Stack, readOnly: false).Dispose();
        File.WriteAllBytes(Journal, journal);

        using var ledger = new Ledger(_folder, Stack, readOnly: false);

        Assert.Equal(states[^1], ledger.ToArray());
    }

    [Fact]
    public async Task Open_WithJournalOfALaterSnapshot_RefusesAndLosesNothing()
    {
        await WriteJournalAsync();
        File.WriteAllText(Journal, "{\"serial\":7}\n");

        var error = Assert.Throws<EngineException>(() => new Ledger(_folder, Stack, readOnly: false));

        Assert.Contains("belongs to a later state (serial 7)", error.Message, StringComparison.Ordinal);
        Assert.True(File.Exists(Journal));
    }

    [Theory]
    [InlineData("{\"version\":99}", "was written by a newer rehearsal (version 99; this one knows 1)")]
    [InlineData("{\"version\":1,\"serial\":", "can't be read")]
    [InlineData("[]", "can't be read")]
    [InlineData("{\"version\":1,\"serial\":1,\"pending\":[],\"resources\":[{}]}", "can't be read")]
    public void Open_OfStateThatItDoesNotUnderstand_NamesTheFileAndKeepsIt(string content, string message)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Snapshot)!);
        File.WriteAllText(Snapshot, content);

        var error = Assert.Throws<EngineException>(() => new Ledger(_folder, Stack, readOnly: false));

        Assert.Contains(Snapshot, error.Message, StringComparison.Ordinal);
        Assert.Contains(message, error.Message, StringComparison.Ordinal);
        Assert.Equal(content, File.ReadAllText(Snapshot));
    }

    [Fact]
    public async Task Open_WithDamagedLineWithinTheJournal_NamesTheLine()
    {
        await WriteJournalAsync();
        var lines = File.ReadAllLines(Journal);
        lines[2] = lines[2][..^5];
        File.WriteAllLines(Journal, lines);

        var error = Assert.Throws<EngineException>(() => new Ledger(_folder, Stack, readOnly: false));

        Assert.Contains($"{Journal} can't be read at line 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Open_WhileAnotherRunHoldsTheStack_IsRefused()
    {
        using var first = new Ledger(_folder, Stack, readOnly: false);

        foreach (var readOnly in new[] { true, false })
        {
            var error = Assert.Throws<EngineException>(() => new Ledger(_folder, Stack, readOnly));
            Assert.StartsWith("Another run works on the stack 'dev' of 'shop'.", error.Message, StringComparison.Ordinal);
        }
        using var otherStack = new Ledger(_folder, Stack with { Stack = "prod" }, readOnly: false);
    }

    [Fact]
    public void Open_ForSeveralPreviewsAtOnce_IsAllowed()
    {
        new Ledger(_folder, Stack, readOnly: false).Dispose();

        using var first = new Ledger(_folder, Stack, readOnly: true);
        using var second = new Ledger(_folder, Stack, readOnly: true);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("a/b")]
    public void Open_WithNameThatIsNoFileName_IsRefused(string stack)
    {
        var error = Assert.Throws<EngineException>(() => new Ledger(_folder, Stack with { Stack = stack }, readOnly: true));

        Assert.StartsWith($"'{stack}' is not a name of a stack", error.Message, StringComparison.Ordinal);
    }

    // Leaves a journal as a killed run does; returns the state after each of its changes.
    private async Task<List<IReadOnlyList<ResourceRecord>>> WriteJournalAsync()
    {
        using var ledger = new Ledger(_folder, Stack, readOnly: false);
        var states = new List<IReadOnlyList<ResourceRecord>> { ledger.ToArray() };
        foreach (var change in Changes())
        {
            await ledger.CommitAsync(change);
            states.Add(ledger.ToArray());
        }
        return states;
    }

    private static IEnumerable<Change> Changes()
    {
        var a = Record("a") with { Inputs = Plain.Map(new { size = 1, secret = Plain.Secret("ß"), none = (string?)null }) };
        var b = Record("b") with { Dependencies = [a.Urn], Protect = true, RetainOnDelete = true, DeletedWith = a.Urn };
        yield return new Change { Put = [a] };
        yield return new Change { Put = [b] };
        yield return new Change { Put = [a with { Status = ResourceStatus.PendingDelete }, a with { Generation = 1 }] };
        yield return new Change { Remove = [a.Key] };
        yield return new Change { Remove = [b.Key], Put = [b with { Urn = Record("c").Urn }], Rename = new(b.Urn, Record("c").Urn) };
    }

    private static ResourceRecord Record(string name) => new()
    {
        Urn = Urns.Make("dev", "shop", null, "fake:index:Bucket", name),
        Custom = true,
        Id = name,
        Outputs = Plain.Map(new { name }),
    };
}
