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
internal sealed record UniqueName(string Property, string Code, string Message, Func<Making, string> Of)
{
    /// <summary>What is said instead, if anything else is, by what is to be made and by the account of the one that has the name.</summary>
    public Func<Making, Account, (string Code, string Message)?> Instead { get; init; } = (_, _) => null;

    public CheckFailure RefusalOf(Making making, Account owner)
    {
        var (code, message) = Instead(making, owner) ?? (Code, Message);
        return Refusal.Of(Property, code, message);
    }
}
