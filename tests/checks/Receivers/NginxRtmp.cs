using System.Diagnostics;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Receivers;

/// <summary>
/// nginx with its RTMP module: application <c>live</c> takes some streams and refuses others; what arrives is recorded.
/// </summary>
public sealed class NginxRtmp : IAsyncLifetime
{
    private static readonly string[] Modules =
        ["/usr/lib/nginx/modules/ngx_rtmp_module.so", "/usr/lib64/nginx/modules/ngx_rtmp_module.so"];

    private readonly string _folder = Directory.CreateTempSubdirectory("rtmp-").FullName;
    private Server? _nginx;

    public const string Key = "good-key";

    public int Port { get; } = FreePort.Take();

    /// <summary>The streams that it takes.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [Key];

    public static bool IsInstalled => Module is not null && Installed.Find("nginx") is not null;

    private static string? Module => Modules.FirstOrDefault(File.Exists);

    /// <summary>Skips the test where something is not installed.</summary>
    public static void Require()
    {
        Installed.Require("nginx", "ffmpeg");
        Installed.Require(Module ?? Modules[0]);
    }

    /// <summary>The recording of a stream, once nginx has closed it.</summary>
    public async Task<byte[]> RecordingAsync(string streamName)
    {
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < TimeSpan.FromSeconds(5); await Task.Delay(50))
        {
            if (Log().Contains($"name='{streamName}'", StringComparison.Ordinal)
                && Directory.GetFiles(_folder, $"{streamName}*.flv") is [var file]
                && Log().Contains("disconnect", StringComparison.Ordinal))
            {
                return await File.ReadAllBytesAsync(file);
            }
        }

        throw new InvalidOperationException($"nginx recorded no stream '{streamName}':\n{Log()}");
    }

    public async ValueTask InitializeAsync()
    {
        if (Module is not { } module || Installed.Find("nginx") is null)
            return;
        var answers = FreePort.Take();
        _nginx = await NginxProgram.StartAsync(
            _folder,
            Port,
            $$"""
              server {
                listen 127.0.0.1:{{answers}};
                location / { if ($arg_name !~ "^({{string.Join('|', Keys)}})$") { return 403; } return 204; }
              }
            """,
            module,
            $$"""
            rtmp {
              server {
                listen 127.0.0.1:{{Port}};
                access_log off;
                notify_method get;
                application live { live on; on_publish http://127.0.0.1:{{answers}}/; record all; record_path {{_folder}}; }
              }
            }
            """);
    }

    public async ValueTask DisposeAsync()
    {
        if (_nginx is not null)
            await _nginx.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string Log() => File.ReadAllText(Path.Combine(_folder, NginxProgram.ErrorLog));
}
