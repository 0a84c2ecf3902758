using System.Globalization;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

/// <summary>
/// VPCs and subnets that exist. Every VPC has three subnets, whose ids are the VPC's with one more hex digit: that digit says the
/// Availability Zone, and the rest the VPC, so that any id can be looked up with nothing remembered. A subnet that is asked for by
/// its id is in the VPC that it is asked for in.
/// </summary>
internal static class Vpcs
{
    private const int ZonesInRegion = 3;

    public static readonly FunctionModel[] Functions =
    [
        new("aws:ec2/getVpc:getVpc")
        {
            Id = making => making.Has("id") ? making.Text("id") : making.Account.DefaultVpcId,
            Results = new()
            {
                { "arn", making => making.Arn("ec2", $"vpc/{making.Id}") },
                { "cidrBlock", _ => "172.31.0.0/16" },
                { "default", making => making.Id == making.Account.DefaultVpcId },
                { "dhcpOptionsId", making => $"dopt-{MadeUp.Hex(making.Id, 17)}" },
                { "enableDnsHostnames", _ => true },
                { "enableDnsSupport", _ => true },
                { "instanceTenancy", _ => "default" },
                { "mainRouteTableId", making => $"rtb-{MadeUp.Hex(making.Id, 17)}" },
                { "ownerId", making => making.Account.Id },
                { "state", _ => "available" },
            },
        },
        new("aws:ec2/getSubnet:getSubnet")
        {
            Id = making => making.Has("id") ? making.Text("id") : SubnetId(VpcOf(making), 0),
            Results = new()
            {
                { "arn", making => making.Arn("ec2", $"subnet/{making.Id}") },
                { "availabilityZone", making => making.Region + "abc"[Zone(making.Id)] },
                { "availabilityZoneId", making => $"{Abbreviate(making.Region)}-az{Zone(making.Id) + 1}" },
                { "availableIpAddressCount", _ => 4091 },
                { "cidrBlock", making => $"172.31.{16 * Zone(making.Id)}.0/20" },
                { "defaultForAz", making => VpcOf(making) == making.Account.DefaultVpcId },
                { "mapPublicIpOnLaunch", making => VpcOf(making) == making.Account.DefaultVpcId },
                { "ownerId", making => making.Account.Id },
                { "privateDnsHostnameTypeOnLaunch", _ => "ip-name" },
                { "state", _ => "available" },
                { "vpcId", VpcOf },
            },
        },
        new("aws:ec2/getManagedPrefixList:getManagedPrefixList")
        {
            Id = making => making.Has("id") ? making.Text("id") : $"pl-{MadeUp.Hex($"{making.Region}/{making.Text("name")}", 8)}",
            Results = new()
            {
                { "addressFamily", _ => "IPv4" },
                { "arn", making => making.Arn("ec2", $"prefix-list/{making.Id}") },
                { "entries", _ => PropertyValue.Of(Array.Empty<PropertyValue>()) },
                { "maxEntries", _ => 0 },
                { "ownerId", _ => "AWS" },
                { "version", _ => 0 },
            },
        },
        new("aws:ec2/getSubnets:getSubnets")
        {
            Id = making => making.Region,
            Results = new()
            {
                {
                    "ids",
                    making => PropertyValue.Of(
                        (Filtered(making, "subnet-id") is { Length: > 0 } ids ? ids : Enumerable.Range(0, ZonesInRegion).Select(zone => SubnetId(VpcOf(making), zone)))
                        .Select(PropertyValue.Of))
                },
            },
        },
    ];

    private static string SubnetId(string vpcId, int zone) =>
        $"subnet-{vpcId["vpc-".Length..]}{zone.ToString(CultureInfo.InvariantCulture)}";

    private static int Zone(string subnetId) =>
        int.TryParse(subnetId.AsSpan(subnetId.Length - 1), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var digit)
            ? digit % ZonesInRegion
            : 0;

    /// <summary>The VPC that is asked for, as an argument or a filter, or that a subnet's id tells.</summary>
    private static string VpcOf(Making making)
    {
        if (making.Has("vpcId"))
            return making.Text("vpcId");
        if (making.Text("id") is { Length: > 8 } id)
            return $"vpc-{id["subnet-".Length..^1]}";
        return Filtered(making, "vpc-id").FirstOrDefault() ?? making.Account.DefaultVpcId;
    }

    /// <summary>The values of the filter of that name; none when there is no such filter.</summary>
    private static string[] Filtered(Making making, string name) =>
    [
        .. making.Items("filters").OfType<PropertyValue.Map>()
            .Where(filter => filter["name"] == PropertyValue.Of(name))
            .Select(filter => filter["values"])
            .OfType<PropertyValue.List>()
            .SelectMany(values => values.Items.OfType<PropertyValue.Text>())
            .Select(text => text.Value),
    ];

    /// <summary><c>us-west-2</c> is <c>usw2</c> in the ids of its zones.</summary>
    private static string Abbreviate(string region) => string.Concat(region.Split('-') switch
    {
        [var area, .. var directions, var number] => [area, .. directions.SelectMany(Initials), number],
        var other => other,
    });

    private static string[] Initials(string direction) => direction switch
    {
        "northeast" => ["ne"],
        "northwest" => ["nw"],
        "southeast" => ["se"],
        "southwest" => ["sw"],
        _ => [direction[..1]],
    };
}
