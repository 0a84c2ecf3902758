using MediaLive.Delivery.Contract.Operators;
using MediaLive.Delivery.Networking;

namespace MediaLive.Delivery.Deliveries.Srt;

/// <summary>What people are told about the outputs of an SRT group.</summary>
internal sealed class SrtBriefing(SrtDeliveryConfig group, DeliveryScope scope)
{
    /// <param name="output">The output.</param>
    /// <param name="receiver">The way in to a listener of ours; null where there is none.</param>
    public Briefing Of(ISrtOutput output, Receiver? receiver)
    {
        var calls = output.Destinations.Any(target => target.Url is not null);
        var listeners = output.Destinations.Where(target => target.Url is null).ToList();
        return new Briefing
        {
            System = "an SRT peer",
            AddressedBy = "address",
            Transport = [.. output.Destinations.Select(Transport)],
            Expect = [.. Expectations.Streams(output.Destinations.Length), .. Encryption(output), .. InputLoss()],
            Steps =
            [
                Briefing.Step("Set the same passphrase, which we send to you separately from this sheet."),
                .. calls ? Receiver.Steps(receiver, scope) : [],
                .. listeners.Select(target => Briefing.Step(
                    $"Call MediaLive at {Port.Udp(target.ListenerPort!.Value)} of {Listener()}, from {Callers()}.")),
            ],
            Notes = listeners.Count > 0 ? [$"SRT listener: the callers are let in by {WayIn()}"] : [],
        };
    }

    /// <summary>
    /// MediaLive always encrypts, and does not say with what unless it is told (MediaLive User Guide, "Coordinate with the
    /// downstream system" of SRT; API model, <c>SrtOutputSettings</c>).
    /// </summary>
    private static IEnumerable<string> Encryption(ISrtOutput output)
    {
        yield return output.EncryptionType switch
        {
            SrtEncryptionType.Aes128 => Encrypted("AES 128"),
            SrtEncryptionType.Aes192 => Encrypted("AES 192"),
            SrtEncryptionType.Aes256 => Encrypted("AES 256"),
            _ => Encrypted("AES") + " We tell you the length of the key before the channel starts.",
        };
        if (output.Latency is { } latency)
        {
            yield return $"We propose a latency of {latency} ms, in which lost packets are sent again: "
                + "SRT takes the larger of yours and ours.";
        }
    }

    private static string Encrypted(string algorithm) =>
        $"What we send is always encrypted, with {algorithm} and the passphrase.";

    private string[] InputLoss() => group.InputLossAction switch
    {
        SrtInputLossAction.DropProgram =>
            ["While the channel has no input, the transport stream goes on without the programme."],
        SrtInputLossAction.DropTs => ["While the channel has no input, it sends nothing."],
        SrtInputLossAction.EmitProgram =>
            ["While the channel has no input, the programme goes on with repeated, black or slate frames."],
        _ => [],
    };

    private string WayIn() => scope.Vpc is null
        ? "the input security group in `channelSecurityGroups`, without which MediaLive does not create the channel"
        : "the first security group in the channel's `vpc.securityGroupIds`";

    /// <summary>What callers call, as far as it is known before there is a channel.</summary>
    private string Listener() => scope.Vpc is { PublicAddresses.IsEmpty: false }
        ? "the pipeline's address above"
        : "the pipeline's address, which we tell you when the channel is created";

    /// <summary>Where outputs go to several systems, their operators are not told each other's addresses.</summary>
    private string Callers() => group.AdditionalOutputs.IsEmpty
        ? string.Join(" or ", group.AllowFrom.Select(source => source.Text))
        : "the addresses that you gave us";

    private static OperatorTransport Transport(SrtDestinationConfig target, int pipeline) => target.Url is { } url
        ? Transports.ToHost(pipeline, "SRT", url.Host, Port.Udp(url.Port))
        : Transports.ToCaller(pipeline, "SRT", Port.Udp(target.ListenerPort!.Value));
}
