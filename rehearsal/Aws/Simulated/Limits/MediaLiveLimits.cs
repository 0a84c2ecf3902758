using System.Net.Sockets;
using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Limits;

/// <summary>What MediaLive's API model says in words only.</summary>
internal static class MediaLiveLimits
{
    private const string Code = "BadRequestException";
    private const string DestinationRefId = "destinationRefId";

    /// <summary>Of an OutputDestination: those that have one item for each pipeline.</summary>
    private static readonly string[] PerPipeline = ["settings", "srtSettings", "mediaConnectRouterSettings"];

    /// <summary>"Quotas in MediaLive": CIDR blocks in an input security group.</summary>
    private const int MaxWhitelistRules = 10;

    /// <summary>VpcOutputSettings.SecurityGroupIds: up to 5.</summary>
    private const int MaxSecurityGroups = 5;

    public static readonly Rule[] Channel =
        [
            Destinations, DestinationReferences, Fec, RouterKeys, RouterGroups, Vpc, Arn.IsRoleOfAccount("roleArn"),
            .. MediaLiveOutputs.Rules,
        ];

    public static readonly Rule[] Input = [Arn.IsRoleOfAccount("roleArn")];

    public static readonly Rule[] InputSecurityGroup = [WhitelistRules];

    /// <summary>
    /// OutputDestination: settings for each pipeline, or MediaPackage's; ids that are unique. AdditionalDestinations: one for each
    /// pipeline, with settings of its own only.
    /// </summary>
    private static IEnumerable<CheckFailure> Destinations(Making making)
    {
        var pipelines = Pipelines(making);
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var additional = Find(making.Inputs["encoderSettings"], "encoderSettings", "additionalDestinations")
            .SelectMany(found => Find(found.Value, found.Path, DestinationRefId)).Select(found => found.Value).ToHashSet();
        foreach (var (index, destination) in making.Items("destinations").OfType<PropertyValue.Map>().Index())
        {
            var at = $"destinations[{index}]";
            if (destination["id"] is PropertyValue.Text id && !ids.Add(id.Value))
                yield return Refusal.Of($"{at}.id", Code, "the id of a destination must be unique in the channel");
            var (what, expected) = destination["id"] is { } known && additional.Contains(known)
                ? ("an additional destination", 1)
                : ("a channel of this class", pipelines);
            foreach (var settings in PerPipeline.Where(name => IsOtherThan(expected, destination[name])))
                yield return Refusal.Of($"{at}.{settings}", Code, $"{what} needs {expected} destination settings");
        }
    }

    /// <summary>OutputLocationRef.DestinationRefId names a destination of the channel.</summary>
    private static IEnumerable<CheckFailure> DestinationReferences(Making making)
    {
        if (making.Inputs["destinations"]?.HasUnknowns() == true)
            return [];
        var ids = making.Items("destinations").OfType<PropertyValue.Map>().Select(destination => destination["id"]).ToHashSet();
        return Find(making.Inputs["encoderSettings"], "encoderSettings", DestinationRefId)
            .Where(found => found.Value is PropertyValue.Text && !ids.Contains(found.Value))
            .Select(found => Refusal.Of(found.Path, Code, "there is no destination with that id in the channel"));
    }

    /// <summary>FecOutputSettings.RowLength: 4 to 20 with COLUMN_AND_ROW.</summary>
    private static IEnumerable<CheckFailure> Fec(Making making) => Find(
        making.Inputs["encoderSettings"], "encoderSettings", "fecOutputSettings")
        .Where(found => found.Value is PropertyValue.Map fec
            && fec["includeFec"] == PropertyValue.Of("COLUMN_AND_ROW") && fec["rowLength"] is PropertyValue.Number { Value: < 4 })
        .Select(found => Refusal.Of($"{found.Path}.rowLength", Code, "must be between 4 and 20, inclusive, with COLUMN_AND_ROW"));

    /// <summary>MediaConnectRouterOutputDestinationSettings: a secret with SECRETS_MANAGER, and with nothing else.</summary>
    private static IEnumerable<CheckFailure> RouterKeys(Making making) =>
        from destination in making.Items("destinations").OfType<PropertyValue.Map>().Index()
        let settings = destination.Item["mediaConnectRouterSettings"] as PropertyValue.List
        where settings is not null
        from setting in settings.Items.OfType<PropertyValue.Map>().Index()
        where (setting.Item["secretArn"] is PropertyValue.Null or null)
            == (setting.Item["encryptionType"] == PropertyValue.Of("SECRETS_MANAGER"))
        select Refusal.Of(
            $"destinations[{destination.Index}].mediaConnectRouterSettings[{setting.Index}].secretArn", Code,
            "must be given with the encryption type SECRETS_MANAGER, and only then");

