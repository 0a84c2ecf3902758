using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>AWS's linter of CloudFormation templates.</summary>
internal static class CfnLint
{
    /// <summary>What the linter says of a template, and its exit status: 0 for nothing. A test without it is skipped.</summary>
    /// <param name="template">The template.</param>
    /// <param name="ignored">Checks that are left out.</param>
    public static async Task<(int Status, string Said)> CheckAsync(JsonNode template, params string[] ignored)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, template.ToJsonString());
            using var lint = Process.Start(new ProcessStartInfo("cfn-lint", [.. ignored.Length > 0 ? ["--ignore-checks", .. ignored] : Array.Empty<string>(), "--template", file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var error = lint.StandardError.ReadToEndAsync();
            var output = await lint.StandardOutput.ReadToEndAsync();
            await lint.WaitForExitAsync();
            return (lint.ExitCode, output + await error);
        }
        catch (Win32Exception)
        {
            Assert.Skip("cfn-lint is not installed.");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
