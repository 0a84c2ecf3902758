using System.Reflection;
using System.Text.Json.Nodes;
using MediaLive.Delivery.Tests.Support;
using Rehearsal.Cli;

namespace MediaLive.Delivery.Rehearsals.Support;

/// <summary>
/// A stack that is rehearsed as a user does it, one command after another: the program as it was built, against the simulated AWS,
/// with a state of its own, or that of the stack that it refers to. No command may show a secret or leave one in clear behind.
/// </summary>
internal sealed class RehearsedStack : IDisposable
{
    public const string ShowSecrets = "--show-secrets";

    private static readonly Project Deliveries = Project.OfDotNet("medialive-delivery", "Program");
    private static readonly Project Channel = Project.OfDotNet("medialive-channel", "Sample");
    private static readonly Project TypeScriptChannel = Project.OfNode("medialive-channel-typescript", TypeScriptSample.Folder);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("rehearsals-");
    private readonly Project _project;
    private readonly string _configFile;
    private readonly string _state;
    private string[] _secrets;

    /// <param name="config">As for <see cref="Write"/>.</param>
    public RehearsedStack(string config)
        : this(Deliveries) => Write(config);

    private RehearsedStack(Project project, string? configFile = null, string? state = null, params string[] secrets)
    {
        _project = project;
        _configFile = configFile ?? Path.Combine(_folder.FullName, "stack.json");
        _secrets = secrets;
        _state = state ?? _folder.CreateSubdirectory("state").FullName;
        File.WriteAllText(Path.Combine(_folder.FullName, "Pulumi.yaml"), project.File.ToJsonString());
    }

    /// <summary>What the state says of each resource.</summary>
    public IEnumerable<JsonObject> Records =>
        JsonNode.Parse(File.ReadAllText(StateFile))!["resources"]!.AsArray().Select(record => record!.AsObject());

    /// <summary>The stack's name, which stands for <c>{stack}</c>.</summary>
    public string Name { get; init; } = "dev";

    private string StateFile => Path.Combine(_state, _project.Name, $"{Name}.json");

    /// <param name="name">A whole stack file beside the tests.</param>
    /// <param name="secrets">The secret keys that it refers to.</param>
    public static RehearsedStack OfFile(string name, params string[] secrets) =>
        new(Deliveries, Path.Combine(AppContext.BaseDirectory, "Stacks", name), secrets: secrets);

    /// <summary>The example stack of that name.</summary>
    public static RehearsedStack Example(string stack) =>
        new(Deliveries, Path.Combine(AppContext.BaseDirectory, "Stacks", $"Pulumi.{stack}.yaml")) { Name = stack };

    /// <summary>What stands behind the resources, as <c>--aws</c> takes it.</summary>
    public string Aws { get; init; } = "simulated";

    /// <summary>The sample's stack, which makes a channel of what this stack hands over.</summary>
    public RehearsedStack Sample(string channel) => Consumer(Channel, channel);

    /// <summary>The same in TypeScript.</summary>
    public RehearsedStack SampleInTypeScript(string channel) => Consumer(TypeScriptChannel, channel);

    /// <summary>The same stack from another checkout of the project, with a stack file of its own.</summary>
    /// <param name="config">As for <see cref="Write"/>.</param>
    public RehearsedStack Checkout(string config)
    {
        var checkout = new RehearsedStack(_project, state: _state) { Aws = Aws };
        checkout.Write(config);
        return checkout;
    }

    /// <summary>Another stack of the project, in the same account.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="file">A whole stack file beside the tests; without one, it is written.</param>
    public RehearsedStack Beside(string name, string? file = null) =>
        new(_project, file is null ? null : Path.Combine(AppContext.BaseDirectory, file), _state) { Aws = Aws, Name = name };

    private RehearsedStack Consumer(Project project, string channel)
    {
        var sample = new RehearsedStack(project, state: _state) { Aws = Aws };
        sample.Write($"channel: {channel}");
        return sample;
    }

    /// <summary>Writes the stack file, of which JSON is YAML as well. What is secret in it is not written: the commands give it.</summary>
    /// <param name="config">The project's configuration, written without the project's name.</param>
    public void Write(string config)
    {
        var entries = StackYaml.ToJson(config).ToLookup(entry => JsonNode.DeepEquals(entry.Value, Row.Secret));
        _secrets = [.. entries[true].Select(entry => entry.Key)];
        File.WriteAllText(_configFile, new JsonObject
        {
            ["config"] = new JsonObject(entries[false].Select(entry => KeyValuePair.Create($"{_project.Name}:{entry.Key}", entry.Value?.DeepClone())))
            {
                ["aws:region"] = "us-west-2",
            },
        }.ToJsonString());
    }

    /// <summary>Writes a file that the stack file includes.</summary>
    public void WriteChannel(string file, string text)
    {
        var path = Path.Combine(_folder.FullName, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Writes what the account has besides: <c>rehearsal.yaml</c>.</summary>
    public void Assume(string yaml) => File.WriteAllText(Path.Combine(_folder.FullName, "rehearsal.yaml"), yaml);

    public Task<Report> PreviewAsync(params string[] options) => RunAsync("preview", options);

    public Task<Report> UpAsync(params string[] options) => RunAsync("up", options);

    public Task<Report> DestroyAsync() => RunAsync("destroy");

    /// <summary>Changes what a rehearsal has left behind.</summary>
    public void EditState(Func<string, string> edit)
    {
        var (before, after) = (File.ReadAllText(StateFile), edit(File.ReadAllText(StateFile)));
        Assert.NotEqual(before, after);
        File.WriteAllText(StateFile, after);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<Report> RunAsync(string verb, params string[] options)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        string[] arguments =
        [
            verb, Name, "--project", _folder.FullName, "--config-file", _configFile, "--state", _state, "--json", "--aws", Aws,
            .. _secrets.SelectMany(key => new[] { "--secret", $"{key}={Row.Secret}" }), .. options,
        ];
        var report = new Report(await CommandLine.RunAsync(arguments, output, error), output.ToString());

        Assert.Equal("", error.ToString());
        if (!options.Contains(ShowSecrets))
            Assert.DoesNotContain(Row.Secret, report.Text, StringComparison.Ordinal);
        Assert.All(new[] { _folder.FullName, _state }.SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)), file =>
            Assert.DoesNotContain(Row.Secret, File.ReadAllText(file), StringComparison.Ordinal));
        return report;
    }

    /// <param name="Name">As stack files and references have it.</param>
    /// <param name="File">What <c>Pulumi.yaml</c> says.</param>
    private sealed record Project(string Name, JsonObject File)
    {
        /// <param name="name">The project's.</param>
        /// <param name="metadata">Which of this assembly's metadata says where the program was built.</param>
        public static Project OfDotNet(string name, string metadata)
        {
            var binary = typeof(Project).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == metadata);
            return new(name, new()
            {
                ["name"] = name,
                ["runtime"] = new JsonObject { ["name"] = "dotnet", ["options"] = new JsonObject { ["binary"] = binary.Value } },
            });
        }

        public static Project OfNode(string name, string folder) =>
            new(name, new() { ["name"] = name, ["runtime"] = "nodejs", ["main"] = folder });
    }
}
