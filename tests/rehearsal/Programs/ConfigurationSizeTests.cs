using Rehearsal.Engine;
using Rehearsal.Programs;
using Xunit;

namespace Rehearsal.Tests.Programs;

public sealed class ConfigurationSizeTests
{
    [Fact]
    public void Check_PlentyOfRoom_SaysNothing() => Assert.Null(ConfigurationSize.Check(OfSize(ConfigurationSize.Warning - 1)));

    [Theory]
    [InlineData(98_304)]
    [InlineData(131_057)]
    public void Check_LittleRoom_WarnsAndNamesTheLimit(int size)
    {
        var warning = ConfigurationSize.Check(OfSize(size));

        Assert.Equal(Severity.Warning, warning?.Severity);
        Assert.StartsWith($"The configuration is {size} bytes as JSON; from 131057 on", warning?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_TooLarge_IsRefusedAndNamesTheLimit()
    {
        var error = Assert.Throws<ProgramException>(() => ConfigurationSize.Check(OfSize(131_058)));

        Assert.StartsWith("The configuration is 131058 bytes as JSON, and pulumi can start no program with more than 131057", error.Message, StringComparison.Ordinal);
    }

    /// <summary>Pulumi's JSON writer makes six bytes of each of these, and a letter beyond ASCII has two.</summary>
    [Theory]
    [InlineData('<', 6)]
    [InlineData('&', 6)]
    [InlineData('é', 2)]
    public void Check_Character_CountsAsPulumiWritesIt(char character, int bytes)
    {
        var config = new Dictionary<string, ConfigValue> { ["shop:large"] = new(new string(character, 30_000), Secret: false) };

        var message = bytes == 2 ? ConfigurationSize.Check(config)?.Message : Assert.Throws<ProgramException>(() => ConfigurationSize.Check(config)).Message;

        Assert.Equal(bytes == 6, message?.Contains($" {bytes * 30_000 + "{'shop:large':''}".Length} bytes", StringComparison.Ordinal) ?? false);
    }

    internal static Dictionary<string, ConfigValue> OfSize(int bytes) =>
        new() { ["shop:large"] = new(new string('a', bytes - "{'shop:large':''}".Length), Secret: false) };
}
