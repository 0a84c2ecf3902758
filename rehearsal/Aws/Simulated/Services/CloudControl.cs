using Rehearsal.Providers;
using Rehearsal.Values;

namespace Rehearsal.Aws.Simulated.Services;

/// <summary>Reads what is known to exist, as the properties of its CloudFormation type.</summary>
internal static class CloudControl
{
    private static readonly Dictionary<string, (string Type, Func<PropertyValue.Map, PropertyValue.Map> Write)> Types = new()
    {
        ["AWS::MediaPackage::Channel"] = ("aws:mediapackage/channel:Channel", ChannelV1),
        ["AWS::MediaPackageV2::Channel"] = ("aws-native:mediapackagev2:Channel", Capitalized),
        ["AWS::MediaPackageV2::ChannelGroup"] = ("aws-native:mediapackagev2:ChannelGroup", Capitalized),
    };

    public static readonly FunctionModel[] Functions =
    [
        new("aws:cloudcontrol/getResource:getResource")
        {
            Id = making => making.Text("identifier"),
            Results = new() { { "properties", Properties } },
        },
    ];

    /// <summary>The errors are those of Terraform's data source (terraform-provider-aws, internal/service/cloudcontrol).</summary>
    private static string Properties(Making making)
    {
        var (typeName, id) = (making.Text("typeName"), making.Id);
        var reading = $"reading Cloud Control API ({typeName}) Resource ({id})";
        if (!Types.TryGetValue(typeName, out var type))
            throw new ProviderException($"{reading}: UnsupportedActionException: Resource type {typeName} does not support READ action");
        return making.Find(type.Type, id) is { } outputs
            ? JsonText.Write(type.Write(outputs))
            : throw new ProviderException($"{reading}: couldn't find resource");
    }

    /// <summary>CloudFormation's schema of v1 spells all but one with a capital.</summary>
    private static PropertyValue.Map ChannelV1(PropertyValue.Map outputs)
    {
        var ingest = (PropertyValue.Map)((PropertyValue.List)outputs["hlsIngests"]!).Items[0];
        return PropertyValue.Of(new Dictionary<string, PropertyValue>
        {
            ["Arn"] = outputs["arn"]!,
            ["Id"] = outputs["channelId"]!,
            ["HlsIngest"] = PropertyValue.Map.Empty.With("ingestEndpoints", Capitalized(ingest["ingestEndpoints"]!)),
        });
    }

    private static PropertyValue.Map Capitalized(PropertyValue.Map map) => PropertyValue.Of(
        map.Entries.Select(entry => KeyValuePair.Create(char.ToUpperInvariant(entry.Key[0]) + entry.Key[1..], Capitalized(entry.Value))));

    private static PropertyValue Capitalized(PropertyValue value) => value switch
    {
        PropertyValue.Map map => Capitalized(map),
        PropertyValue.List list => PropertyValue.Of(list.Items.Select(Capitalized)),
        _ => value,
    };
}
