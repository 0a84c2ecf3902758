namespace Rehearsal.Aws.Simulated;

/// <summary>
/// What the simulation answers to one function. Arguments are part of every answer; <see cref="Results"/> says the rest.
/// Anything asked for by name or id exists: nothing else can be known without an account.
/// </summary>
internal sealed record FunctionModel(string Token)
{
    public required Func<Making, string> Id { get; init; }

    public Computed Results { get; init; } = Computed.None;
}
