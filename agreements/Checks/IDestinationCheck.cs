namespace MediaLive.Agreements.Checks;

/// <summary>Checks one kind of destination.</summary>
internal interface IDestinationCheck
{
    /// <summary>Whether such a destination is of its kind.</summary>
    bool Takes(CheckTarget target);

    /// <summary>Whether something is sent to such a destination, and not only read about it.</summary>
    bool Sends(CheckTarget target);

    /// <param name="target">The destination.</param>
    /// <param name="context">What it is checked with.</param>
    /// <param name="cancellationToken">
    /// Is cancelled when the check has taken too long, or the user has had enough. Who waits for a certain answer bounds that
    /// wait by <see cref="CheckLimits.Answer"/>, and words its end.
    /// </param>
    Task<CheckResult> RunAsync(CheckTarget target, CheckContext context, CancellationToken cancellationToken);
}
