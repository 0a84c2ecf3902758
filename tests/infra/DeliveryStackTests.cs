using MediaLive.Delivery.Tests.Support;

namespace MediaLive.Delivery.Tests;

[Collection(Deployed.Serially)]
public sealed class DeliveryStackTests
{
    [Fact]
    public async Task Stack_TenDifferentMistakes_TellsThemAllAndRegistersNothing()
    {
        var (error, deployed) = await Deployed.RefusedAsync("""
            channels:
              - name: Curling
                class: STANDARD
                role: MediaLive
                deliveries:
                  - { name: archive, outputGroup: archive, downstream: s3, destinations: [{ url: s3ssl://acme.archive/a }, { url: s3ssl://acme/b }] }
                  - { name: origin, outputGroup: hls, downstream: s3, destinations: [{ url: s3ssl://acme/c }] }
                  - { name: store, outputGroup: hls, downstream: s4 }
              - name: hockey
                class: SINGLE_PIPELINE
                delivery: []
                deliveries:
                  - { name: origin, outputGroup: hls, downstream: s3, destinations: [{ url: s3ssl://acme/c }] }
                  - { name: feed, outputGroup: udp, downstream: udp, fec: { columnDepth: 3, rowLength: 5 }, destinations: [{ url: udp://203.0.113.28:5000 }] }
            buckets:
              acme: { policy: manage }
            """);

        Assert.Equal(
            [
                "The stack file has 10 mistake(s), and nothing was registered:",
                "channels[0].role: 'MediaLive' is not the ARN of an IAM role; write arn:aws:iam::<account>:role/<name>, or leave it out and a role is made.",
                "channels[0].deliveries[0].destinations[0].url: 's3ssl://acme.archive/a' has a dot in its bucket name, which MediaLive does not accept; rename the bucket.",
                "channels[0].deliveries[2].downstream: 's4' is not a downstream system of hls that is known here; perhaps 's3' is meant.",
                "channels[0].name: 'Curling' is not a name of lower-case letters, digits and hyphens that starts with a letter and has at most 31 characters; rename it.",
                "channels[1].delivery: is not a key known here; perhaps 'deliveries' is meant.",
                "channels[1].deliveries[1].fec.columnDepth: '3' is not from 4 to 20, which MediaLive takes for a column depth; correct it.",
                "channels[0].deliveries[1].destinations: lists 1 destination(s), and a STANDARD channel needs exactly two, pipeline 0 first; list 2.",
                "channels[1].deliveries[0].destinations[0].url: 's3ssl://acme/c' is written to by channels[0].deliveries[1].destinations[0].url as well; change one of them.",
                "channels[1].deliveries[1].destinations[0].url: 'udp://203.0.113.28:5000' is not rtp://, which FEC needs; write rtp://, or remove fec.",
                "buckets.acme.policy: 'manage' is for existing buckets of ours; add existing: true, or remove it.",
            ],
            error.Split('\n'));
        Assert.Empty(deployed.Registrations);
    }
}
