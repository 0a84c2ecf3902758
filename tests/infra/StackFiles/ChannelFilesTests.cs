using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.StackFiles;

/// <summary>Channels that have files of their own.</summary>
[Collection(Deployed.Serially)]
public sealed class ChannelFilesTests : IDisposable
{
    private const string Curling = """
        # yaml-language-server: $schema=../infra/Configuration/channel-file.schema.json
        name: curling
        class: SINGLE_PIPELINE
        deliveries:
          - name: origin
            outputGroup: hls
            downstream: s3
            destinations:
              - url: s3ssl://acme-{stack}/curling/index
        """;

    private static readonly string Hockey = Curling.Replace("curling", "hockey", StringComparison.Ordinal);

    private readonly ProjectFolder _project = new(("channels/curling.yaml", Curling), ("channels/hockey.yaml", Hockey));

    public void Dispose() => _project.Dispose();

    [Fact]
    public void Channels_OfFilesAndOfTheStackFile_AreInTheOrderOfTheirNames()
    {
        var read = Checked.Of(
            $"channels: [{{ name: darts, class: SINGLE_PIPELINE, deliveries: [{Sample.S3("a", "hls", ["s3ssl://acme-dev/darts/a"])}] }}]\n"
            + "include: [channels/*.yaml]\nbuckets: { acme-dev: { retentionDays: 3 } }", _project.Path);

        Assert.Empty(read.Errors);
        Assert.Equal(["curling", "darts", "hockey"], read.Config!.Channels.Select(channel => channel.Name));
        Assert.Equal("s3ssl://acme-dev/curling/index", Assert.Single(read.Config.Channels[0].Deliveries[0].Places("us-west-2")).Address);
    }

    /// <summary>Nor what the files are called, and in which folder they are.</summary>
    [Fact]
    public async Task Files_WhateverFindsThemInWhichOrder_MakeTheSame()
    {
        const string Role = "class: SINGLE_PIPELINE\nrole: arn:aws:iam::123456789012:role/MediaLive";
        string[] texts = [.. new[] { Curling, Hockey }.Select(text => text.Replace("class: SINGLE_PIPELINE", Role, StringComparison.Ordinal))];
        using var other = new ProjectFolder(("z/ice/first.yml", texts[0]), ("a.yaml", texts[1]));
        _project.Write("channels/curling.yaml", texts[0]);
        _project.Write("channels/hockey.yaml", texts[1]);

        Deployed[] all =
        [
            await Deployed.UpAsync("include: ['**/*.yaml']", _project.Path),
            await Deployed.UpAsync("include: [channels/hockey.yaml, channels/curling.yaml]", _project.Path),
            await Deployed.UpAsync("include: [a.yaml, 'z/**/*.yml']", other.Path),
        ];

        Assert.Equal(2, all[0].Outputs["channels"]!.AsObject().Count);
        Assert.All(all[1..], one => Assert.Equal(Told(all[0]), Told(one)));

        static string Told(Deployed one) => Json.File(one.Outputs)
            + string.Join('\n', one.Registrations.Select(registration => $"{registration} {registration.Inputs.ToJsonString()}"));
    }

    [Fact]
    public void Mistakes_OfAllFiles_AreToldAtOnceWithTheirPlaces()
    {
        _project.Write("channels/curling.yaml", Curling
            .Replace("class: SINGLE_PIPELINE", "class: SINGLE_PIPE", StringComparison.Ordinal)
            .Replace("downstream", "downstraem", StringComparison.Ordinal));
        _project.Write("channels/hockey.yaml", Hockey
            .Replace("acme-{stack}", "acme.{stack}", StringComparison.Ordinal)
            .Replace("name: origin", "{ name: origin", StringComparison.Ordinal));
        _project.Write("channels/ski.yaml", Curling.Replace("name: curling\n", "", StringComparison.Ordinal)
            .Replace("s3ssl://acme-{stack}", "s3ssl://acme.{stack}", StringComparison.Ordinal));

        Refuses(
            "tag: {}\ninclude: [channels/*.yaml]",
            "tag: is not a key known here; perhaps 'tags' is meant.",
            "channels/curling.yaml:3:1 class (curling): 'SINGLE_PIPE' is not one of the values known here; perhaps 'SINGLE_PIPELINE' is meant.",
            "channels/curling.yaml:5:5 deliveries[0].downstream (curling/origin): is missing; perhaps 'downstraem' is meant to be it.",
            "channels/hockey.yaml:6:16: is not YAML: While parsing a flow mapping, did not find expected ',' or '}'; correct it.",
            "channels/ski.yaml:8:9 deliveries[0].destinations[0].url (origin): 's3ssl://acme.{stack}/curling/index (here s3ssl://acme.dev/curling/index)' "
                + "has a dot in its bucket name, which MediaLive does not accept; rename the bucket.",
            "channels/ski.yaml:2:1 name: is missing; write it.");
    }

