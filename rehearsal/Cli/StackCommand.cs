using System.Diagnostics;
using Rehearsal.Cli.Display;
using Rehearsal.Cli.Report;
using Rehearsal.Configuration;
using Rehearsal.Engine;
using Rehearsal.Programs;
using Rehearsal.Values;

namespace Rehearsal.Cli;

/// <summary>Carries a verb out on a stack, and shows how it goes.</summary>
internal sealed class StackCommand(IEngine engine, CommandOptions options, TextWriter output, TextWriter error)
{
    /// <summary>What pulumi calls the organization where there is none.</summary>
    private const string Organization = "organization";


    private readonly Stopwatch _clock = Stopwatch.StartNew();

    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            var project = ProjectFile.Read(options.Project);
            var stack = new StackName(Organization, project.Name, options.Stack);
            return options.Verb switch
            {
                CommandVerb.Preview => await RunAsync(Verb.Preview, project, stack, cancellationToken),
                CommandVerb.Up => await RunAsync(Verb.Up, project, stack, cancellationToken),
                CommandVerb.Destroy => await RunAsync(Verb.Destroy, project, stack, cancellationToken),
                _ => ShowOutputs(Outputs(project, stack)),
            };
        }
        catch (MissingException exception)
        {
            return Fail(exception.Message, ExitStatus.Misuse);
        }
        catch (Exception exception) when (exception is ConfigurationException or ProgramException or EngineException)
        {
            return Fail(exception.Message);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Fail("interrupted.");
        }
    }

    private async Task<int> RunAsync(Verb verb, ProjectFile project, StackName stack, CancellationToken cancellationToken)
    {
        var passphrases = new PassphraseSource(Environment.GetEnvironmentVariable);
        var stackFile = StackFile.Read(project, options.Stack, options.ConfigFile);
        var config = new StackConfiguration(project, stackFile, options.Secrets, passphrases, options.PlaceholderSecrets).Read();
        var warning = verb == Verb.Destroy ? null : ConfigurationSize.Check(config);
        var display = Displays.For(options, verb, output);
        var program = verb == Verb.Destroy ? null : await PreparedProgram.PrepareAsync(project, display.Building, cancellationToken);
        display.Begin(new RunHeader(verb, stack, program?.Packages, engine.ReadOutputs(StateDirectory(project), stack)));
        RunResult? result = null;
        try
        {
            result = await engine.RunAsync(
                new RunRequest
                {
                    Verb = verb,
                    Stack = stack,
                    Config = config,
                    StateDirectory = StateDirectory(project),
                    Providers = options.Providers.Find,
                    Existing = RehearsalFile.Existing(project),
                    Program = program?.Program,
                },
                display,
                cancellationToken);
            if (warning is not null) result = result with { Diagnostics = [warning, .. result.Diagnostics] };
            return result.Succeeded ? ExitStatus.Done : ExitStatus.Failed;
        }
        finally
        {
            await options.Providers.DisposeAsync();
            await display.EndAsync(result);
        }
    }

    private PropertyValue.Map Outputs(ProjectFile project, StackName stack) =>
        engine.ReadOutputs(StateDirectory(project), stack)
        ?? throw new EngineException($"Stack '{stack.Stack}' has not been rehearsed yet: run `up {stack.Stack}` first.");

    private int ShowOutputs(PropertyValue.Map outputs)
    {
        if (options.Json)
            JsonReport.WriteOutputs(output, outputs, options.ShowSecrets);
        else
            output.WriteLine(string.Join('\n', new OutputLines(new PropertyText(options.ShowSecrets)).All(outputs)));
        return ExitStatus.Done;
    }

    private string StateDirectory(ProjectFile project) => Path.GetFullPath(options.State ?? Path.Combine(project.Directory, ".rehearsal"));

    private int Fail(string message, int status = ExitStatus.Failed)
    {
        if (options.Json)
        {
            var failure = JsonReport.OfFailure(message, _clock.Elapsed);
            JsonReport.Write(output, failure, [], PropertyValue.Map.Empty, options.ShowSecrets);
        }
        else
        {
            error.WriteLine(string.Join('\n', message.Split('\n').Select(line => $"error: {line}")));
        }

        return status;
    }
}
