using System.ComponentModel;
using System.Diagnostics;
using Rehearsal.Engine;

namespace Rehearsal.Programs;

/// <summary>Runs one command to its end, and ends it with all that it started when it is no longer wanted.</summary>
internal static class ChildProcess
{
    /// <summary>A proxy would carry the child's calls to us, on loopback, away.</summary>
    private static readonly string[] ProxyVariables = ["http_proxy", "https_proxy", "all_proxy", "grpc_proxy", "no_proxy", "no_grpc_proxy"];

    /// <summary>Runs the command; it finds nothing on its standard input.</summary>
    public static async Task<int> RunAsync(ProcessStartInfo start, Action<ProgramLine> print, CancellationToken cancellationToken)
    {
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.RedirectStandardInput = true;
        using var process = Start(start);

        // An ordinary exit of ours, however it comes about, must leave no orphan behind.
        void KillOnExit(object? sender, EventArgs arguments) => Kill(process);
        AppDomain.CurrentDomain.ProcessExit += KillOnExit;
        try
        {
            process.StandardInput.Close();
            await Task.WhenAll(
                PumpAsync(process.StandardOutput, isError: false, print, cancellationToken),
                PumpAsync(process.StandardError, isError: true, print, cancellationToken),
                process.WaitForExitAsync(cancellationToken));
            return process.ExitCode;
        }
        finally
        {
            // In this order: a second Ctrl-C may come while all processes are searched for the child's own.
            Kill(process);
            AppDomain.CurrentDomain.ProcessExit -= KillOnExit;
        }
    }

    public static void RemoveProxies(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(name => ProxyVariables.Contains(name, StringComparer.OrdinalIgnoreCase)).ToArray())
            environment.Remove(name);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start) ?? throw new ProgramException($"{start.FileName} did not start.");
        }
        catch (Win32Exception exception)
        {
            throw new ProgramException($"{start.FileName} can't be started ({exception.Message}): is it installed, and on the PATH?");
        }
    }

    private static async Task PumpAsync(StreamReader reader, bool isError, Action<ProgramLine> print, CancellationToken cancellationToken)
    {
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
            print(new ProgramLine(line, isError));
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
