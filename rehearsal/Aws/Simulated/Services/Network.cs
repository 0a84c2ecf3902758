using Rehearsal.Aws.Simulated.Limits.Policies;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

internal static class Network
{
    public static readonly ResourceModel[] All =
    [
        new("aws:ec2/eip:Eip")
        {
            Id = making => $"eipalloc-{making.Hex("id", 17)}",
            Computed = new()
            {
                { "allocationId", making => making.Id },
                { "arn", making => making.Arn("ec2", $"elastic-ip/{making.Id}") },
                { "domain", _ => "vpc" },
                { "networkBorderGroup", making => making.Region },
                { "publicDns", PublicDns },
                { "publicIp", PublicIp },
                { "publicIpv4Pool", _ => "amazon" },
            },
            Replaces = ["address", "customerOwnedIpv4Pool", "domain", "ipamPoolId", "networkBorderGroup", "publicIpv4Pool", "region"],
        },
        new("aws:ec2/vpcEndpoint:VpcEndpoint")
        {
            Id = making => $"vpce-{making.Hex("id", 17)}",
            Defaults = new Dictionary<string, PropertyValue> { ["vpcEndpointType"] = PropertyValue.Of("Gateway") },
            Computed = new()
            {
                { "arn", making => making.Arn("ec2", $"vpc-endpoint/{making.Id}") },
                { "dnsEntries", DnsEntries },
                { "ipAddressType", making => IsGateway(making) ? "" : "ipv4" },
                { "networkInterfaceIds", NetworkInterfaces },
                { "ownerId", making => making.Account.Id },
                { "policy", _ => """{"Statement":[{"Action":"*","Effect":"Allow","Principal":"*","Resource":"*"}],"Version":"2008-10-17"}""" },
                { "prefixListId", making => IsGateway(making) ? $"pl-{MadeUp.Hex(making.Text("serviceName"), 8)}" : "" },
                { "serviceRegion", making => making.Region },
                { "state", _ => "available" },
            },
            Rules = [PolicyRule.For("policy", PolicyKinds.Endpoint)],
            Replaces =
            [
                "region", "resourceConfigurationArn", "serviceName", "serviceNetworkArn", "serviceRegion", "vpcEndpointType", "vpcId",
            ],
        },
    ];

    private static string PublicIp(Making making) => MadeUp.PublicIp(making.SeedFor("address"));

    private static string PublicDns(Making making)
    {
        var zone = making.Region == "us-east-1" ? "compute-1" : $"{making.Region}.compute";
        return $"ec2-{PublicIp(making).Replace('.', '-')}.{zone}.{making.Account.DnsSuffix}";
    }

    private static bool IsGateway(Making making) => making.Text("vpcEndpointType") == "Gateway";

    private static PropertyValue.List NetworkInterfaces(Making making) => PropertyValue.Of(
        making.Items("subnetIds").Select((_, index) => (PropertyValue)PropertyValue.Of($"eni-{making.Hex($"interface-{index}", 17)}")));

    private static PropertyValue.List DnsEntries(Making making)
    {
        if (IsGateway(making))
            return new PropertyValue.List([]);
        var service = making.Text("serviceName").Split('.')[^1];
        return PropertyValue.Of(
        [
            PropertyValue.Of(new Dictionary<string, PropertyValue>
            {
                ["dnsName"] = PropertyValue.Of(
                    $"{making.Id}-{MadeUp.Lower(making.SeedFor("dns"), 8)}.{service}.{making.Region}.vpce.{making.Account.DnsSuffix}"),
                ["hostedZoneId"] = PropertyValue.Of($"Z{MadeUp.Base32($"vpce/{making.Region}", 13)}"),
            }),
        ]);
    }
}
