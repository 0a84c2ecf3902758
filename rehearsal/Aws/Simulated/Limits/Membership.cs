using Rehearsal.Providers;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>
/// A limit on what several resources are together, such as the rules of one security group. <paramref name="Of"/> tells what a
/// resource belongs to; <paramref name="Check"/> sees all that belong there, and says what is wrong with the one that comes last.
/// </summary>
internal sealed record Membership(
    Func<Making, string> Of, Func<IReadOnlyCollection<Making>, CheckFailure?> Check);

/// <summary>
/// A name that only one resource can have. <paramref name="Of"/> gives it with where it must be unique.
/// </summary>
internal sealed record UniqueName(string Property, string Code, string Message, Func<Making, string> Of);
