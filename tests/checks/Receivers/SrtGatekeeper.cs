using System.Net;
using System.Runtime.InteropServices;
using MediaLive.Agreements.Checks.Tests.Support;

namespace MediaLive.Agreements.Checks.Tests.Receivers;

/// <summary>A peer of libsrt's that lets no stream id in: its programs can't refuse one, and its library can.</summary>
internal sealed class SrtGatekeeper : IDisposable
{
    /// <summary>SRT's access control: 403, forbidden.</summary>
    private const int Forbidden = 1403;
    private const int AddressSize = 16;

    private static readonly string[] Names = ["libsrt-gnutls.so.1.5", "libsrt-openssl.so.1.5", "libsrt.so.1.5"];

    private readonly Hook _hook;
    private readonly int _socket;
    private readonly Library _library;

    private SrtGatekeeper(Library library)
    {
        _library = library;
        _hook = (_, caller, _, _, _) =>
        {
            _library.SetRejectReason(caller, Forbidden);
            return -1;
        };
        _library.Startup();
        _socket = _library.CreateSocket();
        var address = new IPEndPoint(IPAddress.Loopback, Port).Serialize().Buffer.ToArray();
        Array.Resize(ref address, AddressSize);
        Assert.Equal(0, _library.Bind(_socket, address, AddressSize));
        Assert.Equal(0, _library.ListenCallback(_socket, _hook, 0));
        Assert.Equal(0, _library.Listen(_socket, 1));
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int Hook(nint context, int caller, int version, nint address, nint streamId);

    public int Port { get; } = FreePort.Take();

    /// <summary>Skips the test where libsrt is not installed.</summary>
    public static SrtGatekeeper Start()
    {
        SrtReceiver.Require();
        var handle = Names.Select(name => NativeLibrary.TryLoad(name, out var found) ? found : 0)
            .FirstOrDefault(found => found != 0);
        Assert.SkipWhen(handle == 0, "libsrt is not installed.");
        return new SrtGatekeeper(new Library(handle));
    }

    public void Dispose() => _library.Close(_socket);

    private sealed class Library(nint handle)
    {
        public int Startup() => Get<NoArguments>("srt_startup")();

        public int CreateSocket() => Get<NoArguments>("srt_create_socket")();

        public int Bind(int socket, byte[] address, int length) => Get<BindFunction>("srt_bind")(socket, address, length);

        public int ListenCallback(int socket, Hook hook, nint context) =>
            Get<ListenCallbackFunction>("srt_listen_callback")(socket, hook, context);

        public int Listen(int socket, int backlog) => Get<TwoNumbers>("srt_listen")(socket, backlog);

        public int SetRejectReason(int socket, int reason) => Get<TwoNumbers>("srt_setrejectreason")(socket, reason);

        public int Close(int socket) => Get<OneNumber>("srt_close")(socket);

        private T Get<T>(string name)
            where T : Delegate => Marshal.GetDelegateForFunctionPointer<T>(NativeLibrary.GetExport(handle, name));

        private delegate int NoArguments();

        private delegate int OneNumber(int one);

        private delegate int TwoNumbers(int one, int other);

        private delegate int BindFunction(int socket, byte[] address, int length);

        private delegate int ListenCallbackFunction(int socket, Hook hook, nint context);
    }
}
