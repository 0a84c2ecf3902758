using System.Text.Json.Nodes;
using MediaLive.Agreements.Previews;
using MediaLive.Agreements.Reviews;
using MediaLive.Agreements.Tests.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Agreements.Tests.Reviews;

/// <summary>Whole reviews. The change is a rehearsed preview of the dev stack, and the same one in pulumi's form.</summary>
public sealed class ReviewTests
{
    [Theory]
    [InlineData("change.rehearsal.json", null)]
    [InlineData("change.pulumi.json", "change.plan.json")]
    public void Review_UrlPartnerPortAndBucket_TellsOperatorsAndDangersInBothForms(string preview, string? plan)
    {
        var read = PreviewFile.Read(File(preview), plan is null ? null : File(plan));

        Snapshot.Matches("change.md", Review.Write(read, "dev", Review.Longest));
    }

    [Fact]
    public void Review_OfPulumiWithoutItsPlan_SaysWhatCanNotBeKnown()
    {
        var text = Review.Write(PreviewFile.Read(File("change.pulumi.json"), plan: null), "dev", Review.Longest);

        Snapshot.Matches("without-plan.md", text);
        Assert.DoesNotContain("| `curling/", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Review_NothingChanges_SaysSo() => Snapshot.Matches("nothing.md", new MadePreview().Review());

    [Fact]
    public void Review_Replacements_TellWhyAndWhatGoes()
    {
        const string a = """{ "bucket": "a" }""";
        const string b = """{ "bucket": "b" }""";
        const string secret = """{ "value": "[secret]" }""";
        var preview = new MadePreview()
            .With("replace", "aws:s3/bucket:Bucket", "archive-bucket", a, b, "bucket")
            .With(step => step["replaceReasons"] = new JsonArray("bucket"))
            .With(step => step["oldState"]!["protect"] = true)
            .With("replace", "aws:s3/bucketPolicy:BucketPolicy", "archive-policy", a, b)
            .With("replace", "aws:ssm/parameter:Parameter", "password", secret, secret, "value")
            .With(step => step["replaceReasons"] = new JsonArray("value"))
            .With("delete", "aws:iam/rolePolicy:RolePolicy", "origin-policy", """{ "policy": "{}" }""", null)
            .With("delete", "aws:kms/key:Key", "key", "{}", null)
            .With(step => step["oldState"]!["retainOnDelete"] = true);

        Snapshot.Matches("replaced.md", preview.Review());
    }

    [Fact]
    public void Review_OfAFailedPreview_HasItsErrorsFirst()
    {
        var preview = new MadePreview().Failed("The stack file has 1 mistake(s):\n```\nchannels[0].class: @everyone </details>");

        Snapshot.Matches("failed.md", preview.Review());
    }

    [Fact]
    public void Review_PreviewThatFailedAfterTheOutputs_TellsThem()
    {
        var preview = new MadePreview().Failed("'bucket' must not be deleted: it is protected.");
        preview.NewOutputs["channels"]!["partners"]!["deliveries"]!.AsObject().Remove("cdn");

        Assert.Contains("| `partners/cdn` | ports |", preview.Review(), StringComparison.Ordinal);
    }

    [Fact]
    public void Review_OutputsOfAnotherVersion_SaysSoAndReviewsTheRest()
    {
        var preview = new MadePreview().With("delete", "aws:s3/bucket:Bucket", "bucket", "{}", null);
        preview.NewOutputs["contractVersion"] = 2;

        var text = preview.Review();

        Assert.Contains("**What becomes of the deliveries is not known; 1 resource is deleted", text, StringComparison.Ordinal);
        Assert.Contains("has contract version 2, and this reader knows 1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Review.Longest)]
    [InlineData(20_000)]
    [InlineData(Review.Shortest)]
    public void Review_TwoHundredChangedDeliveries_FitsWithTheDangersFirst(int limit)
    {
        var preview = TwoHundred();

        var text = preview.Review(limit);

        Assert.InRange(text.Length, 1, limit);
        Assert.StartsWith(
            "## Review of `medialive-delivery/prod`\n\n"
            + "**200 deliveries change; 1 resource is deleted, nothing is replaced**\n\n"
            + "### Dangers\n\n"
            + "- `archive-bucket` (`aws:s3:Bucket`, `archive-bucket-1a2b3c4`) is **deleted**, and with it its objects.\n"
            + "- `partners/delivery-000`, `partners/delivery-001`, `partners/delivery-002`, `partners/delivery-003`, `partners/delivery-004` "
            + "and 195 more **get other destinations**: until the stack that creates the channel is updated too, the channel sends where it "
            + "did, and may no longer be let in there.\n"
            + "- `rule` (`aws:vpc:SecurityGroupIngressRule`) opens **TCP 1935 to anyone** (`0.0.0.0/0`).\n\n",
            text,
            StringComparison.Ordinal);
        Assert.Matches(@"_Left out, since a comment can't be longer: \d+ steps more\._", text);
        Assert.True(limit < Review.Longest || Names().All(name => text.Contains($"`{name}`", StringComparison.Ordinal)));
    }

    [Fact]
    public void Review_TwoHundredChangedDeliveries_HasAllTheirUrls()
    {
        var text = TwoHundred().Review();

        Assert.All(Names(), name => Assert.Contains($"| `{name}` | URL |", text, StringComparison.Ordinal));
    }

    /// <summary>The table comes before the dangers then, and yet gives way to them.</summary>
    [Fact]
    public void Review_ShortTableWithoutRoomForAll_KeepsTheDangers()
    {
        var preview = new MadePreview();
        preview.NewOutputs["channels"]!.AsObject().Remove("partners");
        foreach (var number in Enumerable.Range(0, 6))
            preview.With("delete", "aws:s3/bucket:Bucket", $"bucket-{number}", "{}", null);

        var text = preview.Review(Review.Shortest);

        Assert.InRange(text.Length, 1, Review.Shortest);
        Assert.True(text.IndexOf("### Dangers", StringComparison.Ordinal) > text.IndexOf("### What", StringComparison.Ordinal));
        Assert.Equal(6, text.Split(" is **deleted**").Length - 1);
    }

    [Theory]
    [InlineData(Review.Shortest)]
    [InlineData(3_000)]
    [InlineData(10_000)]
    [InlineData(Review.Longest)]
    public void Review_MoreThanEnoughOfEverything_FitsAndSaysWhatIsLeftOut(int limit)
    {
        const string permits = """{ "policy": { "Statement": { "Effect": "Allow", "Action": "a:B", "Resource": "c" } } }""";
        var preview = TwoHundred()
            .Failed([.. Enumerable.Range(0, 400).Select(number => $"error number {number}")])
            .Diagnosed("warning", [.. Enumerable.Range(0, 400).Select(number => $"warning number {number}")]);
        foreach (var number in Enumerable.Range(0, 400))
        {
            preview.With("delete", "aws:s3/bucket:Bucket", $"bucket-{number}", "{}", null)
                .With("create", "aws:iam/rolePolicy:RolePolicy", $"policy-{number}", null, permits);
        }

        var text = preview.Review(limit);

        Assert.InRange(text.Length, limit * 3 / 5, limit);
        Assert.All(
            new[] { "step", "warning", "permission" },
            one => Assert.Matches($@"_Left out, since a comment can't be longer: \d+ {one}s more\._", text));
        Assert.Equal(3, text.Split("</details>").Length - 1);
    }

    [Fact]
    public void Review_EndlessErrors_AreCut()
    {
        var text = new MadePreview().Failed(new string('\u202E', 100_000)).Review();

        Assert.InRange(text.Length, 1, Review.Longest);
        Assert.Contains("characters more)\n```", text, StringComparison.Ordinal);
    }

    private static string File(string name) => Snapshot.PathOf(Path.Combine("Previews", name));

    private static IEnumerable<string> Names() => Enumerable.Range(0, 200).Select(number => $"partners/delivery-{number:000}");

    private static MadePreview TwoHundred()
    {
        var preview = new MadePreview()
            .With("create", "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "rule", null,
                """{ "cidrIpv4": "0.0.0.0/0", "ipProtocol": "tcp", "fromPort": 1935, "toPort": 1935 }""")
            .With("delete", "aws:s3/bucket:Bucket", "archive-bucket", "{}", null);
        foreach (var name in Names().Select(name => name.Split('/')[1]))
        {
            var (old, next) = (Policy($"{name}/a*"), Policy($"{name}/b*"));
            preview.With("update", "aws:iam/rolePolicy:RolePolicy", $"{name}-policy", old, next, "policy");
            foreach (var (outputs, host) in new[] { (preview.OldOutputs, "old"), (preview.NewOutputs, "new") })
            {
                var deliveries = outputs["channels"]!["partners"]!["deliveries"]!.AsObject();
                deliveries[name] = JsonNode.Parse(
                    deliveries["cdn"]!.ToJsonString().Replace("akamaientrypoint", host, StringComparison.Ordinal));
            }
        }

        return preview;
    }

    /// <summary>All is denied before and after, so that the change permits nothing.</summary>
    private static string Policy(string resource) => new JsonObject
    {
        ["policy"] = $$"""
            { "Version": "2012-10-17", "Statement": [
              { "Sid": "Write", "Effect": "Deny", "Action": "s3:PutObject", "Resource": "{{resource}}" },
              { "Sid": "All", "Effect": "Deny", "Action": "*", "Resource": "*" }] }
            """,
    }.ToJsonString();
}
