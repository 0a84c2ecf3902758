using System.Text.Json.Nodes;
using MediaLive.Agreements.Reviews;
using MediaLive.Agreements.Tests.Support;

namespace MediaLive.Agreements.Tests.Reviews;

public sealed class AgreementChangesTests
{
    private const string Parameter = """{ "name": "/live/akamai/password", "tier": "Standard", "value": "[secret]" }""";

    [Fact]
    public void Changes_PasswordOfAParameter_AreToldAsANewOneOfEachDeliveryThatReadsIt()
    {
        var preview = new MadePreview().With("update", "aws:ssm/parameter:Parameter", "password", Parameter, Parameter, "value");

        Assert.Equal(["`partners/cdn` password: the one agreed => a new one"], Rows(preview));
    }

    [Fact]
    public void Changes_OtherPropertyOfAParameter_AreNoNewPassword()
    {
        var preview = new MadePreview().With("update", "aws:ssm/parameter:Parameter", "password", Parameter, Parameter, "tier");

        Assert.Empty(Rows(preview));
    }

    [Fact]
    public void Changes_SecretOutputs_AreToldByDelivery() => Assert.Equal(
        [
            "`partners/cdn` token or salt: the one agreed => a new one",
            "`partners/social` stream name: the one agreed => a new one",
        ],
        Rows(new MadePreview().WithChangedOutputs(
            "streamNames.partners/social[0]",
            "streamNames[\"partners/social\"][1]",
            "secretSettings.partners/cdn.hlsGroupSettings")));

    [Fact]
    public void Changes_SecretOfAnOutput_AreToldByDelivery() => Assert.Equal(
        ["`partners/social` stream name: the one agreed => a new one"],
        Rows(new MadePreview().WithChangedOutputs("outputStreamNames[\"partners/social/video-site\"][0]")));

    [Fact]
    public void Changes_NewOutputOfADelivery_AreToldWithItsName()
    {
        var preview = new MadePreview();
        MadePreview.Delivery(preview.NewOutputs, "partners", "social")["outputs"] = JsonNode.Parse("""
            [{
              "outputName": "video-site",
              "destination": { "id": "partners-social-video-site" },
              "outputSettings": { "rtmpOutputSettings": { "destination": { "destinationRefId": "partners-social-video-site" }, "numRetries": 5 } },
              "operator": {
                "system": "an RTMP server",
                "addressedBy": "URL",
                "addresses": [{ "pipelines": [0], "address": "rtmp://a.example.com:1935/live", "streamName": "b" }],
                "transport": [{ "pipeline": 0, "protocol": "RTMP", "to": "a.example.com", "ipProtocol": "tcp", "port": 1935 }]
              }
            }]
            """);

        Assert.Equal(
            [
                "`partners/social` URL: none => pipeline 0: `rtmp://a.example.com:1935/live`, output video-site",
                "`partners/social` ports: none => pipeline 0: RTMP to a.example.com, TCP 1935",
                "`partners/social` stream name: none => pipeline 0: `b`, output video-site",
                "`partners/social` the channel is set to: none => destination id: `partners-social-video-site`"
                    + "<br>output video-site: destination ref ID: `partners-social-video-site`<br>output video-site: num retries: `5`",
            ],
            Rows(preview));
    }

    /// <summary>All of it is new, and so is its secret.</summary>
    [Fact]
    public void Changes_SecretOfANewDelivery_IsNoSecondRow()
    {
        var preview = new MadePreview().WithChangedOutputs("streamNames.partners/social", "urls.partners/social");
        preview.OldOutputs["channels"]!["partners"]!["deliveries"]!.AsObject().Remove("social");

        Assert.DoesNotContain(Rows(preview), row => row.Contains("the one agreed", StringComparison.Ordinal));
    }

    [Fact]
    public void Changes_DeliveryThatIsKnownAfterTheUpdate_IsToldByItsUrls()
    {
        var preview = new MadePreview();
        preview.NewOutputs["channels"]!["partners"]!["deliveries"]!["cdn"] = "[unknown]";
        preview.NewOutputs["urls"]!["partners/cdn"]![1] = "[unknown]";

        Assert.Equal(
            [
                "`partners/cdn` URL: pipeline 1: `http://b-ep50002.i.akamaientrypoint.net/50002/curling` => "
                    + "pipeline 1: known after the update",
                "`partners/cdn` the rest: as agreed => known after the update",
            ],
            Rows(preview));
    }

