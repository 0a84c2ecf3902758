using System.Text.RegularExpressions;

namespace MediaLive.Delivery.Repository.Tests.Workflows;

/// <summary>A stack of two hundred channels, each with five deliveries and a file of its own, of which a pull request changes one.</summary>
public sealed partial class ManyChannelsTests
{
    private const string Stack = """
        config:
          aws:region: us-west-2
          medialive-delivery:include: [channels/*/*.yaml]

        """;

    [Fact]
    public async Task Review_OfOneChangedFile_IsOfThatChannelAlone()
    {
        var before = Enumerable.Range(0, 200).ToDictionary(number => $"channels/brand-{number % 10}/channel-{number}.yaml", Channel);
        before.Add("Pulumi.prod.yaml", Stack);
        var after = before.ToDictionary();
        after["channels/brand-7/channel-17.yaml"] = Channel(17).Replace("203.0.113.17", "198.51.100.17", StringComparison.Ordinal);
        using var repository = await ScratchRepository.CreateAsync(before, after);

        (await repository.ReviewAsync()).Succeeded();

        var review = repository.Read("review.md");
        Assert.Contains("\n**1 delivery changes; nothing is deleted or replaced**\n", review, StringComparison.Ordinal);
        Assert.Contains("| `channel-17/feed` |", review, StringComparison.Ordinal);
        // More channels than AWS's default quota stay a warning, which names the first of them.
        Assert.Equal(["channel-17"], ChannelName().Matches(Warnings().Replace(review, "")).Select(match => match.Value).Distinct());
    }

    private static string Channel(int number) => $"""
        name: channel-{number}
        class: SINGLE_PIPELINE
        deliveries:
          - name: archive
            outputGroup: archive
            downstream: s3
            destinations: [ url: 's3ssl://live-archive/channel-{number}/archive' ]
          - name: thumbnails
            outputGroup: frameCapture
            downstream: s3
            destinations: [ url: 's3ssl://live-archive/channel-{number}/thumbnails' ]
          - name: origin
            outputGroup: hls
            downstream: s3
            destinations: [ url: 's3ssl://live-origin/channel-{number}/index' ]
          - name: social
            outputGroup: rtmp
            downstream: rtmp
            destinations: [ url: 'rtmp://192.0.2.{number}/live/channel-{number}' ]
          - name: feed
            outputGroup: udp
            downstream: udp
            destinations: [ url: 'udp://203.0.113.{number}:5000' ]

        """;

    [GeneratedRegex(@"channel-\d+")]
    private static partial Regex ChannelName();

    [GeneratedRegex(@"<details><summary>\d+ warnings?</summary>.*?</details>", RegexOptions.Singleline)]
    private static partial Regex Warnings();
}
