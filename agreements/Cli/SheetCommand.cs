using System.CommandLine;
using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Reading;

namespace MediaLive.Agreements.Cli;

/// <summary><c>sheet</c>: pages for the operators of downstream systems, and for whoever creates the channels.</summary>
internal static class SheetCommand
{
    public static Command Create(TextReader input)
    {
        var names = AgreedNames.Argument();
        var outputs = AgreedNames.Outputs();
        var audience = new Option<Audience?>("--for")
        {
            Description = "Whose pages: the operators', or those of whoever creates the channels. "
                + "By default both with --out, and the operators' without.",
            HelpName = "operator|channel",
        };
        var folder = new Option<string?>("--out")
        {
            Description = "A folder to write: pages as Markdown and as HTML files that need nothing else, and an index.",
            HelpName = "DIR",
        };
        var command = new Command("sheet", "Write pages of what was agreed.") { names, outputs, audience, folder };
        command.SetAction((parsed, _) =>
        {
            var agreed = Agreed.Select(StackOutputs.Read(parsed.GetValue(outputs), input), parsed.GetValue(names) ?? []);
            if (parsed.GetValue(folder) is { } path)
                PageFolder.Write(path, agreed, parsed.GetValue(audience));
            else
                parsed.InvocationConfiguration.Output.Write(Text(agreed, parsed.GetValue(audience) ?? Audience.Operator));
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static string Text(IReadOnlyList<AgreedPart> agreed, Audience audience)
    {
        var pages = audience == Audience.Operator ? agreed.Select(OperatorPage.Of) : ChannelPage.OfEach(agreed);
        return string.Join("\n---\n\n", pages.Select(page => page.AsMarkdown()));
    }
}

/// <summary>Whom a page is for.</summary>
internal enum Audience
{
    /// <summary>Whoever runs a downstream system.</summary>
    Operator,

    /// <summary>Whoever creates the channel.</summary>
    Channel,
}
