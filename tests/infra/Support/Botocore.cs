using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>The data about AWS that botocore ships with Python: API models and endpoints.</summary>
internal static class Botocore
{
    private static readonly Lazy<(string Version, string Folder)?> Installed = new(Find);

    /// <summary>A file of that data and the version that it is of; a test without it is skipped.</summary>
    public static (string Version, JsonNode Data) Get(string file)
    {
        Assert.SkipWhen(Installed.Value is null, "botocore, which brings AWS's API models, is not installed (python3 -m pip install botocore).");
        var path = Path.Combine(Installed.Value!.Value.Folder, "data", file);
        return (Installed.Value.Value.Version, JsonNode.Parse(File.Exists(path) ? File.ReadAllText(path) : Unpacked($"{path}.gz"))!);
    }

    private static string Unpacked(string path)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    private static (string, string)? Find()
    {
        try
        {
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", "import botocore, os; print(botocore.__version__); print(os.path.dirname(botocore.__file__))"])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            return python.StandardOutput.ReadToEnd().Split('\n') is [var version, var folder, ..] ? (version, folder) : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null; // There is no python3.
        }
    }
}
