using System.Buffers.Binary;
using System.Text;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>Writes what a circuit's hub reads: MessagePack, each message after its length, in frames of a socket.</summary>
internal static class Pack
{
    /// <summary>What opens the conversation.</summary>
    public static readonly byte[] Handshake = "{\"protocol\":\"blazorpack\",\"version\":1}\u001e"u8.ToArray();

    /// <summary>A call of a method of the hub.</summary>
    public static byte[] Call(string method, params object?[] arguments) =>
        Value(new object?[] { 1, new Dictionary<string, object?>(StringComparer.Ordinal), null, method, arguments });

    /// <summary>A value as bytes.</summary>
    public static byte[] Value(object? value) => value switch
    {
        null => [0xc0],
        bool flag => [flag ? (byte)0xc3 : (byte)0xc2],
        int number => Sized(0xd2, number),
        long number => Long(number),
        string text => [.. Sized(0xdb, Encoding.UTF8.GetByteCount(text)), .. Encoding.UTF8.GetBytes(text)],
        byte[] bytes => [.. Sized(0xc6, bytes.Length), .. bytes],
        object?[] list => [.. Sized(0xdd, list.Length), .. list.SelectMany(Value)],
        Dictionary<string, object?> map => [.. Sized(0xdf, map.Count), .. map.SelectMany(pair => Value(pair.Key).Concat(Value(pair.Value)))],
        _ => throw new ArgumentException($"{value.GetType()} is not written.", nameof(value)),
    };

    /// <summary>A message after its length, seven bits a byte.</summary>
    public static byte[] Message(byte[] content)
    {
        var length = new List<byte>();
        for (var rest = (uint)content.Length; ; rest >>= 7)
        {
            length.Add((byte)((rest & 0x7f) | (rest > 0x7f ? 0x80u : 0)));
            if (rest <= 0x7f)
                return [.. length, .. content];
        }
    }

    /// <summary>A frame as a browser sends it.</summary>
    /// <param name="content">What is in it.</param>
    /// <param name="first">Its first byte: whether it is the last of a message, reserved bits, and what it is.</param>
    /// <param name="isMasked">Whether it says that it is masked; a client's has to.</param>
    public static byte[] Frame(byte[] content, byte first = 0x82, bool isMasked = true)
    {
        var mask = isMasked ? (byte)0x80 : (byte)0;
        byte[] length = content.Length switch
        {
            < 126 => [(byte)(content.Length | mask)],
            <= ushort.MaxValue => [(byte)(126 | mask), (byte)(content.Length >> 8), (byte)content.Length],
            _ => [(byte)(127 | mask), .. BigEndian((ulong)content.Length)],
        };
        // A mask of zeros changes nothing.
        return [first, .. length, .. isMasked ? new byte[4] : [], .. content];
    }

    private static byte[] Sized(byte kind, int size)
    {
        var bytes = new byte[5];
        bytes[0] = kind;
        BinaryPrimitives.WriteInt32BigEndian(bytes.AsSpan(1), size);
        return bytes;
    }

    private static byte[] Long(long number) => [0xd3, .. BigEndian((ulong)number)];

    private static byte[] BigEndian(ulong number)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
        return bytes;
    }
}
