namespace MediaLive.Delivery.Repository.Tests.Support;

/// <summary>Programs as they were built for these tests.</summary>
internal static class Built
{
    public static string Program { get; } = Assembly("infra", "MediaLive.Delivery.dll");

    public static string Sample { get; } = Assembly("samples/channel", "MediaLive.Channel.Sample.dll");

    public static string Rehearsal { get; } = Assembly("rehearsal", "Rehearsal.dll");

    public static string Agreements { get; } = Assembly("agreements", "Agreements.dll");

    /// <summary>A Pulumi.yaml whose program is that assembly, so that nothing is built for it.</summary>
    public static string Project(string yaml, string assembly) => string.Join("\n", yaml.Split('\n')
        .Where(line => !line.StartsWith("main:", StringComparison.Ordinal))
        .Select(line => line.StartsWith("runtime:", StringComparison.Ordinal)
            ? $"runtime: {{ name: dotnet, options: {{ binary: {assembly} }} }}"
            : line));

    private static string Assembly(string project, string name)
    {
        var output = new DirectoryInfo(AppContext.BaseDirectory);
        return Checkout.PathOf(Path.Combine(project, "bin", output.Parent!.Name, output.Name, name));
    }
}
