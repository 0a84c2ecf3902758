namespace MediaLive.Agreements.Checks.Tests.Support;

/// <summary>Programs that receive, as .github/scripts/install-receivers.sh installs them.</summary>
internal static class Installed
{
    /// <summary>Null when it is not there.</summary>
    public static string? Find(string name) => new[] { "/usr/sbin" }
        .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
        .Select(folder => Path.Combine(folder, name))
        .FirstOrDefault(File.Exists);

    /// <summary>Skips the test where one is missing; in CI that is a failure.</summary>
    public static void Require(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            var isThere = Find(name) is not null;
            if (Environment.GetEnvironmentVariable("RECEIVERS_REQUIRED") == "1")
                Assert.True(isThere, $"{name} is not installed, and CI is to have it.");
            Assert.SkipUnless(isThere, $"{name} is not installed here: .github/scripts/install-receivers.sh installs it.");
        }
    }
}