    [Fact]
    public void Rules_BetweenChannels_HoldBetweenFiles()
    {
        _project.Write("channels/more/curling.yaml", Curling.Replace("origin", "archive", StringComparison.Ordinal));
        _project.Write("channels/more/hockey-b.yaml", Hockey
            .Replace("name: hockey", "name: hockey-b", StringComparison.Ordinal).Replace("name: origin", "name: c", StringComparison.Ordinal));
        _project.Write("channels/more/hockey.yaml", Hockey
            .Replace("name: origin", "name: b-c", StringComparison.Ordinal).Replace("index", "other", StringComparison.Ordinal));

        Refuses(
            "include: [channels/curling.yaml, channels/more/*.yaml]\nbuckets: { acme: { retentionDays: 3 } }",
            "channels/more/curling.yaml:2:1 name (curling): 'curling' is the name of channels/curling.yaml:2:1 (curling) as well; rename one of them.",
            "channels/more/curling.yaml:9:9 deliveries[0].destinations[0].url (curling/archive): 's3ssl://acme-dev/curling/index' "
                + "is written to by channels/curling.yaml:9:9 deliveries[0].destinations[0].url (curling/origin) as well; change one of them.",
            "channels/more/hockey-b.yaml:5:5 deliveries[0].name (hockey-b/c): 'c' makes the resource name hockey-b-c, "
                + "which channels/more/hockey.yaml:5:5 deliveries[0] (hockey/b-c) makes as well; rename one of them.",
            "buckets.acme: is a bucket that no delivery writes to; remove it, or correct it: use one of acme-dev.");
    }

    /// <summary>A delivery to it may be in the file that can't be read.</summary>
    [Fact]
    public void Bucket_ThatNoReadableFileMentions_IsNotTold()
    {
        _project.Write("channels/hockey.yaml", "name: [");

        Assert.Single(Checked.Of("include: [channels/*.yaml]\nbuckets: { other: { retentionDays: 3 } }", _project.Path).Errors);
    }

    [Theory]
    [InlineData("", "channels/curling.yaml:1:1: is empty; write the keys of a channel: name, class and deliveries.")]
    [InlineData("# nothing\n", "channels/curling.yaml:2:1: is empty; write the keys of a channel: name, class and deliveries.")]
    [InlineData("- name: curling", "channels/curling.yaml:1:1: '[ … ]' is not a map; write the keys class, role, managedPolicyArns, vpc, egressAddresses, deliveries, name, formerly.")]
    [InlineData("name: curling\nclass: [", "channels/curling.yaml:3:1: is not YAML: While parsing a node, did not find expected node content; correct it.")]
    [InlineData("name: curling\n\tclass: STANDARD", "channels/curling.yaml:1:7: is not YAML: While scanning a plain scalar, found a tab character that violate indentation; correct it.")]
    [InlineData("name: a\nclass: STANDARD\nname: b", "channels/curling.yaml:3:1 name: is there already, at channels/curling.yaml:1:1; remove one of them.")]
    [InlineData("name: &a curling\nclass: *a", "channels/curling.yaml:2:8 class: '*a' is an alias; write out what it stands for.")]
    [InlineData("name: curling\ndeliveries: &d [*d]", "channels/curling.yaml:2:17 deliveries[0]: '*d' is an alias; write out what it stands for.")]
    [InlineData("name: !!str 7", "channels/curling.yaml:1:7 name: 'tag:yaml.org,2002:str' is a tag; take it away; quotes make a text of anything.")]
    [InlineData("name: curling\n---\nname: hockey", "channels/curling.yaml:2:1: begins a second document; write it into a file of its own.")]
    [InlineData("? [name]\n: curling", "channels/curling.yaml:1:3: has a key that is no text; write a key such as name.")]
    public void File_ThatIsNoChannel_IsRefused(string text, string error)
    {
        _project.Write("channels/curling.yaml", text);

        Refuses("include: [channels/*.yaml]", error);
    }

