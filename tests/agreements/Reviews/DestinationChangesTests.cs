using MediaLive.Agreements.Reviews;
using MediaLive.Agreements.Tests.Support;

namespace MediaLive.Agreements.Tests.Reviews;

/// <summary>The channel that runs is told nothing by this stack's update: whoever reviews must think of it.</summary>
public sealed class DestinationChangesTests
{
    private readonly MadePreview _preview = new();

    [Fact]
    public void Delivery_ThatGoes_IsADangerToWhoeverStillSendsThere()
    {
        _preview.NewOutputs["channels"]!["partners"]!["deliveries"]!.AsObject().Remove("cdn");
        _preview.NewOutputs["urls"]!.AsObject().Remove("partners/cdn");

        Assert.Equal(
            ["`partners/cdn` **goes**: update the stack that creates the channel first; what it still sends there fails from this update on."],
            Dangers());
    }

    [Fact]
    public void Delivery_WithAnotherDestination_IsADanger()
    {
        MadePreview.Delivery(_preview.NewOutputs, "partners", "social")["destination"]!["settings"]![0]!["url"] = "rtmps://203.0.113.99/live";

        Assert.StartsWith("`partners/social` **gets another destination**: until the stack", Assert.Single(Dangers()), StringComparison.Ordinal);
    }

    /// <summary>The URL is the same; in the channel, the parameter's name stands beside it.</summary>
    [Fact]
    public void Delivery_WithAnotherPasswordParameter_IsADanger()
    {
        MadePreview.Delivery(_preview.NewOutputs, "partners", "cdn")["destination"]!["settings"]![1]!["passwordParam"] = "/live/other";

        Assert.StartsWith("`partners/cdn` **gets another destination**", Assert.Single(Dangers()), StringComparison.Ordinal);
    }

    [Fact]
    public void Delivery_WhoseDestinationIsNotKnownYet_MayBeADanger()
    {
        MadePreview.Delivery(_preview.NewOutputs, "curling", "package").Parent!["package"] = "[unknown]";
        _preview.NewOutputs["urls"]!["curling/package"] = "[unknown]";

        Assert.StartsWith("`curling/package` **may get another destination**: a preview does not know", Assert.Single(Dangers()), StringComparison.Ordinal);
    }

    /// <summary>A preview knows its URL, and not yet a parameter that the update makes.</summary>
    [Fact]
    public void Delivery_OfWhichOnlyTheUrlIsKnown_IsNoneIfThatStays()
    {
        MadePreview.Delivery(_preview.NewOutputs, "partners", "cdn").Parent!["cdn"] = "[unknown]";

        Assert.Empty(Dangers());
        _preview.NewOutputs["urls"]!["partners/cdn"]![0] = "https://203.0.113.99/live";
        Assert.StartsWith("`partners/cdn` **gets", Assert.Single(Dangers()), StringComparison.Ordinal);
    }

    /// <summary>It goes to another stream, of which the review knows no more.</summary>
    [Fact]
    public void Delivery_WithAnotherSecretStreamName_IsADanger()
    {
        _preview.WithChangedOutputs("streamNames[\"partners/social\"][0]", "secretSettings[\"partners/cdn\"].token");

        Assert.StartsWith("`partners/social` **gets another destination**", Assert.Single(Dangers()), StringComparison.Ordinal);
    }

    [Fact]
    public void Delivery_UnderAnotherNameOrWithOtherSettings_IsNone()
    {
        var deliveries = _preview.NewOutputs["channels"]!["partners"]!["deliveries"]!.AsObject();
        deliveries.Remove("cdn", out var delivery);
        deliveries["akamai"] = delivery;
        var urls = _preview.NewOutputs["urls"]!.AsObject();
        urls.Remove("partners/cdn", out var url);
        urls["partners/akamai"] = url;
        MadePreview.Delivery(_preview.NewOutputs, "partners", "social")["outputGroupSettings"]!["rtmpGroupSettings"]!["restartDelay"] = 3;

        Assert.Empty(Dangers());
    }

    private IEnumerable<string> Dangers() => AgreementChanges.Of(_preview.Read()).Destinations.Dangers().Select(danger => danger.Text);
}
