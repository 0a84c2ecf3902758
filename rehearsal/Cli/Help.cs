using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Rehearsal.Cli;

/// <summary>Help that names the command as people type it, and ends with examples.</summary>
internal sealed class Help(HelpAction standard) : SynchronousCommandLineAction
{
    /// <summary>What stands before the verb.</summary>
    public const string Command = "dotnet run --project rehearsal --";

    private static readonly (string Arguments, string Meaning)[] Examples =
    [
        ("preview dev", "what an update of dev would change"),
        ("up dev --secret token=t", "update dev, with a secret that is in no file"),
        ("up prod --state /tmp/trial", "try prod out, and remember it elsewhere"),
        ("outputs dev --json", "the outputs, for a program to read"),
    ];

    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Help((HelpAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var output = parseResult.InvocationConfiguration.Output;
        using var text = new StringWriter();
        parseResult.InvocationConfiguration.Output = text;
        var status = standard.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        output.WriteLine(text.ToString().Replace($"  {RootCommand.ExecutableName} ", $"  {Command} ", StringComparison.Ordinal).TrimEnd());
        output.WriteLine();
        output.WriteLine("Examples:");
        var verb = parseResult.CommandResult.Command.Name;
        foreach (var (arguments, meaning) in Examples.Where(example => parseResult.CommandResult.Command is RootCommand || example.Arguments.StartsWith($"{verb} ", StringComparison.Ordinal)))
            output.WriteLine($"  {Command} {arguments,-27} {meaning}");
        return status;
    }
}
