using Rehearsal.Engine;
using Rehearsal.Values;

namespace Rehearsal.Cli.Display;

/// <summary>
/// What a run is: shown first. <paramref name="Packages"/> names the Pulumi packages of the program, where it tells;
/// <paramref name="Outputs"/> are the stack's as they are, null when it is new.
/// </summary>
internal sealed record RunHeader(Verb Verb, StackName Stack, string? Packages, PropertyValue.Map? Outputs)
{
    public Line Line => new(
        new Span(Verb switch { Verb.Preview => "Previewing update of ", Verb.Up => "Updating ", _ => "Destroying " }),
        new Span($"{Stack.Project}/{Stack.Stack}", Tone.Strong),
        new Span(Packages is null ? "" : $" (Pulumi packages: {Packages})", Tone.Muted));
}
