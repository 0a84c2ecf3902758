using System.Diagnostics;
using System.Globalization;

namespace Rehearsal.Tests.Terraform;

/// <summary>The provider binaries that run under a process, as Linux tells them.</summary>
internal static class ProviderProcesses
{
    public static IReadOnlyList<int> Under(int ancestor)
    {
        var parents = Directory.EnumerateDirectories("/proc")
            .Select(folder => int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0)
            .Select(id => (Id: id, Stat: Read($"/proc/{id}/stat")))
            .Where(process => process.Stat.Length > 0)
            .ToDictionary(process => process.Id, process => (Name: NameIn(process.Stat), Parent: ParentIn(process.Stat)));
        return
        [
            .. parents.Where(process => process.Value.Name.StartsWith("terraform-prov", StringComparison.Ordinal))
                .Select(process => process.Key)
                .Where(IsUnder),
        ];

        bool IsUnder(int id) => parents.TryGetValue(id, out var process) && (process.Parent == ancestor || IsUnder(process.Parent));
    }

    /// <summary>Those that started them, and end after them.</summary>
    public static IReadOnlyList<int> ParentsOf(IEnumerable<int> ids) =>
        [.. ids.Select(id => Read($"/proc/{id}/stat")).Where(stat => stat.Length > 0).Select(ParentIn)];

    /// <summary>SIGSTOP: they do nothing any more, until they are killed.</summary>
    public static async Task StopAsync(IEnumerable<int> ids)
    {
        using var kill = Process.Start("kill", ["-STOP", .. ids.Select(id => $"{id}")]);
        await kill.WaitForExitAsync();
    }

    /// <summary>SIGKILL, which no process can do anything about.</summary>
    public static void Kill(IEnumerable<int> ids)
    {
        foreach (var id in ids)
        {
            try
            {
                using var process = Process.GetProcessById(id);
                process.Kill();
            }
            catch (Exception e) when (e is ArgumentException or InvalidOperationException)
            {
                // It has ended by itself.
            }
        }
    }

    public static async Task<bool> HaveEndedAsync(IReadOnlyList<int> ids, TimeSpan within)
    {
        for (var started = Stopwatch.StartNew(); ids.Any(IsRunning); await Task.Delay(20))
        {
            if (started.Elapsed > within)
                return false;
        }

        return true;

        // A first thread that has ended is shown as the process's end, while the others still have its files open.
        static bool IsRunning(int id) => Read($"/proc/{id}/stat") is { Length: > 0 } stat
            && (!stat.Contains(") Z ", StringComparison.Ordinal) || Threads(id) > 1);
    }

    private static int Threads(int id)
    {
        try
        {
            return Directory.GetDirectories($"/proc/{id}/task").Length;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    private static string NameIn(string stat) => stat[(stat.IndexOf('(', StringComparison.Ordinal) + 1)..stat.LastIndexOf(')')];

    private static int ParentIn(string stat) => int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