    [Fact]
    public void File_ThatIsNestedWithoutEnd_IsRefused()
    {
        _project.Write("channels/curling.yaml", new string('[', 5_000) + new string(']', 5_000));

        Assert.EndsWith("[0]: is nested too deeply; see what a channel is made of.", Assert.Single(Checked.Of("include: [channels/*.yaml]", _project.Path).Errors), StringComparison.Ordinal);
    }

    [Fact]
    public void File_WithAnEncryptedValue_IsRefusedWithoutIt()
    {
        _project.Write("channels/curling.yaml", Curling + "\n    credentials: { username: a, passwordSecret: { secure: v1:hunter2 } }");

        Refuses(
            "include: [channels/*.yaml]",
            "channels/curling.yaml:10:33 deliveries[0].credentials.passwordSecret: has an encrypted value, which pulumi decrypts in the stack file only; "
                + "set it there, under a key of its own (pulumi config set --secret NAME), and write that NAME here, such as passwordSecret: NAME.");
    }

    [Theory]
    [InlineData("[]", "include: '[]' is empty; list at least one path, such as channels/prod/*.yaml.")]
    [InlineData("[channels/*.yml]", "include[0]: 'channels/*.yml' matches no file below the folder of Pulumi.yaml; correct it, or add the file.")]
    [InlineData("[channels/*.yaml, '**/curling.yaml']", "include[1]: '**/curling.yaml' matches channels/curling.yaml, as include[0] does; let each file be matched once.")]
    [InlineData("[channels/*.yaml, '**/*.yaml']", "include[1]: '**/*.yaml' matches channels/curling.yaml and 1 more, as include[0] does; let each file be matched once.")]
    [InlineData("[channels/*]", "include[0]: 'channels/*' is not a path of YAML files below the folder of Pulumi.yaml; write one such as channels/prod/*.yaml.")]
    [InlineData("[../*.yaml]", "include[0]: '../*.yaml' is not a path of YAML files below the folder of Pulumi.yaml; write one such as channels/prod/*.yaml.")]
    [InlineData("[/channels/*.yaml]", "include[0]: '/channels/*.yaml' is not a path of YAML files below the folder of Pulumi.yaml; write one such as channels/prod/*.yaml.")]
    [InlineData("[7]", "include[0]: '7' is not a text; write it in quotes if it is one.")]
    public void Pattern_ThatIsWrong_IsRefused(string patterns, string error) => Refuses(
        $"include: {patterns}\n" + Sample.SinglePipeline(Sample.S3("a", "hls", ["s3ssl://acme/a"])).Replace("curling", "darts", StringComparison.Ordinal)
            + "buckets: { other: { retentionDays: 3 } }", error);

    [Fact]
    public void Pattern_WithAPlaceholder_IsFilledIn()
    {
        _project.Write("dev/ski.yaml", Curling);

        Assert.Empty(Checked.Of("include: ['{stack}/*.yaml']", _project.Path).Errors);
    }

    [Fact]
    public void Example_OfTheDocument_IsRight()
    {
        var document = File.ReadAllText(Snapshot.PathOf("../../../docs/stack-file.md"));
        var example = document.Split("```yaml\n").Single(block => block.StartsWith("# yaml-language-server", StringComparison.Ordinal)).Split("```")[0];
        _project.Write("channels/prod/curling.yaml", example);

        Assert.Empty(Checked.Of("include: [channels/prod/*.yaml]", _project.Path).Errors);
    }

    private void Refuses(string yaml, params string[] errors) => Assert.Equal(errors, Checked.Of(yaml, _project.Path).Errors);
}
