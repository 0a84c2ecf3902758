using System.Net;

namespace MediaLive.Agreements.Checks.Http;

/// <summary>A file that is sent without saying how long it is, in chunks.</summary>
internal sealed class ChunkedContent(ReadOnlyMemory<byte> file) : HttpContent
{
    protected override bool TryComputeLength(out long length)
    {
        length = 0;
        return false;
    }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => stream.WriteAsync(file).AsTask();
}
