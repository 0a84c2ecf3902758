using Rehearsal.Terraform.Plugin;
using Rehearsal.Values;
using Xunit;

namespace Rehearsal.Tests.Terraform;

public sealed class MessagePackValuesTests
{
    public static TheoryData<string, PropertyValue> Values => new()
    {
        { "C0", PropertyValue.Null.Instance },
        { "C3", PropertyValue.Of(true) },
        { "CD1388", PropertyValue.Of(5000) },
        { "CB3FF8000000000000", PropertyValue.Of(1.5) },
        { "A3756470", PropertyValue.Of("udp") },
        { "92A161A162", PropertyValue.Of([PropertyValue.Of("a"), PropertyValue.Of("b")]) },
        { "81A16101", PropertyValue.Map.Empty.With("a", PropertyValue.Of(1)) },
        { "D40000", PropertyValue.Unknown.Instance },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Value_OnTheWire_IsTerraformsForm(string bytes, PropertyValue value)
    {
        Assert.Equal(bytes, Convert.ToHexString(MessagePackValues.Write(value)));
        Assert.Equal(value, MessagePackValues.Read(Convert.FromHexString(bytes)));
    }

    [Fact]
    public void RefinedUnknown_OnTheWire_IsUnknown() =>
        Assert.Equal(PropertyValue.Unknown.Instance, MessagePackValues.Read(Convert.FromHexString("C7030C8101C2")));
}
