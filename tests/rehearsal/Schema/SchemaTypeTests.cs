using Rehearsal.Schema;
using Xunit;

namespace Rehearsal.Tests.Schema;

public sealed class SchemaTypeTests
{
    [Fact]
    public void SchemaType_ListOfMapsOfReferences_IsRead() =>
        Assert.Equal(
            new SchemaType.List(new SchemaType.Map(new SchemaType.Reference("s3:BucketGrant"))),
            SchemaType.Parse("list<map<s3:BucketGrant>>"));

    [Fact]
    public void SchemaType_Alternatives_AreReadInTheirOrder() =>
        Assert.Equal(
            [new SchemaType.Text(), new SchemaType.List(new SchemaType.Text())],
            Assert.IsType<SchemaType.Union>(SchemaType.Parse("string | list<string>")).Alternatives);

    [Theory]
    [InlineData("")]
    [InlineData("number")]
    [InlineData("list<string")]
    [InlineData("s3:")]
    public void SchemaType_ThatNothingWrites_IsRefused(string text) =>
        Assert.Contains($"'{text}'", Assert.Throws<FormatException>(() => SchemaType.Parse(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Property_FlagsAndQuestionMark_AreRead() =>
        Assert.Equal(
            new Property("value", new SchemaType.Text(), IsOptional: true, IsSecret: true, IsJson: false, IsDeprecated: true),
            Property.Parse("value?", "secret deprecated string"));

    [Fact]
    public void Property_WithoutFlags_IsRequiredAndPlain() =>
        Assert.Equal(
            new Property("name", new SchemaType.Text(), IsOptional: false, IsSecret: false, IsJson: false, IsDeprecated: false),
            Property.Parse("name", "string"));
}
