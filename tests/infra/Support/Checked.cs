using MediaLive.Delivery.Configuration;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.StackFiles;

namespace MediaLive.Delivery.Tests.Support;

/// <summary>A stack file that is read and checked, without any deployment.</summary>
internal sealed record Checked(StackConfig? Config, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings)
{
    /// <param name="yaml">The project's configuration, written without the project's name.</param>
    /// <param name="folder">The project's, for files that are included.</param>
    public static Checked Of(string yaml, string? folder = null)
    {
        var findings = new ConfigFindings();
        var file = StackYaml.Config(yaml);
        var config = StackConfigReader.Read(
            file.GetValueOrDefault, file.Keys, new ChannelFiles(() => folder!), new Placeholders("123456789012", "us-west-2", "dev"),
            findings);
        return new Checked(config, [.. findings.Errors.Select(error => error.ToString())], findings.Warnings);
    }

    /// <summary>Asserts that a stack file has just these mistakes, in this order.</summary>
    public static void Refuses(string yaml, params string[] errors) => Assert.Equal(errors, Of(yaml).Errors);

    /// <summary>Asserts that a stack file has no mistake.</summary>
    public static StackConfig Accepts(string yaml)
    {
        var read = Of(yaml);
        Assert.Empty(read.Errors);
        return read.Config!;
    }
}
