using System.Security.Cryptography;
using System.Text;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Http;

/// <summary>Apache as an origin with digest authentication, which takes files into folders that are there.</summary>
internal sealed class Apache(Server server, string folder) : IAsyncDisposable
{
    private const string Realm = "origin";
    private const string Modules = "/usr/lib/apache2/modules";

    private static readonly string[] Loaded =
        ["mpm_event", "authn_core", "authn_file", "authz_core", "authz_user", "auth_digest", "dav", "dav_fs"];

    public required int Port { get; init; }

    /// <param name="folder">Right below that for temporary files.</param>
    /// <param name="users">Names and passwords of those that it lets in.</param>
    public static async Task<Apache> StartAsync(string folder, params IEnumerable<(string Name, string Password)> users)
    {
        // Apache gives up root's rights, and has to be let into a folder of root's.
        foreach (var name in new[] { "apache", "apache/root", "apache/locks" })
            MakeOpen(Path.Combine(folder, name));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.OtherExecute);
        File.WriteAllLines(Path.Combine(folder, "apache", "digests"), users.Select(user => Digest(user.Name, user.Password)));
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
        return new Apache(await Server.StartAsync("apache2", port, "-f", file, "-DFOREGROUND"), folder) { Port = port };
    }

    /// <summary>Makes a folder, and those above it.</summary>
    /// <param name="path">As URLs have it.</param>
    public void MakeFolder(string path)
    {
        var made = Path.Combine(folder, "apache", "root");
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
            MakeOpen(made = Path.Combine(made, part));
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();

    private static string Digest(string user, string password)
    {
#pragma warning disable CA5351 // Apache keeps digests as RFC 2617 has them.
        return $"{user}:{Realm}:{Convert.ToHexStringLower(MD5.HashData(Encoding.ASCII.GetBytes($"{user}:{Realm}:{password}")))}";
#pragma warning restore CA5351
    }

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
