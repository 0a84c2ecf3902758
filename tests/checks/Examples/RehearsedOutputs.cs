using System.Reflection;
using System.Text.Json.Nodes;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Examples;

/// <summary>What an example stack hands over once it was rehearsed, as the command prints it.</summary>
/// <param name="Json">The outputs.</param>
internal sealed record RehearsedOutputs(string Json)
{
    private static readonly Dictionary<string, string> Same = [];

    /// <summary>Rehearses it as a user does it: the program as it was built, against the simulated AWS.</summary>
    /// <param name="stack">Its name.</param>
    /// <param name="folder">For the project's file, the stack's and its state.</param>
    public static async Task<RehearsedOutputs> OfAsync(string stack, string folder)
    {
        var project = Directory.CreateDirectory(Path.Combine(folder, stack)).FullName;
        var name = $"Pulumi.{stack}.yaml";
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Stacks", name), Path.Combine(project, name));
        await File.WriteAllTextAsync(Path.Combine(project, "Pulumi.yaml"), new JsonObject
        {
            ["name"] = "medialive-delivery",
            ["runtime"] = new JsonObject { ["name"] = "dotnet", ["options"] = new JsonObject { ["binary"] = Built("Program") } },
        }.ToJsonString());
        await RehearseAsync("up", stack, project);
        return new(await RehearseAsync("outputs", stack, project));
    }

    /// <summary>The URLs of a delivery, pipeline 0 first.</summary>
    public IReadOnlyList<Uri> Urls(string delivery) =>
        [.. JsonNode.Parse(Json)!["urls"]![delivery]!.AsArray().Select(url => new Uri((string)url!))];

    /// <summary>Whom a delivery signs in as, and where those passwords are, pipeline 0 first.</summary>
    /// <param name="channel">Its channel.</param>
    /// <param name="delivery">Its name.</param>
    public IReadOnlyList<(string Name, string PasswordParameter)> Users(string channel, string delivery) =>
    [
        .. JsonNode.Parse(Json)!["channels"]![channel]!["deliveries"]![delivery]!["destination"]!["settings"]!.AsArray()
            .Select(setting => ((string)setting!["username"]!, (string)setting["passwordParam"]!)),
    ];

    /// <summary>The same with other hosts and ports in a delivery's URLs: stack files may not name loopback.</summary>
    /// <param name="delivery">Whose.</param>
    /// <param name="servers">Of each pipeline.</param>
    public RehearsedOutputs At(string delivery, params ReadOnlySpan<string> servers)
    {
        var moved = this;
        foreach (var (index, url) in Urls(delivery).Index())
            moved = moved.With(url.GetLeftPart(UriPartial.Authority), $"{url.Scheme}://{servers[index]}");
        return moved;
    }

    /// <summary>The same with another text in place of one that is there.</summary>
    public RehearsedOutputs With(string text, string other)
    {
        Assert.Contains(text, Json, StringComparison.Ordinal);
        return new(Json.Replace(text, other, StringComparison.Ordinal));
    }

    private static async Task<string> RehearseAsync(string verb, string stack, string project)
    {
        using var process = DotnetProcess.Start(
            Built("Rehearsal"), Same, verb, stack, "--project", project, "--state", Path.Combine(project, "state"), "--json");
        var (status, output, error) = await DotnetProcess.EndAsync(process);
        Assert.True(status == 0, $"{verb} {stack}: {error}{output}");
        return output;
    }

    private static string Built(string program) => typeof(RehearsedOutputs).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(data => data.Key == program).Value!;
}
