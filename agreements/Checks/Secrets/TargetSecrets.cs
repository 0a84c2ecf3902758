using MediaLive.Delivery.Contract.Operators;

namespace MediaLive.Agreements.Checks.Secrets;

/// <summary>The values of the secrets that a destination needs; null for those that it needs not, or that nobody gave.</summary>
internal sealed record TargetSecrets
{
    public static readonly TargetSecrets None = new();

    /// <summary>Of <c>username</c>.</summary>
    public string? Password { get; init; }

    /// <summary>RTMP's, when it is a secret.</summary>
    public string? StreamName { get; init; }

    /// <summary>The whole URL, when its query is a secret.</summary>
    public string? Url { get; init; }

    /// <summary>SRT's.</summary>
    public string? Passphrase { get; init; }

    /// <summary>Akamai's, when it is a secret.</summary>
    public string? Token { get; init; }

    /// <summary>Akamai's, when it is a secret.</summary>
    public string? Salt { get; init; }

    /// <summary>
    /// What nobody gave, and how to give it, such as <c>no password: give --secret cdnPassword</c>; null when all is there.
    /// </summary>
    public string? Missing { get; init; }

    /// <summary>All values, so that nothing that is shown holds one; of the URL, its query alone as well.</summary>
    public IEnumerable<string> All =>
        new[] { Password, StreamName, Url, Url?.Split('?', 2).ElementAtOrDefault(1), Passphrase, Token, Salt }.OfType<string>();

    /// <summary>A record would print them.</summary>
    public override string ToString() => OperatorAddress.Secret;
}
