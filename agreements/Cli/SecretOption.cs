using System.CommandLine;
using MediaLive.Agreements.Checks.Secrets;

namespace MediaLive.Agreements.Cli;

/// <summary><c>--secret</c>: what destinations are authenticated to with. No error quotes a value.</summary>
internal static class SecretOption
{
    public static Option<string[]> Create() => new("--secret")
    {
        Description = "A secret that a destination needs, by its key in the stack file or the name of its SSM parameter. "
            + "Without =value it is asked for unseen, or is the next line of standard input. May be repeated.",
        HelpName = "key=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
    };

    /// <param name="given">As it was typed.</param>
    /// <param name="known">The names that destinations know.</param>
    /// <param name="input">Standard input.</param>
    /// <param name="terminal">Null where nobody can be asked.</param>
    /// <param name="cancellationToken">Ends the questions.</param>
    /// <exception cref="CommandException">A name that nobody knows, or no value.</exception>
    public static async Task<GivenSecrets> ReadAsync(
        IReadOnlyList<string> given,
        IReadOnlyCollection<string> known,
        TextReader input,
        Terminal? terminal,
        CancellationToken cancellationToken)
    {
        var values = new Dictionary<string, string>();
        foreach (var secret in given)
        {
            // Parameters of SSM and ARNs have no '=' in their names.
            var parts = secret.Split('=', 2);
            if (!known.Contains(parts[0]))
                throw Unknown(parts[0], known);
            values[parts[0]] = parts is [_, var value] ? value : await AskAsync(parts[0]);
        }

        return new GivenSecrets(values);

        async Task<string> AskAsync(string name)
        {
            var value = terminal is { CanAsk: true }
                ? await terminal.AskUnseenAsync($"{name}:", cancellationToken)
                : await input.ReadLineAsync(cancellationToken);
            return string.IsNullOrEmpty(value)
                ? throw new CommandException(
                    $"--secret {name}: standard input has no line for it; give a line for each secret without a value, "
                    + "in their order.", ExitStatus.WrongCommandLine)
                : value;
        }
    }

    private static CommandException Unknown(string name, IReadOnlyCollection<string> known) => new(
        known.Count == 0
            ? $"--secret {name}: none of these destinations needs a secret."
            : $"--secret {name}: no destination needs a secret of that name; they need "
                + $"{string.Join(", ", known.Order(StringComparer.Ordinal))}.",
        ExitStatus.WrongCommandLine);
}
