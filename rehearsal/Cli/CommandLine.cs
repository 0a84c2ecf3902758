using System.CommandLine;
using System.CommandLine.Parsing;
using Rehearsal.Configuration;
using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli;

/// <summary>The command as a user types it: verbs, options, and what to say when they make no sense.</summary>
public sealed class CommandLine
{
    private readonly Argument<string> _stack = new("stack") { Description = "The stack, such as dev for Pulumi.dev.yaml." };

    private readonly Option<string> _project = new("--project")
    {
        Description = "The folder of the Pulumi project.",
        HelpName = "DIR",
        DefaultValueFactory = _ => ".",
        Recursive = true,
    };

    private readonly Option<string?> _configFile = new("--config-file")
    {
        Description = "Read this file instead of Pulumi.<stack>.yaml.",
        HelpName = "FILE",
    };

    private readonly Option<Dictionary<string, string>> _secrets = new("--secret")
    {
        Description = "A secret for this run; a key without a namespace is the project's. May be repeated.",
        HelpName = "key=value",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = false,
        CustomParser = ParseSecrets,
    };

    private readonly Option<bool> _placeholderSecrets = new("--placeholder-secrets")
    {
        Description = "Need no passphrase: placeholders stand in for the stack file's secrets, other ones where those change.",
    };

    private readonly Option<string?> _state = new("--state")
    {
        Description = "Where rehearsed stacks are remembered; .rehearsal in the project by default.",
        HelpName = "DIR",
        Recursive = true,
    };

    private readonly Option<bool> _showSecrets = new("--show-secrets") { Description = "Show secrets in clear.", Recursive = true };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object and nothing else.", Recursive = true };

    private readonly Option<string> _aws = new("--aws")
    {
        Description = ProviderChoice.Description,
        HelpName = ProviderChoice.Forms,
        DefaultValueFactory = _ => ProviderChoice.Default,
        Validators = { RefuseUnknownAws },
    };

    private readonly RootCommand _root;

    private CommandLine(Func<CommandOptions, CancellationToken, Task<int>> run)
    {
        _root = new RootCommand("Runs a Pulumi program with no pulumi command and no AWS account.")
        {
            _project, _state, _showSecrets, _json,
        };
        Help.AddTo(_root);
        Option[] ofRuns = [_configFile, _secrets, _placeholderSecrets, _aws];
        Add(CommandVerb.Preview, "Show what an update would change.", ofRuns);
        Add(CommandVerb.Up, "Make, change and delete resources as the program says.", ofRuns);
        Add(CommandVerb.Destroy, "Delete all resources of the stack.", ofRuns);
        Add(CommandVerb.Outputs, "Print the stack's outputs.");
        _root.Add(ProviderCommand.Create(_project, _state, _showSecrets, _json));

        void Add(CommandVerb verb, string description, params ReadOnlySpan<Option> options)
        {
            var command = new Command(verb.ToString().ToLowerInvariant(), description) { _stack };
            foreach (var option in options) command.Add(option);
            command.Validators.Add(RefuseShownPlaceholders);
            command.SetAction((parsed, cancellationToken) => run(OptionsOf(verb, parsed), cancellationToken));
            _root.Add(command);
        }
    }

