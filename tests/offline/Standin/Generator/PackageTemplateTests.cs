using System.Text;
using Offline.Generator;
using Rehearsal.Schema;
using Xunit;

namespace Standin.Tests.Generator;

/// <summary>What can't be seen from outside a generated class: the options that it registers itself with.</summary>
public sealed class PackageTemplateTests
{
    [Fact]
    public void Resource_SecretOutputs_AreRegisteredAsSuch() =>
        Assert.Contains(
            "AdditionalSecretOutputs = { \"password\" },",
            Render("""{ "inputs": {}, "outputs": { "password": "secret string", "name": "string" } }"""), StringComparison.Ordinal);

    [Fact]
    public void Resource_FormerTypes_AreAliases() =>
        Assert.Contains(
            "Aliases = { new global::Pulumi.Alias { Type = \"demo:old/thing:Thing\" } },",
            Render("""{ "inputs": {}, "outputs": {}, "aliases": ["demo:old/thing:Thing"] }"""), StringComparison.Ordinal);

    [Fact]
    public void Resource_ReplaceOnChanges_AreRegistered() =>
        Assert.Contains(
            "ReplaceOnChanges = { \"name\" },",
            Render("""{ "inputs": { "name": "string" }, "outputs": {}, "replaceOnChanges": ["name"] }"""), StringComparison.Ordinal);

    [Fact]
    public void Resource_WithRequiredInputs_CannotBeMadeWithoutArguments()
    {
        Assert.Contains("Thing(string name, ThingArgs args,", Render("""{ "inputs": { "name": "string" }, "outputs": {} }"""), StringComparison.Ordinal);
        Assert.Contains("Thing(string name, ThingArgs? args = null,", Render("""{ "inputs": { "name?": "string" }, "outputs": {} }"""), StringComparison.Ordinal);
    }

    [Fact]
    public void Resource_ThatIsDeprecated_IsObsolete() =>
        Assert.Contains("[Obsolete(", Render("""{ "inputs": {}, "outputs": {}, "deprecated": true }"""), StringComparison.Ordinal);

    [Fact]
    public void Schema_ReferenceToNothing_IsRefusedByName() =>
        Assert.Contains(
            "'things:Missing'",
            Assert.Throws<InvalidDataException>(() => Render("""{ "inputs": { "part?": "things:Missing" }, "outputs": {} }""")).Message,
            StringComparison.Ordinal);

    [Fact]
    public void Schema_SecretList_IsRefusedByName() =>
        Assert.Contains(
            "'keys'",
            Assert.Throws<InvalidDataException>(() => Render("""{ "inputs": { "keys?": "secret list<string>" }, "outputs": {} }""")).Message,
            StringComparison.Ordinal);

    private static string Render(string resource)
    {
        var json = $$"""
            { "package": "demo", "version": "1.2.3", "namespace": "Pulumi.Demo", "modules": { "things": "Things" },
              "resources": { "demo:things/thing:Thing": { "module": "things", "class": "Thing", {{resource.Trim().TrimStart('{')}} },
              "functions": {}, "types": {}, "enums": {} }
            """;
        return PackageTemplate.Render(PackageSchema.Read(new MemoryStream(Encoding.UTF8.GetBytes(json))));
    }
}
