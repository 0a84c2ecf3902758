using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>A CA of the tests', and what it signs, as files in PEM.</summary>
internal sealed class TestCertificates
{
    private readonly string _folder;
    private readonly X509Certificate2 _ca = Authority("Test CA");

    public TestCertificates(string folder)
    {
        _folder = folder;
        File.WriteAllText(AuthorityFile, _ca.ExportCertificatePem());
    }

    /// <summary>For the environment variable SSL_CERT_FILE.</summary>
    public string AuthorityFile => Path.Combine(_folder, "ca.pem");

    /// <summary>For servers in this process.</summary>
    public static X509Certificate2 Load((string Certificate, string Key) files) =>
        X509Certificate2.CreateFromPemFile(files.Certificate, files.Key);

    /// <summary>Certificate and key of the server at 127.0.0.1.</summary>
    public (string Certificate, string Key) Trusted() => Write("trusted", IPAddress.Loopback.ToString(), _ca);

    public (string Certificate, string Key) OfAnotherName() => Write("other", "other.example", _ca);

    public (string Certificate, string Key) Expired() =>
        Write("expired", IPAddress.Loopback.ToString(), _ca, ended: DateTimeOffset.UtcNow.AddDays(-1));

    public (string Certificate, string Key) OfAnUnknownAuthority() =>
        Write("unknown", IPAddress.Loopback.ToString(), Authority("Private CA"));

    public (string Certificate, string Key) SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Request(IPAddress.Loopback.ToString(), key)
            .CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-2), DateTimeOffset.UtcNow.AddDays(2));
        return Save("self", certificate, key);
    }

    private static X509Certificate2 Authority(string name)
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-3), DateTimeOffset.UtcNow.AddDays(3));
    }

    private static CertificateRequest Request(string name, ECDsa key)
    {
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
            names.AddIpAddress(address);
        else
            names.AddDnsName(name);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        return request;
    }

    private (string Certificate, string Key) Write(string file, string name, X509Certificate2 authority, DateTimeOffset? ended = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var certificate = Request(name, key).Create(
            authority, DateTimeOffset.UtcNow.AddDays(-2), ended ?? DateTimeOffset.UtcNow.AddDays(2), RandomNumberGenerator.GetBytes(8));
        return Save(file, certificate, key);
    }

    private (string Certificate, string Key) Save(string name, X509Certificate2 certificate, ECDsa key)
    {
        var (certificateFile, keyFile) = (Path.Combine(_folder, $"{name}.pem"), Path.Combine(_folder, $"{name}.key"));
        File.WriteAllText(certificateFile, certificate.ExportCertificatePem());
        File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return (certificateFile, keyFile);
    }
}
