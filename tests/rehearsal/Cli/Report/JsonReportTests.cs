using Rehearsal.Cli.Report;
using Rehearsal.Engine;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Cli.Report;

public sealed class JsonReportTests
{
    private const string Stack = "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev";

    private static readonly RunResult Result = new(
        Succeeded: true,
        new ChangeCounts(Create: 1, Update: 2, Replace: 3, Delete: 4, Same: 5),
        [
            new("urn:b", "aws:s3/bucket:Bucket", "media", Stack, "media-1a2b3c4", Map(("tags", Map(("team", PropertyValue.Of("live"))))), Map(("arn", PropertyValue.Unknown.Instance))),
            new("urn:a", "pulumi:pulumi:Stack", "shop-dev", null, null, PropertyValue.Map.Empty, PropertyValue.Map.Empty),
        ],
        Map(
            ("count", PropertyValue.Of(2)),
            ("half", PropertyValue.Of(0.5)),
            ("nothing", PropertyValue.Null.Instance),
            ("open", PropertyValue.Of(true)),
            ("password", new PropertyValue.Secret(PropertyValue.Of("hunter2"))),
            ("topic", new PropertyValue.Reference("urn:c", PropertyValue.Of("id"), "1.0.0")),
            ("urls", PropertyValue.Of([PropertyValue.Of("https://a/<b>&'é'")]))),
        [new(Severity.Warning, "MediaStore ended.", "urn:b"), new(Severity.Error, "No.", null)],
        TimeSpan.FromMilliseconds(1234.5678));

    [Fact]
    public void Write_Result_HasTheShapeThatOthersDependOn() => Assert.Equal(
        """
        {
          "result": "succeeded",
          "changes": {
            "create": 1,
            "update": 2,
            "replace": 3,
            "delete": 4,
            "same": 5
          },
          "steps": [],
          "resources": [
            {
              "urn": "urn:a",
              "type": "pulumi:pulumi:Stack",
              "name": "shop-dev",
              "parent": "",
              "id": "",
              "inputs": {},
              "outputs": {}
            },
            {
              "urn": "urn:b",
              "type": "aws:s3/bucket:Bucket",
              "name": "media",
              "parent": "urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
              "id": "media-1a2b3c4",
              "inputs": {
                "tags": {
                  "team": "live"
                }
              },
              "outputs": {
                "arn": "[unknown]"
              }
            }
          ],
          "oldOutputs": {
            "password": "[secret]"
          },
          "outputs": {
            "count": 2,
            "half": 0.5,
            "nothing": null,
            "open": true,
            "password": "[secret]",
            "topic": "urn:c",
            "urls": [
              "https://a/<b>&'é'"
            ]
          },
          "changedOutputs": [
            "count",
            "half",
            "nothing",
            "open",
            "password",
            "topic",
            "urls"
          ],
          "diagnostics": [
            {
              "severity": "warning",
              "message": "MediaStore ended.",
              "urn": "urn:b"
            },
            {
              "severity": "error",
              "message": "No.",
              "urn": ""
            }
          ],
          "seconds": 1.235
        }

        """,
        Written(Result, showSecrets: false),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void Write_SecretsShown_AreInClear() => Assert.Contains("\"password\": \"hunter2\"", Written(Result, showSecrets: true), StringComparison.Ordinal);

    [Fact]
    public void OfFailure_MessageOfTwoLines_IsTwoErrors()
    {
        var failure = JsonReport.OfFailure("one\ntwo", TimeSpan.Zero);

        Assert.False(failure.Succeeded);
        Assert.Equal([new(Severity.Error, "one", null), new(Severity.Error, "two", null)], failure.Diagnostics);
    }

    private static string Written(RunResult result, bool showSecrets)
    {
        using var output = new StringWriter();
        var oldOutputs = Map(("password", new PropertyValue.Secret(PropertyValue.Of("hunter1"))));
        JsonReport.Write(output, result, [], oldOutputs, showSecrets);
        return output.ToString();
    }

    private static PropertyValue.Map Map(params (string Key, PropertyValue Value)[] entries) =>
        PropertyValue.Of(entries.Select(entry => KeyValuePair.Create(entry.Key, entry.Value)));
}
