namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary><c>review.sh</c> on two commits: rehearsed at the first, previewed at the second, put into words.</summary>
public sealed class ReviewScriptTests
{
    // A secret that nobody can decrypt here, as in a pull request from a fork.
    private const string Before = """
        encryptionsalt: v1:AAAAAAAAAAA=:v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
        config:
          aws:region: us-west-2
          medialive-delivery:cdnPassword:
            secure: v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA
          medialive-delivery:channels:
            - name: curling
              class: SINGLE_PIPELINE
              deliveries:
                - { name: origin, outputGroup: hls, downstream: s3, destinations: [{ url: s3ssl://acme-origin/curling/index }] }
                - { name: archive, outputGroup: archive, downstream: s3, destinations: [{ url: s3ssl://acme-archive/curling/a }] }
                - name: contribution
                  outputGroup: udp
                  downstream: udp
                  destinations: [{ url: udp://203.0.113.28:5000 }]
                  receiver: { vpcId: default, allowFrom: [198.51.100.7/32] }

        """;

    /// <summary>Changes a URL, adds a partner, opens a port and deletes a bucket.</summary>
    private static readonly string After = Before
        .Replace("curling/index", "curling/main", StringComparison.Ordinal)
        .Replace("- { name: archive, outputGroup: archive, downstream: s3, destinations: [{ url: s3ssl://acme-archive/curling/a }] }",
            "- { name: partner, outputGroup: hls, downstream: http, connection: { type: basicPut }, "
            + "destinations: [{ url: 'https://203.0.113.9/live/curling', credentials: { username: acme, passwordSecret: cdnPassword } }] }", StringComparison.Ordinal)
        .Replace("198.51.100.7/32", "anywhere", StringComparison.Ordinal);

    [Fact]
    public async Task Review_OfAPullRequest_SaysWhatChangesForWhom()
    {
        using var repository = await ScratchRepository.CreateAsync(Stacks(("dev", Before)), Stacks(("dev", After)));

        (await repository.ReviewAsync()).Succeeded();

        var review = repository.Read("review.md");
        Assert.StartsWith("## Review of `medialive-delivery/dev`\n", review, StringComparison.Ordinal);
        Assert.All(
            ["curling/index", "curling/main", "curling/partner", "https://203.0.113.9/live/curling", "acme-archive", "0.0.0.0/0"],
            part => Assert.Contains(part, review, StringComparison.Ordinal));
        Assert.Equal(review, repository.Read("summary"));
        Assert.Equal("written=true\n", repository.Read("output"));
        // What was checked out for the review is gone again.
        Assert.Single((await repository.GitAsync("worktree", "list")).Trim().Split('\n'));
    }

    [Fact]
    public async Task Review_OfMistakesAndOfStacksThatComeAndGo_SaysAllAndFails()
    {
        var mistaken = Before.Replace("SINGLE_PIPELINE", "SINGLE_PIPE", StringComparison.Ordinal);
        using var repository = await ScratchRepository.CreateAsync(
            Stacks(("dev", mistaken), ("old", Before)), Stacks(("dev", Before), ("fresh", mistaken)));

        var result = await repository.ReviewAsync();

        Assert.Equal(1, result.Status);
        var review = repository.Read("review.md");
        Assert.StartsWith("> **dev**: the base commit can't be rehearsed", review, StringComparison.Ordinal);
        Assert.Contains("\n\n## Review of `medialive-delivery/dev`\n", review, StringComparison.Ordinal);
        Assert.Contains("\n\n## Review of `fresh`\n", review, StringComparison.Ordinal);
        Assert.Contains("'SINGLE_PIPE' is not one of the values known here", review, StringComparison.Ordinal);
        Assert.Contains("\n\n## Review of `old`\n\nIts stack file is deleted.", review, StringComparison.Ordinal);
        Assert.Equal("written=true\n", repository.Read("output"));
    }

    [Fact]
    public async Task Review_OfARepositoryWithoutStacks_Fails()
    {
        using var repository = await ScratchRepository.CreateAsync(Stacks(), Stacks());

        var result = await repository.ReviewAsync();

        Assert.Equal(1, result.Status);
        Assert.Contains("There is no Pulumi.<stack>.yaml", result.Errors, StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Stacks(params (string Name, string File)[] stacks) =>
        stacks.ToDictionary(stack => $"Pulumi.{stack.Name}.yaml", stack => stack.File);
}
