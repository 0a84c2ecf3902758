using System.Collections.Immutable;
using Conformance.Programs.Acme;
using Conformance.Programs.Acme.Inputs;
using Pulumi;

namespace Conformance.Programs.Programs;

/// <summary>Lists and maps in which single elements are unknown or secret.</summary>
internal static class ElementsProgram
{
    public static Task<int> RunAsync() => Deployment.RunAsync(() =>
    {
        var origin = new Bucket("origin");
        var owners = new InputList<string> { "known", origin.Endpoint, Output.CreateSecret("hidden") };
        owners.AddRange(new InputList<string> { "added" });

        _ = new Bucket("kept-apart", new BucketArgs
        {
            Owners = owners.Concat(new[] { "last" }),
            Tags = InputMap<string>.Merge(
                new InputMap<string> { { "known", "a" }, { "late", origin.Arn }, { "over", "old" } },
                new InputMap<string> { ["hidden"] = Output.CreateSecret("b"), ["over"] = "new" }),
            Rules =
            {
                new RuleArgs { Prefix = "known/" },
                new RuleArgs { Prefix = origin.Endpoint, Days = Output.CreateSecret(5) },
            },
        });
        _ = new Bucket("joined", new BucketArgs
        {
            Owners = Output.All(Output.Create("known"), origin.Endpoint),
            Tags = Output.Tuple(origin.Arn, Output.CreateSecret("b"))
                .Apply(pair => ImmutableDictionary.CreateRange([KeyValuePair.Create("late", pair.Item1), KeyValuePair.Create("hidden", pair.Item2)])),
        });
    });
}
