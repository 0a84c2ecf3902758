using MediaLive.Agreements.Checks.Rtmp;

namespace MediaLive.Agreements.Checks.Tests.Rtmp;

public class Amf0Tests
{
    // Of the specification's markers: 2 a text, 0 a number, 3 an object up to 0 0 9, 5 null, 1 a truth value.
    private static readonly byte[] Bytes =
    [
        2, 0, 7, .. "connect"u8,
        0, 0x3F, 0xF0, 0, 0, 0, 0, 0, 0,
        3, 0, 3, .. "app"u8, 2, 0, 4, .. "live"u8, 0, 0, 9,
        5,
        1, 1,
    ];

    [Fact]
    public void Amf0_Command_IsWrittenAsTheSpecificationHasIt() =>
        Assert.Equal(Bytes, Amf0.Write("connect", 1.0, new Dictionary<string, object?> { ["app"] = "live" }, null, true));

    [Fact]
    public void Amf0_Command_IsRead()
    {
        var values = Amf0.Read(Bytes);

        Assert.Equal(["connect", 1.0, null, true], values.Where(value => value is not IReadOnlyDictionary<string, object?>));
        Assert.Equal("live", Assert.IsType<Dictionary<string, object?>>(values[2])["app"]);
    }

    [Fact]
    public void Amf0_NamedArrayListAndDate_AreRead()
    {
        var values = Amf0.Read(
            [8, 0, 0, 0, 1, 0, 1, (byte)'a', 1, 0, 0, 0, 9, 10, 0, 0, 0, 1, 6, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]);

        Assert.Equal(false, Assert.IsType<Dictionary<string, object?>>(values[0])["a"]);
        Assert.Equal([null], Assert.IsType<List<object?>>(values[1]));
        Assert.Equal(0.0, values[2]);
    }

    [Theory]
    [InlineData(new byte[] { 2, 0, 7, 65 })]
    [InlineData(new byte[] { 0, 1 })]
    [InlineData(new byte[] { 3, 0, 1 })]
    [InlineData(new byte[] { 12, 255, 255, 255, 255 })]
    [InlineData(new byte[] { 99 })]
    public void Amf0_BrokenBytes_AreInvalidData(byte[] bytes) => Assert.Throws<InvalidDataException>(() => Amf0.Read(bytes));

    [Fact]
    public void Amf0_EndlesslyNestedLists_AreInvalidData()
    {
        byte[] list = [10, 0, 0, 0, 1];

        Assert.Throws<InvalidDataException>(() => Amf0.Read([.. Enumerable.Repeat(list, 10_000).SelectMany(bytes => bytes)]));
    }
}
