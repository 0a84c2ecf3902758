using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Http;

/// <summary>nginx as an origin: a place for each way in which it can be set up.</summary>
internal sealed class Nginx(Server server, string folder) : IAsyncDisposable
{
    public required int Port { get; init; }

    public required IReadOnlyDictionary<string, int> TlsPorts { get; init; }

    /// <summary>Each line is a request: method, URI, status, bytes of its body, and whether that came in chunks.</summary>
    public IReadOnlyList<string> Log => File.ReadAllLines(Path.Combine(folder, "access.log"));

    /// <summary>Where the files of a place are.</summary>
    public string PathOf(string place) => Path.Combine(folder, "root", place);

    public static async Task<Nginx> StartAsync(string folder, TestCertificates certificates)
    {
        foreach (var place in new[] { "", "open", "basic", "folders", "kept", "live", "temp" })
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
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            {{(Environment.UserName == "root" ? "user root;" : "")}}
            worker_processes 1;
            pid {{folder}}/nginx.pid;
            error_log {{folder}}/error.log;
            daemon off;
            events { worker_connections 64; }
            http {
              log_format requests '$request_method $uri $status $request_length $http_transfer_encoding';
              access_log {{folder}}/access.log requests;
              client_body_temp_path {{folder}}/root/temp;
              proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
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
            }
            """);
        return new Nginx(await Server.StartAsync("nginx", port, "-p", folder, "-c", file), folder)
        {
            Port = port,
            TlsPorts = ports,
        };
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
