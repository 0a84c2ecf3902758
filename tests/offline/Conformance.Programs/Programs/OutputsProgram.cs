using System.Collections.Immutable;
using Conformance.Programs.Acme;
using Conformance.Programs.Acme.Inputs;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>What a stack may give out.</summary>
internal static class OutputsProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var bucket = new Bucket("bucket", new BucketArgs
        {
            Password = "hunter2",
            Rules = { new RuleArgs { Prefix = "a/", Days = 3 } },
        });

        return new Dictionary<string, object?>
        {
            ["text"] = "t",
            ["number"] = 42,
            ["fraction"] = 0.5,
            ["yes"] = true,
            ["nothing"] = null,
            ["list"] = ImmutableArray.Create("a", "b"),
            ["holes"] = new object?[] { "a", null, 3 },
            ["map"] = new Dictionary<string, object?> { ["nothing"] = null, ["deep"] = new Dictionary<string, int> { ["one"] = 1 } },
            ["sorted"] = new SortedDictionary<string, object?> { ["b"] = 2, ["a"] = bucket.Arn },
            ["secret"] = Output.CreateSecret("s"),
            ["unsecret"] = Output.Unsecret(Output.CreateSecret("s")),
            ["insideSecret"] = new Dictionary<string, object?> { ["open"] = 1, ["hidden"] = Output.CreateSecret(2) },
            ["secretMap"] = Output.CreateSecret(new Dictionary<string, string> { ["k"] = "v" }.ToImmutableDictionary()),
            ["computed"] = bucket.Endpoint,
            ["joined"] = Output.Format($"{bucket.Arn}#{Output.CreateSecret("s")}#{5}#{0.5}"),
            ["tuple"] = Output.Tuple(bucket.Arn, Output.Create(1)).Apply(pair => $"{pair.Item1}{pair.Item2}"),
            ["all"] = Output.All(bucket.Arn, bucket.Id),
            ["json"] = Output.JsonSerialize(Output.Create(new { arn = bucket.Arn, fixedText = "x" })),
            ["secretJson"] = Output.JsonSerialize(Output.Create(new Dictionary<string, Output<int>> { ["n"] = Output.CreateSecret(1) })),
            ["parsed"] = Output.JsonDeserialize<Dictionary<string, int>>(Output.Create("""{"one":1}""")),
            ["storageClass"] = StorageClass.Cold,
            ["rule"] = bucket.Rules.First(),
            ["resource"] = bucket,
        };
    });
}
