using System.CommandLine;
using System.CommandLine.Parsing;

namespace MediaLive.Agreements.Cli;

/// <summary>Which deliveries a command is about, and where their outputs are.</summary>
internal static class AgreedNames
{
    public static Argument<string[]> Argument() => new("channel/delivery")
    {
        Description = "Just these deliveries, or single outputs of them (channel/delivery/output); all by default.",
        Arity = ArgumentArity.ZeroOrMore,
        Validators = { RefuseOptions },
    };

    public static Option<string?> Outputs() => new("--outputs")
    {
        Description = "What `pulumi stack output --json` printed; read from standard input by default.",
        HelpName = "FILE",
    };

    /// <summary>What begins like an option and is none would be taken for a delivery.</summary>
    private static void RefuseOptions(ArgumentResult names)
    {
        foreach (var name in names.Tokens.Where(token => token.Value.StartsWith('-')))
            names.AddError($"There is no option '{name.Value}'.");
    }
}
