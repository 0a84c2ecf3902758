using System.Security.Cryptography;
using System.Text;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Http;

/// <summary>Apache as an origin with digest authentication: user <c>acme</c>, password <c>right-password</c>.</summary>
internal sealed class Apache(Server server) : IAsyncDisposable
{
    private const string Realm = "origin";
    private const string Modules = "/usr/lib/apache2/modules";

    private static readonly string[] Loaded =
        ["mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_digest", "dav", "dav_fs"];

    public required int Port { get; init; }

    public static async Task<Apache> StartAsync(string folder)
    {
        // Apache gives up root's rights, and has to be let into a folder of root's.
        foreach (var name in new[] { "apache", "apache/root", "apache/locks" })
            MakeOpen(Path.Combine(folder, name));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
#pragma warning disable CA5351 // Apache keeps digests as RFC 2617 has them.
        var hash = Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes($"acme:{Realm}:right-password")));
#pragma warning restore CA5351
        File.WriteAllText(Path.Combine(folder, "apache", "digests"), $"acme:{Realm}:{hash}\n");
        var port = FreePort.Take();
        var file = Path.Combine(folder, "apache.conf");
        File.WriteAllText(file, $$"""
            {{string.Concat(Loaded.Select(module => $"LoadModule {module}_module {Modules}/mod_{module}.so\n"))}}
            ServerRoot {{folder}}/apache
            ServerName 127.0.0.1
            Listen 127.0.0.1:{{port}}
            PidFile {{folder}}/apache/pid
            ErrorLog {{folder}}/apache/error.log
            {{(Environment.UserName == "root" ? "User www-data\nGroup www-data" : "")}}
            DocumentRoot {{folder}}/apache/root
            DavLockDB {{folder}}/apache/locks/db
            <Directory {{folder}}/apache/root>
              Dav On
              AuthType Digest
              AuthName {{Realm}}
              AuthDigestProvider file
              AuthUserFile {{folder}}/apache/digests
              Require valid-user
            </Directory>
            """);
        return new Apache(await Server.StartAsync("apache2", port, "-f", file, "-DFOREGROUND")) { Port = port };
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static void MakeOpen(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute);
        }
    }
}
