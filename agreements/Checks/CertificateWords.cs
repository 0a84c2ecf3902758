using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace MediaLive.Agreements.Checks;

/// <summary>Why a server's certificate does not prove that it is the one that was agreed, and what to do.</summary>
internal static class CertificateWords
{
    public static string Of(X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors, string host)
    {
        if (certificate is null)
            return "shows no certificate; ask its operator for one";
        if (Has(X509ChainStatusFlags.NotTimeValid))
        {
            return $"its certificate is valid from {certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to "
                + $"{certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}; ask its operator for a new one";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
            return $"its certificate is for {Names(certificate)} and not for {host}; agree on the right host, or certificate";
        if (certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData))
            return "its certificate is self-signed; ask its operator for one of a public CA";
        if (Has(X509ChainStatusFlags.PartialChain))
        {
            return "the certificates between its own and a CA that is known here are missing; "
                + "its operator has to send them, or to take a public CA";
        }

        return Has(X509ChainStatusFlags.UntrustedRoot)
            ? "its certificate is of a CA that is not known here; ask its operator for one of a public CA"
            : "its certificate can't be trusted "
                + $"({string.Join(", ", chain?.ChainStatus.Select(status => status.Status) ?? [])}); ask for another";

        bool Has(X509ChainStatusFlags flag) => chain?.ChainStatus.Any(status => status.Status.HasFlag(flag)) == true;
    }

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(names => names.EnumerateDnsNames().Concat(names.EnumerateIPAddresses().Select(address => $"{address}")))
            .Take(3)
            .ToList();
        return names.Count == 0 ? certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false) : string.Join(", ", names);
    }
}
