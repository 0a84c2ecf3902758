using System.Text.Json;
using Rehearsal.Schema;
using Xunit;

namespace Rehearsal.Tests.Schema;

/// <summary>The committed schemas hold together, and are those of resources.json.</summary>
public sealed class PackageSchemasTests
{
    public static readonly TheoryData<string> Packages = ["aws", "aws-native"];

    [Theory]
    [MemberData(nameof(Packages))]
    public void Schema_HasJustTheListedResourcesAndFunctions(string package)
    {
        var listed = JsonDocument.Parse(File.ReadAllText("Schema/resources.json")).RootElement.GetProperty(package);

        Assert.Equal(Tokens("resources"), Schema(package).Resources.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(Tokens("functions"), Schema(package).Functions.Keys.Order(StringComparer.Ordinal));

        IEnumerable<string?> Tokens(string kind) =>
            listed.GetProperty(kind).EnumerateArray().Select(token => token.GetString()).Order(StringComparer.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Schema_EveryReference_LeadsToATypeForThatDirectionOrAnEnum(string package)
    {
        var schema = Schema(package);
        var inputs = schema.Resources.Values.Select(resource => resource.Inputs)
            .Concat(schema.Functions.Values.Select(function => function.Inputs))
            .Concat(schema.Types.Values.Select(type => type.Inputs).OfType<Properties>());
        var outputs = schema.Resources.Values.Select(resource => resource.Outputs)
            .Concat(schema.Functions.Values.Select(function => function.Outputs))
            .Concat(schema.Types.Values.Select(type => type.Outputs).OfType<Properties>());

        Assert.All(Names(inputs), name => Assert.True(schema.Enums.ContainsKey(name) || schema.Types.GetValueOrDefault(name)?.Inputs is not null, name));
        Assert.All(Names(outputs), name => Assert.True(schema.Enums.ContainsKey(name) || schema.Types.GetValueOrDefault(name)?.Outputs is not null, name));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Schema_EveryTypeAndEnum_IsInUse(string package)
    {
        var schema = Schema(package);
        var used = Names(
        [
            .. schema.Resources.Values.SelectMany(resource => new[] { resource.Inputs, resource.Outputs }),
            .. schema.Functions.Values.SelectMany(function => new[] { function.Inputs, function.Outputs }),
            .. schema.Types.Values.SelectMany(type => new[] { type.Inputs, type.Outputs }).OfType<Properties>(),
        ]).ToHashSet();

        Assert.Empty(schema.Types.Keys.Concat(schema.Enums.Keys).Except(used));
    }

    [Theory]
    [MemberData(nameof(Packages))]
    public void Schema_EveryModule_HasANamespace(string package)
    {
        var schema = Schema(package);
        var modules = schema.Resources.Values.Select(resource => resource.Module)
            .Concat(schema.Functions.Values.Select(function => function.Module))
            .Concat(schema.Types.Keys.Concat(schema.Enums.Keys).Select(reference => reference.Split(':')[0]));

        Assert.Empty(modules.Distinct().Except([.. schema.Modules.Keys, "index"]));
    }

    [Fact]
    public void Type_AUnionInsideAList_IsOneOfItsElements()
    {
        var type = Assert.IsType<SchemaType.Union>(SchemaType.Parse("string | list<s3:A | s3:B>"));

        Assert.Equal(2, type.Alternatives.Count);
        var list = Assert.IsType<SchemaType.List>(type.Alternatives[1]);
        Assert.Equal([new SchemaType.Reference("s3:A"), new SchemaType.Reference("s3:B")], Assert.IsType<SchemaType.Union>(list.Element).Alternatives);
    }

    [Fact]
    public void Schema_NumbersThatAwsTakesWholeOnly_AreIntegers() =>
        Assert.IsType<SchemaType.Whole>(PackageSchemas.Aws.Resources["aws:cloudwatch/logGroup:LogGroup"].Inputs.Find("retentionInDays")?.Type);

    [Fact]
    public void Schema_Secrets_AreMarkedBothWays()
    {
        var parameter = PackageSchemas.Aws.Resources["aws:ssm/parameter:Parameter"];
        var endpoint = PackageSchemas.Aws.Types["mediapackage:ChannelHlsIngestIngestEndpoint"];

        Assert.True(parameter.Inputs.Find("value")?.IsSecret);
        Assert.True(parameter.Outputs.Find("value")?.IsSecret);
        Assert.True(endpoint.Outputs?.Find("password")?.IsSecret);
    }

    private static PackageSchema Schema(string package) => package == "aws" ? PackageSchemas.Aws : PackageSchemas.AwsNative;

    private static IEnumerable<string> Names(IEnumerable<Properties> all) =>
        all.SelectMany(properties => properties).SelectMany(property => Names(property.Type)).Distinct();

    private static IEnumerable<string> Names(SchemaType type) => type switch
    {
        SchemaType.Reference reference => [reference.Name],
        SchemaType.List list => Names(list.Element),
        SchemaType.Map map => Names(map.Element),
        SchemaType.Union union => union.Alternatives.SelectMany(Names),
        _ => [],
    };
}
