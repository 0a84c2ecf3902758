namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>nginx as a test sets it up: in the foreground, with all of its files in one folder.</summary>
internal static class NginxProgram
{
    /// <summary>Each line is a request: method, URI, status, bytes of it, and whether its body came in chunks.</summary>
    public const string AccessLog = "access.log";

    /// <summary>What its modules tell.</summary>
    public const string ErrorLog = "error.log";

    /// <param name="folder">Its own.</param>
    /// <param name="port">One of those at which it will listen.</param>
    /// <param name="http">Servers of HTTP.</param>
    /// <param name="module">A module of another protocol; null for none.</param>
    /// <param name="more">What that module is told.</param>
    public static Task<Server> StartAsync(string folder, int port, string http, string? module = null, string more = "")
    {
        var file = Path.Combine(folder, "nginx.conf");
        File.WriteAllText(file, $$"""
            {{(module is null ? "" : $"load_module {module};")}}
            daemon off; master_process off; pid {{folder}}/nginx.pid;
            error_log {{folder}}/{{ErrorLog}} info;
            events { worker_connections 64; }
            {{more}}
            http {
              log_format requests '$request_method $uri $status $request_length $http_transfer_encoding';
              access_log {{folder}}/{{AccessLog}} requests;
              client_body_temp_path {{folder}}/bodies;
              proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
              uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
            {{http}}
            }
            """);
        return Server.StartAsync("nginx", port, "-p", folder, "-c", file);
    }
}