    /// <summary>Runs the command and returns its exit status.</summary>
    public static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error) => RunAsync(
        arguments, output, error,
        (options, cancellationToken) => new StackCommand(new LocalEngine(), options, output, error).RunAsync(cancellationToken));

    internal static async Task<int> RunAsync(
        string[] arguments, TextWriter output, TextWriter error, Func<CommandOptions, CancellationToken, Task<int>> run)
    {
        var parsed = new CommandLine(run)._root.Parse(arguments);
        if (parsed.Errors.Count > 0 && parsed.Action is not Help)
        {
            await error.WriteLineAsync(Misuse(parsed));
            return ExitStatus.Misuse;
        }

        using var interruption = new Interruption(error);
        return await parsed.InvokeAsync(
            new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            },
            interruption.Token);
    }

    private CommandOptions OptionsOf(CommandVerb verb, ParseResult parsed) => new()
    {
        Verb = verb,
        Stack = parsed.GetRequiredValue(_stack),
        Project = parsed.GetRequiredValue(_project),
        ConfigFile = parsed.GetValue(_configFile),
        State = parsed.GetValue(_state),
        Secrets = parsed.GetValue(_secrets) ?? [],
        PlaceholderSecrets = parsed.GetValue(_placeholderSecrets),
        Providers = ProviderChoice.Parse(parsed.GetValue(_aws) ?? ProviderChoice.Default)!,
        ShowSecrets = parsed.GetValue(_showSecrets),
        Json = parsed.GetValue(_json),
    };

    private static string Misuse(ParseResult parsed)
    {
        var usage = parsed.CommandResult.Command switch
        {
            RootCommand => "<verb> <stack> [options]",
            { Name: ProviderCommand.Name } => ProviderCommand.Usage,
            var verb => $"{verb.Name} <stack> [options]",
        };
        return string.Join('\n', [
            .. Mistakes(parsed).Distinct().Select(mistake => $"error: {mistake}"),
            $"usage: {Help.Command} {usage}   (--help tells more)",
        ]);
    }

    private static IEnumerable<string> Mistakes(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var unknown = parsed.UnmatchedTokens;
        if (command is RootCommand)
        {
            var verbs = command.Subcommands.Select(verb => verb.Name).ToArray();
            yield return unknown.FirstOrDefault(token => !token.StartsWith('-')) is { } typed
                ? $"there is no verb '{typed}'. {Suggestion(typed, verbs)}"
                : $"a verb is missing: {string.Join(", ", verbs)}.";
            unknown = [.. unknown.Where(token => token.StartsWith('-'))];
        }

        var owner = command is RootCommand ? "" : $" for {command.Name}";
        foreach (var option in unknown.Where(token => token.StartsWith('-')))
            yield return $"there is no option '{option}'{owner}. {Suggestion(option, [.. Options(parsed)])}";
        foreach (var extra in unknown.Where(token => !token.StartsWith('-')))
            yield return $"'{extra}' is one word too many: one stack at a time.";

        // What the parser says of unknown words, and of the missing verb, is said better above.
        if (command is not RootCommand && unknown.Count == 0)
        {
            foreach (var problem in parsed.Errors)
            {
                yield return problem.SymbolResult is ArgumentResult { Argument.Name: "stack" }
                    ? "the stack's name is missing."
                    : problem.Message;
            }
        }
    }

    private static IEnumerable<string> Options(ParseResult parsed) =>
        parsed.RootCommandResult.Command.Options.Concat(parsed.CommandResult.Command.Options).Select(option => option.Name).Distinct();

    private static string Suggestion(string typed, string[] known) => Nearest.To(typed, known) is { } nearest
        ? $"Did you mean '{nearest}'?"
        : $"Known are: {string.Join(", ", known)}.";

    private static Dictionary<string, string> ParseSecrets(ArgumentResult argument)
    {
        var secrets = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var token in argument.Tokens)
        {
            // The token may be a secret whose key was forgotten: it is never repeated.
            if (token.Value.Split('=', 2) is [{ Length: > 0 } key, var value] && ConfigKey.Parse(key, "project") is not null)
                secrets[key] = value;
            else
                argument.AddError("--secret takes key=value, where the key is a name or namespace:name.");
        }

        return secrets;
    }

    private void RefuseShownPlaceholders(CommandResult command)
    {
        if (command.GetValue(_placeholderSecrets) && command.GetValue(_showSecrets))
            command.AddError("--show-secrets would show placeholders, with --placeholder-secrets: leave one out.");
    }

    private static void RefuseUnknownAws(OptionResult option)
    {
        if (option.GetValueOrDefault<string>() is { } text && ProviderChoice.Parse(text) is null)
            option.AddError($"--aws takes {ProviderChoice.Forms}, and not '{text}'.");
    }
}
