using System.Reflection;
using MediaLive.Delivery.Configuration.Reading;
using MediaLive.Delivery.Deliveries.Http;
using MediaLive.Delivery.Deliveries.Rtmp;
using MediaLive.Delivery.Deliveries.S3;
using MediaLive.Delivery.Deliveries.Srt;
using MediaLive.Delivery.Deliveries.Udp;
using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries;

/// <summary>Numbers that are handed over have the ranges of MediaLive's API model, or narrower ones that its text gives.</summary>
public sealed class NumberRangesTests
{
    [Theory]
    [InlineData(typeof(HttpConnectionConfig), "HlsBasicPutSettings")]
    [InlineData(typeof(HttpConnectionConfig), "HlsWebdavSettings")]
    [InlineData(typeof(HttpConnectionConfig), "HlsAkamaiSettings")]
    [InlineData(typeof(HlsS3DeliveryConfig), "HlsGroupSettings")]
    [InlineData(typeof(MicrosoftSmoothHttpDeliveryConfig), "MsSmoothGroupSettings")]
    [InlineData(typeof(RtmpDeliveryConfig), "RtmpGroupSettings")]
    [InlineData(typeof(RtmpDeliveryConfig), "RtmpOutputSettings")]
    [InlineData(typeof(RtmpOutputConfig), "RtmpOutputSettings")]
    [InlineData(typeof(SrtOutputConfig), "SrtOutputSettings")]
    [InlineData(typeof(FecConfig), "FecOutputSettings")]
    [InlineData(typeof(SrtDeliveryConfig), "SrtOutputSettings")]
    [InlineData(typeof(SrtDestinationConfig), "SrtOutputDestinationSettings")]
    public void Numbers_OfARecord_HaveTheRangesOfTheModel(Type config, string shape)
    {
        var model = MediaLiveModel.Get();
        var numbers = config.GetProperties()
            .Where(property => (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) == typeof(int))
            .Select(property => (property.Name, Range: RangeOf(property), Model: model.RangeOf(shape, property.Name)))
            .Where(number => number.Model is not null)
            .ToList();

        Assert.NotEmpty(numbers);
        Assert.All(numbers, number => Assert.Equal((number.Name, Narrower(config, number.Name) ?? number.Model!.Value), (number.Name, number.Range)));
    }

    /// <summary>What documentation says beyond the range of a member's type.</summary>
    private static (double? Lowest, double? Highest)? Narrower(Type config, string property) => property switch
    {
        // In the model: "For other URIs, the value is always 3."
        nameof(HttpConnectionConfig.NumRetries) when config == typeof(HttpConnectionConfig) => (3, 3),
        // In the MediaLive User Guide.
        nameof(SrtDestinationConfig.ListenerPort) => (5000, 5200),
        _ => null,
    };

    private static (double? Lowest, double? Highest) RangeOf(PropertyInfo property) => property.GetCustomAttributes<ValueRuleAttribute>().Single() switch
    {
        BetweenAttribute between => (between.Lowest, between.Highest),
        AtLeastAttribute atLeast => (atLeast.Lowest, null),
        var other => throw new InvalidOperationException($"{other.GetType()} gives no range."),
    };
}
