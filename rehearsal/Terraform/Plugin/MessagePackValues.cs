using System.Buffers;
using Nerdbank.MessagePack;
using Rehearsal.Values;

namespace Rehearsal.Terraform.Plugin;

/// <summary>Terraform's values on the wire: MessagePack, with what is unknown as an extension of type 0.</summary>
internal static class MessagePackValues
{
    private const sbyte UnknownType = 0;

    public static byte[] Write(PropertyValue value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        Write(ref writer, value);
        writer.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static PropertyValue Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new MessagePackReader(bytes);
        return Read(ref reader);
    }

    private static void Write(ref MessagePackWriter writer, PropertyValue value)
    {
        switch (value)
        {
            case PropertyValue.Null:
                writer.WriteNil();
                break;
            case PropertyValue.Bool boolean:
                writer.Write(boolean.Value);
                break;
            case PropertyValue.Number number when double.IsInteger(number.Value):
                writer.Write((long)number.Value);
                break;
            case PropertyValue.Number number:
                writer.Write(number.Value);
                break;
            case PropertyValue.Text text:
                writer.Write(text.Value);
                break;
            case PropertyValue.List list:
                writer.WriteArrayHeader(list.Items.Length);
                foreach (var item in list.Items)
                    Write(ref writer, item);
                break;
            case PropertyValue.Map map:
                writer.WriteMapHeader(map.Entries.Count);
                foreach (var (key, item) in map.Entries)
                {
                    writer.Write(key);
                    Write(ref writer, item);
                }

                break;
            case PropertyValue.Unknown:
                writer.Write(new Extension(UnknownType, new byte[1]));
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} has no Terraform form.", nameof(value));
        }
    }

    private static PropertyValue Read(ref MessagePackReader reader)
    {
        switch (reader.NextMessagePackType)
        {
            case MessagePackType.Nil:
                reader.ReadNil();
                return PropertyValue.Null.Instance;
            case MessagePackType.Boolean:
                return PropertyValue.Of(reader.ReadBoolean());
            case MessagePackType.Integer:
            case MessagePackType.Float:
                return PropertyValue.Of(reader.ReadDouble());
            case MessagePackType.String:
                return PropertyValue.Of(reader.ReadString()!);
            case MessagePackType.Array:
                var items = new PropertyValue[reader.ReadArrayHeader()];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Read(ref reader);
                return PropertyValue.Of(items);
            case MessagePackType.Map:
                var entries = new KeyValuePair<string, PropertyValue>[reader.ReadMapHeader()];
                for (var i = 0; i < entries.Length; i++)
                    entries[i] = KeyValuePair.Create(reader.ReadString()!, Read(ref reader));
                return PropertyValue.Of(entries);
            default:
                // Also a refined unknown, which says more about what will come (extension 12): it is unknown all the same.
                reader.ReadExtension();
                return PropertyValue.Unknown.Instance;
        }
    }
}
