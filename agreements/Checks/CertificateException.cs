namespace MediaLive.Agreements.Checks;

/// <summary>The certificate does not prove that the other end is the one that was agreed.</summary>
/// <param name="message">Why, and what to ask for.</param>
internal sealed class CertificateException(string message) : Exception(message);
