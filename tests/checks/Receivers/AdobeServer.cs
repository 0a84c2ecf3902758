using System.Net;
using System.Net.Sockets;
using MediaLive.Agreements.Checks.Rtmp;

namespace MediaLive.Agreements.Checks.Tests.Receivers;

/// <summary>
/// Answers <c>connect</c> as Adobe Media Server does with its authentication add-in: asks for a user, then for the answer to a
/// challenge, and then takes everything, or nothing.
/// </summary>
/// <param name="takes">Says, by the application as it was asked for, whether the user is let in.</param>
internal sealed class AdobeServer(Func<string, bool> takes) : IAsyncDisposable
{
    private const int HandshakeSize = 1536;

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private Task _serving = Task.CompletedTask;

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public AdobeServer Start()
    {
        _listener.Start();
        _serving = ServeAsync();
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _serving;
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var caller = await _listener.AcceptTcpClientAsync();
                await AnswerAsync(caller.GetStream());
            }
        }
        catch (Exception ended) when (ended is IOException or SocketException or InvalidOperationException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(NetworkStream stream)
    {
        var hello = new byte[1 + HandshakeSize];
        await stream.ReadExactlyAsync(hello);
        await stream.WriteAsync(hello);
        await stream.WriteAsync(hello.AsMemory(1));
        await stream.ReadExactlyAsync(hello.AsMemory(1));
        var chunks = new RtmpChunks(stream);
        while (await chunks.ReceiveAsync(CancellationToken.None) is var message)
        {
            if (message.Type != RtmpMessageType.Command)
                continue;
            var command = Amf0.Read(message.Payload.Span);
            var answer = command[0] switch
            {
                "connect" => Connected((string)((IReadOnlyDictionary<string, object?>)command[2]!)["app"]!),
                "createStream" => ("_result", (object)1.0),
                "publish" => ("onStatus", Information("status", "NetStream.Publish.Start", "")),
                _ => default,
            };
            if (answer == default)
                continue;
            await chunks.SendAsync(RtmpMessage.Command(0, answer.Item1, command[1], null, answer.Item2), CancellationToken.None);
            if (answer.Item1 == "_error")
                return;
        }
    }

    private (string Name, object Information) Connected(string application) => application switch
    {
        _ when application.Contains("&response=", StringComparison.Ordinal) => takes(application)
            ? ("_result", Information("status", "NetConnection.Connect.Success", ""))
            : Rejected("[ AccessManager.Reject ] : [ authmod=adobe ] : ?reason=authfailed&opaque=vgoAAA=="),
        _ when application.EndsWith("?authmod=adobe&user=acme", StringComparison.Ordinal) => Rejected(
            "[ AccessManager.Reject ] : [ authmod=adobe ] : "
            + "?reason=needauth&user=acme&salt=kF2FLA==&challenge=vgoAAA==&opaque=vgoAAA=="),
        _ => Rejected("[ AccessManager.Reject ] : [ code=403 need auth; authmod=adobe ] : "),
    };

    private static (string, object) Rejected(string description) =>
        ("_error", Information("error", "NetConnection.Connect.Rejected", description));

    private static Dictionary<string, object?> Information(string level, string code, string description) =>
        new() { ["level"] = level, ["code"] = code, ["description"] = description };
}
