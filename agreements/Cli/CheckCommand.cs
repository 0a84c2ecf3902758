using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MediaLive.Agreements.Checks;
using MediaLive.Agreements.Checks.Aws;
using MediaLive.Agreements.Checks.Media;
using MediaLive.Agreements.Checks.Secrets;
using MediaLive.Agreements.Pages;
using MediaLive.Agreements.Reading;

namespace MediaLive.Agreements.Cli;

/// <summary><c>check</c>: sends bars and tone to each destination, and says which take it.</summary>
internal sealed class CheckCommand
{
    /// <summary>More are not sent to without a word of the user.</summary>
    public const int MostUnasked = 10;

    private const int LongestMedia = 60;

    private readonly Argument<string[]> _names = AgreedNames.Argument();

    private readonly Option<string?> _outputs = AgreedNames.Outputs();

    private readonly Option<int> _seconds = new("--seconds")
    {
        Description = $"How long bars and tone are sent to each, from 1 to {LongestMedia}.",
        DefaultValueFactory = _ => 5,
        Validators = { RefuseLengths },
    };

    private readonly Option<string[]> _secrets = SecretOption.Create();

    private readonly Option<bool> _fromSsm = new("--password-from-ssm")
    {
        Description = "Read passwords from the SSM parameters from which MediaLive reads them.",
    };

    private readonly Option<Uri?> _endpoint = new("--endpoint-url")
    {
        Description = "An emulator of AWS, in place of AWS.",
        HelpName = "URL",
        CustomParser = ReadEndpoint,
    };

    private readonly Option<bool> _yes = new("--yes")
    {
        Description = $"Send to more than {MostUnasked} destinations without asking.",
    };

    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object and nothing else." };

    private readonly TextReader _input;
    private readonly Terminal? _terminal;

    private CheckCommand(TextReader input, Terminal? terminal) => (_input, _terminal) = (input, terminal);

    public static Command Create(TextReader input, Terminal? terminal)
    {
        var check = new CheckCommand(input, terminal);
        var command = new Command("check", "Send bars and tone to each destination, and say which take it.")
        {
            check._names, check._outputs, check._seconds, check._secrets, check._fromSsm, check._endpoint, check._yes,
            check._json,
        };
        command.SetAction(check.RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        var given = parsed.GetValue(_secrets) ?? [];
        if (parsed.GetValue(_outputs) is null && _terminal is not { CanAsk: true } && given.Any(secret => !secret.Contains('=')))
        {
            throw new CommandException(
                "Standard input can't hold both the outputs and secrets: give --outputs FILE.", ExitStatus.WrongCommandLine);
        }

        var contract = StackOutputs.Read(parsed.GetValue(_outputs), _input);
        var targets = Agreed.Select(contract, parsed.GetValue(_names) ?? []).SelectMany(All).ToList();
        await AskToSendAsync(targets, parsed.GetValue(_yes), cancellationToken);
        var secrets = await SecretOption.ReadAsync(
            given,
            [.. targets.SelectMany(target => NeededSecret.Of(target, contract)).SelectMany(needed => needed.Names).Distinct()],
            _input,
            _terminal,
            cancellationToken);
        var context = new CheckContext(
            new CheckLimits(TimeSpan.FromSeconds(parsed.GetValue(_seconds))), Ffmpeg.Find())
        {
            AwsEndpoint = parsed.GetValue(_endpoint),
        };
        var store = parsed.GetValue(_fromSsm) ? new SsmParameters(context.AwsEndpoint) : null;
        var resolver = new SecretResolver(contract, secrets, store);
        var all = await CheckAsync(targets, resolver, context, cancellationToken);
        parsed.InvocationConfiguration.Output.Write(
            parsed.GetValue(_json) ? CheckReport.AsJson(all) : CheckReport.AsTable(all));
        return CheckReport.Status(all);
    }

    private async Task<ImmutableArray<Checked>> CheckAsync(
        List<CheckTarget> targets, SecretResolver resolver, CheckContext context, CancellationToken cancellationToken)
    {
        using var bounded = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        bounded.CancelAfter(context.Limits.Run(targets.Count));
        var resolved = await Task.WhenAll(targets.Select(target => resolver.ResolveAsync(target, bounded.Token)));
        var runner = new CheckRunner(context, CheckTable.All);
        return _terminal is null
            ? await runner.RunAsync(resolved, _ => { }, bounded.Token)
            : await _terminal.ShowAsync(targets.Count, report => runner.RunAsync(
                resolved,
                ended => report($"{ended.Target.Part.Path} {CheckReport.InWords(ended.Result.Verdict)}"),
                bounded.Token));
    }

    private async Task AskToSendAsync(List<CheckTarget> targets, bool yes, CancellationToken cancellationToken)
    {
        var sent = targets.Count(target => CheckTable.For(target)?.Sends(target) == true);
        if (yes || sent <= MostUnasked)
            return;
        if (_terminal is not { CanAsk: true })
        {
            throw new CommandException(
                $"This would send to {sent} destinations at once: name some, or add --yes.", ExitStatus.WrongCommandLine);
        }

        if (!await _terminal.ConfirmAsync($"Send to {sent} destinations?", cancellationToken))
            throw new CommandException("Nothing was sent.");
    }

    private static IEnumerable<CheckTarget> All(AgreedPart part) => CheckTargets.Of(part).Concat(CheckTargets.StoredOf(part));

    private static void RefuseLengths(OptionResult seconds)
    {
        if (seconds.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var length)
            && length is < 1 or > LongestMedia)
            seconds.AddError($"--seconds: '{length}' is not from 1 to {LongestMedia}.");
    }

    private static Uri? ReadEndpoint(ArgumentResult argument)
    {
        if (Uri.TryCreate(argument.Tokens[0].Value, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
            return url;
        argument.AddError($"--endpoint-url: '{argument.Tokens[0].Value}' is not a URL such as http://127.0.0.1:5000.");
        return null;
    }
}