    /// <summary>
    /// "Create a MediaConnect Router output group" in MediaLive's user guide: an Availability Zone for each pipeline, and two
    /// that differ. One group in a channel: aws-cdk's aws-medialive-alpha, Channel.
    /// </summary>
    private static IEnumerable<CheckFailure> RouterGroups(Making making)
    {
        var groups = Find(making.Inputs["encoderSettings"], "encoderSettings", "mediaConnectRouterGroupSettings").ToList();
        if (groups.Count > 1)
            yield return Refusal.Of(groups[1].Path, Code, "a channel has one MediaConnect Router output group");
        foreach (var (path, group) in groups)
        {
            if ((group as PropertyValue.Map)?["availabilityZones"] is not PropertyValue.List { Items: var zones })
                yield return Refusal.Of($"{path}.availabilityZones", Code, "must be given");
            else if (zones.Length != Pipelines(making) || zones.Distinct().Count() < zones.Length)
            {
                yield return Refusal.Of(
                    $"{path}.availabilityZones", Code, $"a channel of this class needs {Pipelines(making)} that differ");
            }
            else if (zones.OfType<PropertyValue.Text>().Any(zone => zone.Value[..^1] != making.Region))
                yield return Refusal.Of($"{path}.availabilityZones", Code, $"must be in {making.Region}");
        }
    }

    /// <summary>VpcOutputSettings: a subnet for each pipeline, and addresses as well if any.</summary>
    private static IEnumerable<CheckFailure> Vpc(Making making)
    {
        if (making.Inputs["vpc"] is not PropertyValue.Map vpc)
            yield break;
        var pipelines = Pipelines(making);
        if (vpc["subnetIds"] is PropertyValue.List subnets && subnets.Items.Length != pipelines)
            yield return Refusal.Of("vpc.subnetIds", Code, $"a channel of this class needs {pipelines} subnets");
        if (IsOtherThan(pipelines, vpc["publicAddressAllocationIds"]))
        {
            yield return Refusal.Of(
                "vpc.publicAddressAllocationIds", Code, $"a channel of this class needs {pipelines} addresses, or none");
        }

        if (vpc["securityGroupIds"] is PropertyValue.List { Items.Length: > MaxSecurityGroups })
            yield return Refusal.Of("vpc.securityGroupIds", Code, $"up to {MaxSecurityGroups} security groups can be given");
    }

    private static IEnumerable<CheckFailure> WhitelistRules(Making making)
    {
        var rules = making.Items("whitelistRules");
        if (making.Inputs["whitelistRules"] is PropertyValue.List && rules.Count is 0 or > MaxWhitelistRules)
            yield return Refusal.Of("whitelistRules", Code, $"an input security group has 1 to {MaxWhitelistRules} rules");
        foreach (var (index, rule) in rules.OfType<PropertyValue.Map>().Index())
        {
            if (Cidr.IsNetwork(rule["cidr"], AddressFamily.InterNetwork))
                continue;
            yield return Refusal.Of(
                $"whitelistRules[{index}].cidr", Code,
                "must be an IPv4 CIDR block: a network's address in its usual form, with a prefix length");
        }
    }

    /// <summary>Whether a list that holds anything holds another number of items.</summary>
    private static bool IsOtherThan(int number, PropertyValue? list) =>
        list is PropertyValue.List { Items.Length: > 0 and var length } && length != number;

    private static int Pipelines(Making making) => making.Text("channelClass") == "SINGLE_PIPELINE" ? 1 : 2;

    /// <summary>Every value of that name, however deep it is.</summary>
    private static IEnumerable<(string Path, PropertyValue Value)> Find(PropertyValue? value, string path, string name) =>
        value switch
        {
            PropertyValue.Map map => map.Entries.SelectMany(entry => entry.Key == name
                ? [($"{path}.{name}", entry.Value)]
                : Find(entry.Value, $"{path}.{entry.Key}", name)),
            PropertyValue.List list => list.Items.SelectMany((item, index) => Find(item, $"{path}[{index}]", name)),
            _ => [],
        };
}
