namespace MediaLive.Agreements.Checks.Secrets;

/// <summary>Reads the SSM parameters from which MediaLive reads passwords.</summary>
internal interface IParameterStore
{
    /// <param name="name">Of the parameter.</param>
    /// <param name="region">Where it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="SecretException">It can't be read; the message says why.</exception>
    Task<string> ReadAsync(string name, string region, CancellationToken cancellationToken);
}

/// <summary>A secret can't be read.</summary>
/// <param name="message">Why, in a few words without the secret.</param>
internal sealed class SecretException(string message) : Exception(message);
