using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests.Deliveries.Http;

public sealed class MicrosoftSmoothHttpRulesTests
{
    private const string Delivery = "channels[0].deliveries[0]";

    [Theory]
    [InlineData("mode: USE_CONFIGURED, value: curling")]
    [InlineData("mode: USE_TIMESTAMP")]
    public void EventId_Complete_IsAcceptedWithoutAWarning(string eventId)
    {
        var read = Checked.Of(With($"eventId: {{ {eventId} }}"));

        Assert.Empty(read.Errors);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void EventId_None_IsWarnedOf()
    {
        var read = Checked.Of(With("eventId: { mode: NO_EVENT_ID }"));

        Assert.Empty(read.Errors);
        Assert.Equal(
            [$"{Delivery}.eventId.mode (curling/smooth): NO_EVENT_ID leaves the server unable to tell events apart; use it only if its operator asks for it."], read.Warnings);
    }

    [Fact]
    public void EventId_ConfiguredWithoutAValue_IsRefused() => Checked.Refuses(
        With("eventId: { mode: USE_CONFIGURED }"),
        $"{Delivery}.eventId.value (curling/smooth): is missing, and USE_CONFIGURED needs it; write the id that the operator agreed.");

    [Fact]
    public void EventId_NumberAsAValue_IsToldOnce() => Checked.Refuses(
        With("eventId: { mode: USE_CONFIGURED, value: 2026 }"),
        $"{Delivery}.eventId.value (curling/smooth): '2026' is not a text; write it in quotes if it is one.");

    [Theory]
    [InlineData("USE_TIMESTAMP")]
    [InlineData("NO_EVENT_ID")]
    public void EventId_ValueThatIsNotUsed_IsRefused(string mode) => Checked.Refuses(
        With($"eventId: {{ mode: {mode}, value: curling }}"),
        $"{Delivery}.eventId.value (curling/smooth): 'curling' means nothing with {mode}; remove it, or use USE_CONFIGURED.");

    [Fact]
    public void EventId_Missing_IsRefused() => Checked.Refuses(
        With("certificateMode: SELF_SIGNED"), $"{Delivery}.eventId (curling/smooth): is missing; write it.");

    [Fact]
    public void Connection_AtTheLimits_IsAccepted() =>
        Checked.Accepts(With("eventId: { mode: USE_TIMESTAMP }, connectionRetryInterval: 0, numRetries: 0, filecacheDuration: 0, restartDelay: 0"));

    [Fact]
    public void Connection_OutOfRange_IsRefused() => Checked.Refuses(
        With("eventId: { mode: USE_TIMESTAMP }, connectionRetryInterval: -1, numRetries: -1, filecacheDuration: -1, restartDelay: -1"),
        $"{Delivery}.connectionRetryInterval (curling/smooth): '-1' is not a number of seconds from 0 up; correct it.",
        $"{Delivery}.numRetries (curling/smooth): '-1' is not a number from 0 up; correct it.",
        $"{Delivery}.filecacheDuration (curling/smooth): '-1' is not a number of seconds from 0 up; correct it.",
        $"{Delivery}.restartDelay (curling/smooth): '-1' is not a number of seconds from 0 up; correct it.");

    [Fact]
    public void PublishingPoint_EndingInASlash_IsAccepted() => Checked.Accepts(With("eventId: { mode: USE_TIMESTAMP }", "http://203.0.113.55/sports/"));

    [Fact]
    public void PublishingPoint_OverHttps_IsWarnedOf() => Assert.Equal(
        [$"{Delivery}.destinations[0] (curling/smooth): is https without credentials; make sure that its operator asks for none."],
        Checked.Of(With("eventId: { mode: USE_TIMESTAMP }", "https://203.0.113.55/sports")).Warnings);

    private static string With(string keys, string url = "http://203.0.113.55/sports/curling") =>
        Sample.SinglePipeline(Sample.Delivery("smooth", "microsoftSmooth", "http", keys, $"url: '{url}'"));
}
