using MediaLive.Delivery.Configuration.Reading;

namespace MediaLive.Delivery.Tests.Configuration.Reading;

public sealed class ConfigErrorTests
{
    [Theory]
    [InlineData(null, "two\\nlines: is wrong; correct it.")]
    [InlineData("a\nb", "two\\nlines: 'a\\nb' is wrong; correct it.")]
    public void Error_KeyAndValueOfSeveralLines_IsToldInOne(string? value, string told) =>
        Assert.Equal(told, new ConfigError(default(ConfigPath).Key("two\nlines"), value, "is wrong", "correct it").ToString());
}
