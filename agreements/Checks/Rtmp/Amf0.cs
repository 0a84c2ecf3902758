using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace MediaLive.Agreements.Checks.Rtmp;

/// <summary>
/// Adobe's "Action Message Format -- AMF 0", in which RTMP's commands are written. Values are <see cref="double"/>,
/// <see cref="bool"/>, <see cref="string"/>, null, dictionaries by name, and lists.
/// </summary>
internal static class Amf0
{
    /// <summary>Answers of servers are flat; something deeper is no answer.</summary>
    private const int Deepest = 8;

    private enum Marker : byte
    {
        Number = 0,
        Boolean = 1,
        Text = 2,
        Object = 3,
        Null = 5,
        Undefined = 6,
        NamedArray = 8,
        ObjectEnd = 9,
        Array = 10,
        Date = 11,
        LongText = 12,
    }

    public static byte[] Write(params IEnumerable<object?> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var value in values)
            Write(buffer, value);
        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="InvalidDataException">It is not AMF 0, or has kinds of values that no command has.</exception>
    public static IReadOnlyList<object?> Read(ReadOnlySpan<byte> bytes)
    {
        var values = new List<object?>();
        while (!bytes.IsEmpty)
            values.Add(ReadValue(ref bytes, Deepest));
        return values;
    }

    private static void Write(ArrayBufferWriter<byte> buffer, object? value)
    {
        switch (value)
        {
            case null:
                Write(buffer, Marker.Null);
                break;
            case double number:
                Write(buffer, Marker.Number);
                BinaryPrimitives.WriteDoubleBigEndian(buffer.GetSpan(sizeof(double)), number);
                buffer.Advance(sizeof(double));
                break;
            case bool truth:
                Write(buffer, Marker.Boolean);
                buffer.Write([truth ? (byte)1 : (byte)0]);
                break;
            case string text:
                Write(buffer, Marker.Text);
                WriteText(buffer, text);
                break;
            case IReadOnlyDictionary<string, object?> members:
                Write(buffer, Marker.Object);
                foreach (var (name, member) in members)
                {
                    WriteText(buffer, name);
                    Write(buffer, member);
                }

                WriteText(buffer, "");
                Write(buffer, Marker.ObjectEnd);
                break;
            default:
                throw new ArgumentException($"No command takes a {value.GetType().Name}.", nameof(value));
        }
    }

    private static void Write(ArrayBufferWriter<byte> buffer, Marker marker) => buffer.Write([(byte)marker]);

    private static void WriteText(ArrayBufferWriter<byte> buffer, string text)
    {
        var length = checked((ushort)Encoding.UTF8.GetByteCount(text));
        BinaryPrimitives.WriteUInt16BigEndian(buffer.GetSpan(sizeof(ushort)), length);
        buffer.Advance(sizeof(ushort));
        Encoding.UTF8.GetBytes(text, buffer);
    }

    private static object? ReadValue(ref ReadOnlySpan<byte> bytes, int depth) =>
        depth == 0 ? throw new InvalidDataException("AMF 0 that is nested too deeply") : (Marker)Take(ref bytes, 1)[0] switch
        {
            Marker.Number => ReadNumber(ref bytes),
            Marker.Boolean => Take(ref bytes, 1)[0] != 0,
            Marker.Text => ReadText(ref bytes, BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, sizeof(ushort)))),
            Marker.LongText => ReadText(ref bytes, BinaryPrimitives.ReadUInt32BigEndian(Take(ref bytes, sizeof(uint)))),
            Marker.Null or Marker.Undefined => null,
            Marker.Object => ReadMembers(ref bytes, depth),
            Marker.NamedArray => ReadNamedArray(ref bytes, depth),
            Marker.Array => ReadArray(ref bytes, depth),
            Marker.Date => ReadDate(ref bytes),
            var other => throw new InvalidDataException($"AMF 0 with a value of kind {(byte)other}"),
        };

    private static double ReadNumber(ref ReadOnlySpan<byte> bytes) =>
        BinaryPrimitives.ReadDoubleBigEndian(Take(ref bytes, sizeof(double)));

    private static string ReadText(ref ReadOnlySpan<byte> bytes, uint length) =>
        Encoding.UTF8.GetString(Take(ref bytes, length));

    private static Dictionary<string, object?> ReadMembers(ref ReadOnlySpan<byte> bytes, int depth)
    {
        var members = new Dictionary<string, object?>();
        while (true)
        {
            var name = ReadText(ref bytes, BinaryPrimitives.ReadUInt16BigEndian(Take(ref bytes, sizeof(ushort))));
            if (name.Length == 0 && bytes is [(byte)Marker.ObjectEnd, ..])
            {
                Take(ref bytes, 1);
                return members;
            }

            members[name] = ReadValue(ref bytes, depth - 1);
        }
    }

    /// <summary>Begins with a count that is only a hint.</summary>
    private static Dictionary<string, object?> ReadNamedArray(ref ReadOnlySpan<byte> bytes, int depth)
    {
        Take(ref bytes, sizeof(uint));
        return ReadMembers(ref bytes, depth);
    }

    private static List<object?> ReadArray(ref ReadOnlySpan<byte> bytes, int depth)
    {
        var list = new List<object?>();
        for (var left = BinaryPrimitives.ReadUInt32BigEndian(Take(ref bytes, sizeof(uint))); left > 0; left--)
            list.Add(ReadValue(ref bytes, depth - 1));
        return list;
    }

    /// <summary>Milliseconds since 1970, and a time zone that is always 0.</summary>
    private static double ReadDate(ref ReadOnlySpan<byte> bytes)
    {
        var date = ReadNumber(ref bytes);
        Take(ref bytes, sizeof(short));
        return date;
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, uint count)
    {
        if (count > bytes.Length)
            throw new InvalidDataException("AMF 0 that ends in the middle of a value");
        var taken = bytes[..(int)count];
        bytes = bytes[(int)count..];
        return taken;
    }
}
