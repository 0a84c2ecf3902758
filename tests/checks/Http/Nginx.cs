using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Http;

/// <summary>nginx as an origin: a place for each way in which it can be set up.</summary>
internal sealed class Nginx(Server server, string folder) : IAsyncDisposable
{
    public required int Port { get; init; }

    public required IReadOnlyDictionary<string, int> TlsPorts { get; init; }

    /// <inheritdoc cref="NginxProgram.AccessLog"/>
    public IReadOnlyList<string> Log => File.ReadAllLines(Path.Combine(folder, NginxProgram.AccessLog));

    /// <summary>Where the files of a place are.</summary>
    public string PathOf(string place) => Path.Combine(folder, "root", place);

    public static async Task<Nginx> StartAsync(string folder, TestCertificates certificates)
    {
        foreach (var place in new[] { "", "open", "basic", "folders", "kept", "live" })
            Directory.CreateDirectory(Path.Combine(folder, "root", place));
        File.WriteAllText(Path.Combine(folder, "root", "live", "main.m3u8"), "#EXTM3U\n#EXT-X-VERSION:3\n");
        File.WriteAllText(Path.Combine(folder, "passwords"), "acme:{PLAIN}right-password\n");
        var port = FreePort.Take();
        var secured = new Dictionary<string, (string Certificate, string Key)>
        {
            ["trusted"] = certificates.Trusted(),
            ["other"] = certificates.OfAnotherName(),
            ["expired"] = certificates.Expired(),
            ["unknown"] = certificates.OfAnUnknownAuthority(),
            ["self"] = certificates.SelfSigned(),
        };
        var ports = secured.ToDictionary(each => each.Key, _ => FreePort.Take());
        var server = await NginxProgram.StartAsync(folder, port, $$"""
              root {{folder}}/root;
              server {
                listen 127.0.0.1:{{port}};
                location /open/ { dav_methods PUT DELETE; create_full_put_path on; }
                location /basic/ {
                  auth_basic origin; auth_basic_user_file {{folder}}/passwords;
                  dav_methods PUT DELETE; create_full_put_path on;
                }
                location /folders/ { dav_methods PUT DELETE MKCOL; }
                location /kept/ { dav_methods PUT; create_full_put_path on; }
                location /live/ { dav_methods PUT DELETE; }
                location /readonly/ { }
                location /forbidden/ { deny all; }
                location /failing/ { return 500; }
                location /nowhere/ { return 404; }
                location /moved/ { return 301 https://elsewhere.example/moved/; }
                location /kerberos/ { add_header WWW-Authenticate Negotiate always; return 401; }
              }
            {{string.Concat(secured.Select(each => $$"""
                  server {
                    listen 127.0.0.1:{{ports[each.Key]}} ssl;
                    ssl_certificate {{each.Value.Certificate}};
                    ssl_certificate_key {{each.Value.Key}};
                    location / { dav_methods PUT DELETE; create_full_put_path on; }
                  }

                """))}}
            """);
        return new Nginx(server, folder) { Port = port, TlsPorts = ports };
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
