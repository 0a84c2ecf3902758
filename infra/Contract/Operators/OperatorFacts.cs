using System.Text.Json;

namespace MediaLive.Delivery.Contract.Operators;

/// <summary>What the operator of a downstream system must know and do, with notes for whoever creates the channel.</summary>
public sealed record OperatorFacts
{
    /// <summary>What receives the output, such as <c>Amazon S3</c> or <c>an HTTP server</c>.</summary>
    public required string System { get; init; }

    /// <summary>What an address is called there, such as <c>URL</c> or <c>publishing point</c>.</summary>
    public required string AddressedBy { get; init; }

    /// <summary>Where the output goes, the delivery's own destination first, pipeline 0 before pipeline 1.</summary>
    public required IReadOnlyList<OperatorAddress> Addresses { get; init; }

    /// <summary>How the output travels: one entry for each port that must be open.</summary>
    public required IReadOnlyList<OperatorTransport> Transport { get; init; }

    /// <summary>What the files are called that will appear; absent where no files do.</summary>
    public IReadOnlyList<OperatorFiles>? Files { get; init; }

    /// <summary>
    /// What arrives, in which way and when, where it is a stream; absent where files tell. One sentence each, in Markdown.
    /// </summary>
    public IReadOnlyList<string>? Expect { get; init; }

    /// <summary>What the operator must still do, in this order; absent when there is nothing.</summary>
    public IReadOnlyList<OperatorStep>? Steps { get; init; }

    /// <summary>For whoever creates the channel: what its settings alone don't say. One sentence each, in Markdown.</summary>
    public IReadOnlyList<string>? Notes { get; init; }
}

/// <summary>An address that pipelines send to, and what they authenticate with there. Secrets are left out.</summary>
public sealed record OperatorAddress
{
    /// <summary>Stands where a secret is.</summary>
    public const string Secret = "[secret]";

    /// <summary>The pipelines that send there.</summary>
    public required IReadOnlyList<int> Pipelines { get; init; }

    /// <summary>
    /// A URL, or the channel or port by which the system is found. A secret part is written as <c>[secret]</c>.
    /// </summary>
    public required string Address { get; init; }

    /// <summary>
    /// Which of several destinations it is, such as <c>additional, in eu-west-1</c>; absent where there is one.
    /// </summary>
    public string? Destination { get; init; }

    public string? Username { get; init; }

    /// <summary>Name of the SSM parameter from which MediaLive reads the password; for us, and not for the operator.</summary>
    public string? PasswordParameter { get; init; }

    /// <summary>The RTMP stream name, or <c>[secret]</c>.</summary>
    public string? StreamName { get; init; }

    /// <summary>The id by which an SRT peer knows the stream.</summary>
    public string? StreamId { get; init; }

    /// <summary>ARN of the secret from which MediaLive reads the SRT passphrase; for us, and not for the operator.</summary>
    public string? PassphraseSecret { get; init; }

    /// <summary>
    /// ARN of the secret with the key that encrypts the way to MediaConnect Router; absent where that is left to AWS.
    /// </summary>
    public string? KeySecret { get; init; }

    /// <summary>
    /// The stack file's secret keys whose values this address needs, by what they are: such as
    /// <c>password</c> or <c>streamName</c>.
    /// </summary>
    public IReadOnlyDictionary<string, string>? SecretKeys { get; init; }
}

/// <summary>One way that the output travels.</summary>
public sealed record OperatorTransport
{
    /// <summary>The pipeline that sends so; absent when all do.</summary>
    public int? Pipeline { get; init; }

    /// <summary>Such as <c>HTTPS</c> or <c>RTP</c>.</summary>
    public required string Protocol { get; init; }

    /// <summary>The host or the system at the other end; absent when the operator calls the channel.</summary>
    public string? To { get; init; }

    /// <summary><c>tcp</c> or <c>udp</c>.</summary>
    public required string IpProtocol { get; init; }

    /// <summary>The port of the one who is called: the downstream system, or, without <see cref="To"/>, the channel.</summary>
    public required int Port { get; init; }
}

/// <summary>The names of the files that a pipeline writes.</summary>
public sealed record OperatorFiles
{
    public required int Pipeline { get; init; }

    /// <summary>
    /// In Markdown. <c>[nameModifier]</c> is what the channel sets for each output, where nothing was agreed.
    /// </summary>
    public required string Names { get; init; }
}

/// <summary>Something that the operator must do.</summary>
public sealed record OperatorStep
{
    /// <summary>In Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>A document to paste, such as a bucket policy; absent where there is none.</summary>
    public JsonElement? Document { get; init; }
}
