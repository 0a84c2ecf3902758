using Rehearsal.Engine;
using Rehearsal.Providers;
using Xunit;

namespace Rehearsal.Tests.Support;

/// <summary>A stack in a state folder of its own, to run programs on.</summary>
internal sealed class Rehearsed : IDisposable, IProgress<RunEvent>
{
    private readonly LocalEngine _engine = new();

    public Rehearsed()
        : this(Directory.CreateTempSubdirectory("rehearsal-").FullName)
    {
    }

    public Rehearsed(string folder) => Folder = folder;

    public string Folder { get; }

    public StackName Stack { get; init; } = new("organization", "shop", "dev");

    public FakeProvider Provider { get; } = new();

    /// <summary>The providers by package; just the fake one unless given.</summary>
    public Func<string, IProvider?>? Providers { get; init; }
    /// <summary>The provider of the packages other than <c>fake</c>.</summary>
    public IProvider? Others { get; init; }

    public Dictionary<string, ConfigValue> Config { get; } = [];

    /// <summary>What a Ctrl-C does.</summary>
    public CancellationTokenSource Cancellation { get; } = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);

    public List<RunEvent> Events { get; } = [];

    public IEnumerable<Step> Steps => Events.OfType<RunEvent.StepFinished>().Select(e => e.Step);

    public string StateDirectory { get => field ?? Folder; init; }

    public string StateFile => Path.Combine(Folder, Stack.Project, Stack.Stack + ".json");

    public string JournalFile => Path.ChangeExtension(StateFile, ".journal");

    public Task<RunResult> PreviewAsync(Func<TestClient, Task> program) => RunAsync(Verb.Preview, program);

    public Task<RunResult> UpAsync(Func<TestClient, Task> program) => RunAsync(Verb.Up, program);

    public Task<RunResult> DestroyAsync() => RunAsync(Verb.Destroy, (IProgram?)null);

    public Task<RunResult> RunAsync(Verb verb, Func<TestClient, Task> program, StackName? stack = null) =>
        RunAsync(verb, new TestProgram(program), stack);

    public async Task<RunResult> RunAsync(Verb verb, IProgram? program, StackName? stack = null)
    {
        Events.Clear();
        Provider.Calls.Clear();
        return await _engine.RunAsync(
            new RunRequest
            {
                Verb = verb,
                Stack = stack ?? Stack,
                Config = Config,
                StateDirectory = StateDirectory,
                Providers = Providers ?? (package => package == "fake" ? Provider : Others),
                Program = program,
            },
            this,
            Cancellation.Token);
    }

    public void Report(RunEvent value) => Events.Add(value);

    public void Dispose()
    {
        Cancellation.Dispose();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
