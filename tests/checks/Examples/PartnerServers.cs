using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Examples;

/// <summary>
/// nginx as the partners' HTTP servers: a CDN's two origins, and a Smooth server with TLS. Each lets in a user <c>acme</c>.
/// </summary>
internal sealed class PartnerServers(Server server, string folder) : IAsyncDisposable
{
    /// <summary>Of a CDN, for each pipeline.</summary>
    public required IReadOnlyList<int> Origins { get; init; }

    public required int Smooth { get; init; }

    /// <summary>The same with a certificate of another name.</summary>
    public required int SmoothOfAnotherName { get; init; }

    /// <inheritdoc cref="NginxProgram.AccessLog"/>
    public IReadOnlyList<string> Log => File.ReadAllLines(Path.Combine(folder, NginxProgram.AccessLog));

    public static async Task<PartnerServers> StartAsync(
        string folder, TestCertificates certificates, string originPassword, string smoothPassword)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "origin"), $"acme:{{PLAIN}}{originPassword}\n");
        File.WriteAllText(Path.Combine(folder, "smooth"), $"acme:{{PLAIN}}{smoothPassword}\n");
        int[] origins = [FreePort.Take(), FreePort.Take()];
        var (smooth, other, taken) = (FreePort.Take(), FreePort.Take(), FreePort.Take());
        var server = await NginxProgram.StartAsync(folder, origins[0], $$"""
            {{string.Concat(origins.Select(port => $$"""
                  server {
                    listen 127.0.0.1:{{port}};
                    root {{Directory.CreateDirectory(Path.Combine(folder, $"{port}")).FullName}};
                    auth_basic origin; auth_basic_user_file {{folder}}/origin;
                    location / { dav_methods PUT DELETE; create_full_put_path on; }
                  }

                """))}}
            {{Secured(smooth, certificates.Trusted())}}
            {{Secured(other, certificates.OfAnotherName())}}
              server { listen 127.0.0.1:{{taken}}; access_log off; location / { return 200; } }
            """);
        return new(server, folder) { Origins = origins, Smooth = smooth, SmoothOfAnotherName = other };

        // Passed on once all of it is there.
        string Secured(int port, (string Certificate, string Key) files) => $$"""
              server {
                listen 127.0.0.1:{{port}} ssl;
                ssl_certificate {{files.Certificate}}; ssl_certificate_key {{files.Key}};
                auth_basic smooth; auth_basic_user_file {{folder}}/smooth;
                location /sports/ { proxy_pass http://127.0.0.1:{{taken}}; }
              }
            """;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
