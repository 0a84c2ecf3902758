using Spectre.Console;

namespace MediaLive.Agreements.Cli;

/// <summary>The terminal of the user, beside what is printed.</summary>
/// <param name="console">Writes to standard error, so that standard output holds results alone.</param>
/// <param name="canAsk">Whether the user types there.</param>
internal sealed class Terminal(IAnsiConsole console, bool canAsk)
{
    /// <summary>Null when standard error is none.</summary>
    public static Terminal? Own() => Console.IsErrorRedirected
        ? null
        : new Terminal(
            AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) }),
            canAsk: !Console.IsInputRedirected);

    public bool CanAsk => canAsk;

    /// <summary>What is typed is not seen.</summary>
    public Task<string> AskUnseenAsync(string question, CancellationToken cancellationToken) =>
        new TextPrompt<string>(Markup.Escape(question)).Secret(null).ShowAsync(console, cancellationToken);

    public Task<bool> ConfirmAsync(string question, CancellationToken cancellationToken) =>
        new ConfirmationPrompt(Markup.Escape(question)) { DefaultValue = false }.ShowAsync(console, cancellationToken);

    /// <summary>Shows how far some work is.</summary>
    /// <param name="steps">How many steps it has.</param>
    /// <param name="work">Reports the end of each step in a few words.</param>
    public Task<T> ShowAsync<T>(int steps, Func<Action<string>, Task<T>> work) => console
        .Progress()
        .AutoClear(true)
        .Columns(new SpinnerColumn(), new ProgressBarColumn(), new TaskDescriptionColumn())
        .StartAsync(progress =>
        {
            var task = progress.AddTask($"0 of {steps}", maxValue: Math.Max(steps, 1));
            return work(ended =>
            {
                task.Increment(1);
                task.Description = Markup.Escape($"{task.Value:0} of {steps}: {ended}");
            });
        });
}
