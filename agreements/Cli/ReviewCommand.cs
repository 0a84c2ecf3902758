using System.CommandLine;
using System.CommandLine.Parsing;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Reviews;

namespace MediaLive.Agreements.Cli;

/// <summary><c>review</c>: what a preview changes, for a pull request.</summary>
internal static class ReviewCommand
{
    public static Command Create()
    {
        var preview = new Option<string>("--preview")
        {
            Description = "What `preview --json` printed: pulumi's, or the rehearsal's.",
            HelpName = "FILE",
            Required = true,
        };
        var plan = new Option<string?>("--plan")
        {
            Description = "What pulumi's `--save-plan` wrote in the same preview: only it has the new outputs. "
                + "A rehearsed preview needs none.",
            HelpName = "FILE",
        };
        var limit = new Option<int>("--limit")
        {
            Description = $"The most characters, at least {Review.Shortest}; {Review.Longest} by default, which GitHub takes.",
            HelpName = "CHARACTERS",
            DefaultValueFactory = _ => Review.Longest,
            Validators = { RefuseShort },
        };
        var command = new Command("review", "Write the review of a preview, as Markdown for a pull request.")
        {
            preview, plan, limit,
        };
        command.SetAction((parsed, _) =>
        {
            var file = parsed.GetRequiredValue(preview);
            parsed.InvocationConfiguration.Output.Write(Review.Write(
                PreviewFile.Read(file, parsed.GetValue(plan)), Path.GetFileNameWithoutExtension(file), parsed.GetValue(limit)));
            return Task.FromResult(ExitStatus.Done);
        });
        return command;
    }

    private static void RefuseShort(OptionResult limit)
    {
        if (limit.Tokens is [var token] && int.TryParse(token.Value, out var characters) && characters < Review.Shortest)
            limit.AddError($"--limit: '{characters}' is too few characters for a review; give at least {Review.Shortest}.");
    }
}
