namespace InferenceDash.Store.Import.Sources;

internal enum PackedAs
{
    Nothing,
    Gzip,
    Zip,
}

/// <summary>How a file is packed, by its first bytes.</summary>
internal static class Packing
{
    public static PackedAs Of(Func<Stream> open)
    {
        using var stream = open();
        Span<byte> first = stackalloc byte[4];
        var count = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        return Of(first[..count]);
    }

    public static PackedAs Of(ReadOnlySpan<byte> first)
    {
        if (first.StartsWith("PK\u0003\u0004"u8) || first.StartsWith("PK\u0005\u0006"u8))
            return PackedAs.Zip;
        return first is [0x1F, 0x8B, ..] ? PackedAs.Gzip : PackedAs.Nothing;
    }
}
