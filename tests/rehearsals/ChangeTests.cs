using System.Text.Json.Nodes;
using MediaLive.Delivery.Rehearsals.Support;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Rehearsals;

/// <summary>What the reviewer of a change sees: what comes or goes is one delivery, and nothing else moves.</summary>
public sealed class ChangeTests
{
    [Fact]
    public async Task Delivery_AddedToAndRemovedFromProd_IsAdditionsOnlyAndDeletionsOnly()
    {
        var prod = StackYaml.Whole("Pulumi.prod.yaml")["config"]!.AsObject();
        using var stack = new RehearsedStack(Without(prod, ""));
        var before = await stack.UpAsync();
        Assert.Equal(0, before.Status);

        foreach (var delivery in new[] { "archive", "package-v1", "package-cmaf", "contribution", "cdn", "affiliate" })
        {
            stack.Write(Without(prod, delivery));
            var removed = (await stack.PreviewAsync()).Changes;
            Assert.Equal((0, 0, 0), (removed.Create, removed.Update, removed.Replace));
            Assert.True(removed.Delete > 0, delivery);
        }

        stack.Write(Without(prod, "package-v1"));
        Assert.Equal(0, (await stack.UpAsync()).Status);
        stack.Write(Without(prod, ""));
        var added = (await stack.PreviewAsync()).Changes;
        Assert.Equal((0, 0, 0), (added.Update, added.Replace, added.Delete));
        Assert.True(added.Create > 0);
    }

    /// <summary>A state from when the role's own policy said all: no permission goes before the one that takes its place is there.</summary>
    [Fact]
    public async Task Stack_FromBeforeDeliveriesHadPolicies_GetsThemBeforeTheRolesOwnGivesUpAnything()
    {
        const string RolePolicy = "aws:iam/rolePolicy:RolePolicy";
        using var stack = new RehearsedStack(Row.Stack("STANDARD", Row.Named("archive-s3"), Row.Named("mediapackage-mediapackage")));
        var made = await stack.UpAsync();
        stack.EditState(text =>
        {
            var state = JsonNode.Parse(text)!;
            var records = state["resources"]!.AsArray();
            foreach (var policy in records.Where(record => ((string)record!["urn"]!).Contains(RolePolicy, StringComparison.Ordinal)).ToList())
            {
                if (!((string)policy!["urn"]!).EndsWith("::curling-role-policy", StringComparison.Ordinal))
                    records.Remove(policy);
                foreach (var values in new[] { policy["inputs"]!, policy["outputs"]! })
                    values["policy"] = ((string)values["policy"]!).Replace("Logs", "Everything", StringComparison.Ordinal);
            }

            return state.ToJsonString();
        });

        var moved = await stack.UpAsync();

        Assert.Equal((0, new Changes(Create: 2, Update: 1, Same: made.Resources.Count() - 3)), (moved.Status, moved.Changes));
        Assert.Equal(made.Names, moved.Names);
        // The program registers a resource after those that it depends on are made.
        var policies = stack.Records.Where(record => ((string)record["urn"]!).Contains(RolePolicy, StringComparison.Ordinal)).ToLookup(
            record => ((string)record["urn"]!).EndsWith("::curling-role-policy", StringComparison.Ordinal));
        Assert.Subset(
            Assert.Single(policies[true])["dependencies"]!.AsArray().Select(dependency => (string)dependency!).ToHashSet(),
            policies[false].Select(policy => (string)policy["urn"]!).ToHashSet());
        Assert.Equal(2, policies[false].Count());
    }

    /// <summary>The project's configuration, without that delivery.</summary>
    private static string Without(JsonObject config, string delivery)
    {
        const string Project = "medialive-delivery:";
        var own = new JsonObject(config.Where(entry => entry.Key.StartsWith(Project, StringComparison.Ordinal))
            .Select(entry => KeyValuePair.Create(entry.Key[Project.Length..], entry.Value?.DeepClone())));
        foreach (var channel in own["channels"]!.AsArray())
        {
            var deliveries = channel!["deliveries"]!.AsArray();
            if (deliveries.SingleOrDefault(one => (string)one!["name"]! == delivery) is { } found)
                deliveries.Remove(found);
        }

        return own.ToJsonString();
    }
}
