using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace InferenceDash.Store.Tests.Import.BadInput;

/// <summary>Archives that are damaged, hostile, or hold nothing to import.</summary>
internal static class BadArchive
{
    private static readonly byte[] Sound = Encoding.UTF8.GetBytes(Sweep.With());

    private static readonly string[] HostileNames =
    [
        "../sweep.csv", "a/../../sweep.csv", "/etc/sweep.csv", "..\\sweep.csv", "C:\\sweep.csv", "C:sweep.csv",
        "//host/sweep.csv", "..", "a\\..\\..\\sweep.csv",
    ];

    public static IEnumerable<BadFile> All => [.. Hostile, .. DamagedZip, .. DamagedGzip];

    private static IEnumerable<BadFile> Hostile =>
    [
        .. HostileNames.Select(name => Of($"zip: an entry {name}", () => Zip((name, Sound)))),
        Of("zip: a sound entry beside one that leads out", () => Zip(("sweep.csv", Sound), ("../sweep.csv", Sound))),
        Of("zip: another zip in it", () => Zip(("inner.zip", Zip(("sweep.csv", Sound))))),
        Of("zip: another zip in it, named as CSV", () => Zip(("sweep.csv", Zip(("sweep.csv", Sound))))),
        Of("zip: a gzip in it", () => Zip(("sweep.csv.gz", Gzip(Sound)))),
        Of("gzip: another gzip in it", () => Gzip(Gzip(Sound))),
        Of("gzip: a zip in it", () => Gzip(Zip(("sweep.csv", Sound)))),
        Of("zip: a bomb", () => Zip(("sweep.csv", Bomb()))),
        Of("zip: a bomb of many files", () => Zip([.. Enumerable.Range(0, 8).Select(i => ($"{i}.csv", Bomb()[..(4 * 1024 * 1024)]))])),
        Of("gzip: a bomb", () => Gzip(Bomb())),
        Of("zip: 10,001 files", () => Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", Array.Empty<byte>()))])),
        Of("zip: no files", () => Zip()),
        Of("zip: only a folder", () => Zip(("runs/", []))),
        Of("zip: nothing in a known format", () => Zip(("readme.md", "# Runs\n"u8.ToArray()), ("notes.txt", "none\n"u8.ToArray()))),
        Of("zip: a file with a flaw", () => Zip(("sweep.csv", Encoding.UTF8.GetBytes(Sweep.With(("gpus", "x")))))),
        Of("zip: a file in UTF-16", () => Zip(("sweep.csv", Encoding.Unicode.GetBytes(Sweep.With())))),
        Of("gzip: a file in UTF-16", () => Gzip(Encoding.Unicode.GetBytes(Sweep.With()))),
        Of("gzip: nothing in it", () => Gzip([])),
    ];

    private static IEnumerable<BadFile> DamagedZip =>
    [
        .. new[] { 4, 20, 50, 90 }.Select(percent => Of($"zip: cut off after {percent} %", () => Start(Zip(("sweep.csv", Sound)), percent))),
        Of("zip: a wrong checksum", () => Patched("PK\u0001\u0002"u8, 16, 0xDEADBEEF, 4)),
        Of("zip: a method that nobody knows", () => Patched("PK\u0001\u0002"u8, 10, 99, 2)),
        Of("zip: encrypted", () => Patched("PK\u0001\u0002"u8, 8, 1, 2)),
        Of("zip: an entry that lies past the end", () => Patched("PK\u0001\u0002"u8, 42, 0x7FFFFFF0, 4)),
        Of("zip: a list of files past the end", () => Patched("PK\u0005\u0006"u8, 16, 0x7FFFFFF0, 4)),
        Of("zip: more files announced than there are", () => Patched("PK\u0005\u0006"u8, 10, 9, 2)),
        Of("zip: packed bytes overwritten", () => Overwritten(Zip(("sweep.csv", Sound)), 50, 60)),
        Of("zip: only its first bytes, then text", () => [.. "PK\u0003\u0004"u8, .. Sound]),
    ];

    private static IEnumerable<BadFile> DamagedGzip =>
    [
        .. new[] { 3, 9, 50, 95 }.Select(percent => Of($"gzip: cut off after {percent} %", () => Start(Gzip(Sound), percent))),
        Of("gzip: without its checksum", () => Gzip(Sound)[..^8]),
        Of("gzip: a wrong checksum", () => Gzip(Sound) is var gzip ? Overwritten(gzip, gzip.Length - 8, 4) : []),
        Of("gzip: packed bytes overwritten", () => Overwritten(Gzip(Sound), 14, 40)),
        Of("gzip: only its first bytes, then text", () => [0x1F, 0x8B, .. Sound]),
        Of("gzip: noise after a sound file", () => [.. Gzip(Sound), .. Sound]),
    ];

    private static BadFile Of(string name, Func<byte[]> content) => BadFile.Of(name, new ImportOptions(), content);

    private static byte[] Bomb()
    {
        var bytes = new byte[32 * 1024 * 1024];
        Array.Fill(bytes, (byte)'\n');
        Sound.CopyTo(bytes, 0);
        return bytes;
    }

    private static byte[] Start(byte[] bytes, int percent) => bytes[..(bytes.Length * percent / 100)];

    private static byte[] Overwritten(byte[] bytes, int start, int length)
    {
        Array.Fill(bytes, (byte)0xEE, start, length);
        return bytes;
    }

    private static byte[] Patched(ReadOnlySpan<byte> record, int offset, uint value, int size)
    {
        var zip = Zip(("sweep.csv", Sound));
        var field = zip.AsSpan(zip.AsSpan().IndexOf(record) + offset, size);
        if (size == 2)
            BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)value);
        else
            BinaryPrimitives.WriteUInt32LittleEndian(field, value);
        return zip;
    }

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
            gzip.Write(content);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }
}
