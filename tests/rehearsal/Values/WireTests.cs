using Google.Protobuf.WellKnownTypes;
using Rehearsal.Tests.Support;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Values;

public class WireTests
{
    private static readonly PropertyValue.Map Everything = Plain.Map(new
    {
        flag = true,
        number = 1.5,
        text = "x",
        none = (string?)null,
        list = new object?[] { 1, null, Plain.Unknown },
        secret = Plain.Secret(new { pin = "1" }),
        resource = new PropertyValue.Reference("urn:pulumi:dev::shop::t::n", PropertyValue.Of("id"), "1.0.0"),
        component = new PropertyValue.Reference("urn:pulumi:dev::shop::c::n", null, ""),
        asset = new PropertyValue.Blob(Signatures.Asset, Plain.Map(new { text = "hello", hash = "ab" })),
    });

    [Fact]
    public void Read_OfWhatWasWritten_GivesTheSame() =>
        Assert.Equal(Everything, WireReader.Read(new WireWriter(acceptSecrets: true, acceptResources: true).Write(Everything)));

    [Fact]
    public void Write_ForAClientWithoutSecretsAndResources_GivesWhatTheyStandFor()
    {
        var plain = WireReader.Read(new WireWriter(acceptSecrets: false, acceptResources: false).Write(Everything));

        Assert.Equal(Plain.Value(new { pin = "1" }), plain["secret"]);
        Assert.Equal(PropertyValue.Of("id"), plain["resource"]);
        Assert.Equal(PropertyValue.Of("urn:pulumi:dev::shop::c::n"), plain["component"]);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Read_OfOutputValue_GivesItsValueUnknownOrSecret(bool known, bool secret)
    {
        var output = new Struct { Fields = { [Signatures.Key] = Value.ForString(Signatures.Output), ["secret"] = Value.ForBool(secret) } };
        if (known) output.Fields["value"] = Value.ForString("x");

        var read = WireReader.Read(new Struct { Fields = { ["output"] = Value.ForStruct(output) } })["output"];

        Assert.Equal(known ? Plain.Secret("x") : Plain.Unknown, read);
    }

    [Fact]
    public void Read_OfReferenceWithEmptyId_KnowsItOnlyLater()
    {
        var reference = new PropertyValue.Reference("urn:pulumi:dev::shop::t::n", PropertyValue.Of(""), "");

        var read = WireReader.Read(new WireWriter(true, true).Write(Plain.Map(new { reference })))["reference"];

        Assert.Equal(Plain.Unknown, Assert.IsType<PropertyValue.Reference>(read).Id);
    }
}