    [Fact]
    public void Changes_UrlsOfAdditionalDestinations_AreOfTheSamePipelines()
    {
        var preview = new MadePreview();
        preview.NewOutputs["channels"]!["curling"]!["deliveries"]!["package-cmaf"] = "[unknown]";
        preview.NewOutputs["urls"]!["curling/package-cmaf"]![3] = "[unknown]";

        Assert.EndsWith(
            " => pipeline 1: known after the update, additional",
            Rows(preview).First(row => row.StartsWith("`curling/package-cmaf` URL: pipeline 1: ", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Changes_NewDeliveryWithoutAnythingKnown_IsNew()
    {
        var preview = new MadePreview();
        preview.OldOutputs.Remove("contractVersion");
        preview.NewOutputs["channels"] = JsonNode.Parse("""
            { "a": { "class": "STANDARD", "region": "eu-west-1", "roleArn": "[unknown]", "vpc": "[unknown]",
                     "deliveries": { "b": "[unknown]" } } }
            """);
        preview.NewOutputs["urls"] = JsonNode.Parse("""{ "a/b": "[unknown]" }""");

        var changes = AgreementChanges.Of(preview.Read());

        Assert.Equal(["a/b"], changes.New);
        Assert.Equal(["`a/b` URL: new => pipeline 0: known after the update"], changes.Rows.Select(InWords));
    }

    [Fact]
    public void Changes_OfTheSender_ChangeAllDeliveriesOfTheChannel()
    {
        var preview = new MadePreview();
        var sender = preview.NewOutputs["channels"]!["partners"]!["sender"]!;
        sender["publicAddresses"] = new JsonArray("198.51.100.1", "198.51.100.2");

        var changes = AgreementChanges.Of(preview.Read());

        Assert.Equal(["partners/affiliate", "partners/cdn", "partners/smooth", "partners/social"], changes.Changed.Order());
        Assert.Equal(
            "all of channel `partners` sends from: Each pipeline sends from a public address of its own, which it gets when the "
            + "channel is created: we tell you the addresses then, before it starts. => "
            + "It sends from `198.51.100.1` (pipeline 0) and `198.51.100.2` (pipeline 1).",
            Assert.Single(changes.Rows.Select(InWords)));
    }

    [Fact]
    public void Changes_OutputsFromBeforeOperatorFacts_AreToldByUrls()
    {
        var preview = new MadePreview();
        MadePreview.Delivery(preview.OldOutputs, "partners", "cdn").Remove("operator");

        Assert.Empty(Rows(preview));
    }

    [Fact]
    public void Changes_DocumentToPaste_AreToldByStatement()
    {
        var preview = new MadePreview();
        MadePreview.Delivery(preview.OldOutputs, "partners", "cdn")["operator"]!["steps"] = Step("arn:aws:s3:::a");
        MadePreview.Delivery(preview.NewOutputs, "partners", "cdn")["operator"]!["steps"] = Step("arn:aws:s3:::b");

        Assert.Equal(
            "`partners/cdn` document to paste: as agreed => Add this to the policy of `a`:<br>"
            + "**`Write`**: resources: now `arn:aws:s3:::b`, no longer `arn:aws:s3:::a`",
            Assert.Single(Rows(preview)));

        static JsonNode? Step(string resource) => JsonNode.Parse($$"""
            [{ "text": "Add this to the policy of `a`:", "document": { "Statement":
              { "Sid": "Write", "Effect": "Allow", "Action": "s3:PutObject", "Resource": "{{resource}}" } } }]
            """);
    }

    [Fact]
    public void Changes_SettingsOfTheChannel_AreToldToo()
    {
        var preview = new MadePreview();
        var settings = MadePreview.Delivery(preview.NewOutputs, "partners", "cdn")["outputGroupSettings"]!["hlsGroupSettings"]!;
        settings["hlsCdnSettings"]!["hlsAkamaiSettings"]!["httpTransferMode"] = "NON_CHUNKED";

        Assert.Equal(
            "`partners/cdn` the channel is set to: HTTP transfer mode: `CHUNKED` => HTTP transfer mode: `NON_CHUNKED`",
            Assert.Single(Rows(preview)));
    }

    private static IEnumerable<string> Rows(MadePreview preview) => AgreementChanges.Of(preview.Read()).Rows.Select(InWords);

    private static string InWords(AgreementRow row) => $"{row.Subject} {row.What}: {row.Before} => {row.After}";
}
