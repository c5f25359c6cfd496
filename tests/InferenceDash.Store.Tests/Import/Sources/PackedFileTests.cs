using System.IO.Compression;
using System.Text;

namespace InferenceDash.Store.Tests.Import.Sources;

public abstract class PackedFileTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : PackedFileTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : PackedFileTests(StoreKind.Postgres);

    [StoreFact]
    public async Task A_gzip_file_is_the_same_content_as_the_file_in_it()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With());

        (await ImportAsync(temporary, "sweep.csv.gz", Gzip(Text(Sweep.With())))).AlreadyImported.ShouldBeTrue();
    }

    [StoreFact]
    public async Task The_files_of_a_zip_archive_are_imported_together()
    {
        using var temporary = await BundledAsync();
        var archive = Zip(
            ("runs/a.csv", Text(Sweep.With(("concurrency", "1")))),
            ("b.csv", Text(Sweep.With(("concurrency", "2")))),
            ("notes.txt", Text("hello\n")));

        var result = await ImportAsync(temporary, "runs.zip", archive);

        result.Stored.BenchmarkPoints.ShouldBe(2);
        result.Notes.ShouldHaveSingleItem().ShouldContain("runs.zip/notes.txt");
        (await temporary.Store.SnapshotsAsync())[^1].Files.ShouldBe(["b.csv", "a.csv"]);
    }

    [StoreFact]
    public async Task The_name_of_an_archive_does_not_matter()
    {
        using var temporary = await BundledAsync();

        (await ImportAsync(temporary, "download", Zip(("a.csv", Text(Sweep.With()))))).Stored.BenchmarkPoints.ShouldBe(1);
    }

    [StoreFact]
    public async Task A_flaw_names_the_archive_the_file_and_the_line()
    {
        using var temporary = await BundledAsync();

        var result = await ImportAsync(temporary, "runs.zip", Zip(("deep/a.csv", Text(Sweep.With(("gpus", "x"))))));

        var rejected = result.Rejected.ShouldHaveSingleItem();
        (rejected.File, rejected.Line).ShouldBe((Path.Combine(temporary.Folder, "runs.zip") + "/deep/a.csv", 2));
    }

    [StoreTheory]
    [InlineData("../a.csv")]
    [InlineData("x/../../a.csv")]
    [InlineData("/etc/a.csv")]
    [InlineData("..\\a.csv")]
    [InlineData("C:\\a.csv")]
    public async Task An_archive_that_leads_out_of_itself_is_refused(string name)
    {
        using var temporary = await BundledAsync();

        await RefusedAsync(temporary, "evil.zip", Zip((name, Text(Sweep.With()))), "holds an entry that leads out of the archive");
    }

    [StoreFact]
    public async Task An_archive_in_an_archive_is_refused()
    {
        using var temporary = await BundledAsync();
        var inner = Zip(("a.csv", Text(Sweep.With())));

        await RefusedAsync(temporary, "a.zip", Zip(("inner.zip", inner)), "is an archive inside an archive");
        await RefusedAsync(temporary, "b.zip", Zip(("inner.csv.gz", Gzip(Text(Sweep.With())))), "is an archive inside an archive");
        await RefusedAsync(temporary, "c.gz", Gzip(inner), "is an archive inside an archive");
    }

    [StoreFact]
    public async Task A_bomb_is_refused_before_it_goes_off()
    {
        using var temporary = await BundledAsync();
        var zeros = new byte[64 * 1024 * 1024];
        Array.Fill(zeros, (byte)' ');
        Text(Sweep.With()).CopyTo(zeros, 0);

        await RefusedAsync(temporary, "bomb.zip", Zip(("a.csv", zeros)), "unpacks to more than 200 times its size");
        await RefusedAsync(temporary, "bomb.gz", Gzip(zeros), "unpacks to more than 200 times its size");
    }

    [StoreFact]
    public async Task An_archive_of_too_many_files_is_refused()
    {
        using var temporary = await BundledAsync();
        var archive = Zip([.. Enumerable.Range(0, 10_001).Select(i => ($"{i}.txt", Text("x")))]);

        await RefusedAsync(temporary, "many.zip", archive, "holds more than 10,000 files");
    }

    [StoreFact]
    public async Task A_damaged_archive_is_refused()
    {
        using var temporary = await BundledAsync();
        var zip = Zip(("a.csv", Text(Sweep.With())));
        var gzip = Gzip(Text(Sweep.With()));
        var broken = (byte[])gzip.Clone();
        Array.Fill(broken, (byte)0xEE, 12, 40);

        await RefusedAsync(temporary, "cut.zip", zip[..^30], "is damaged");
        await RefusedAsync(temporary, "cut.gz", gzip[..^20], "is damaged");
        await RefusedAsync(temporary, "broken.gz", broken, "is damaged");
        await RefusedAsync(temporary, "header.gz", gzip[..5], "is damaged");
        var stored = Zip(CompressionLevel.NoCompression, ("a.csv", Text(Sweep.With())));
        stored[stored.AsSpan().IndexOf("vLLM"u8)] = (byte)'x';
        await RefusedAsync(temporary, "bit.zip", stored, "is damaged: its checksum is wrong");
    }

    [StoreFact]
    public async Task Gzip_files_one_after_the_other_are_one_file()
    {
        using var temporary = await BundledAsync();
        var lines = Sweep.File([("concurrency", "1")], [("concurrency", "2")]).Split('\n');

        var result = await ImportAsync(temporary, "both.gz", [.. Gzip(Text(lines[0] + "\n" + lines[1] + "\n")), .. Gzip(Text(lines[2]))]);

        result.Stored.BenchmarkPoints.ShouldBe(2);
    }

    [StoreFact]
    public async Task A_well_packed_sweep_is_no_bomb()
    {
        using var temporary = await BundledAsync();
        // Ten thousand rows that differ in one field pack very well, and are below the size at which the ratio counts.
        var sweep = Sweep.File([.. Enumerable.Range(1, 10_000).Select(i => new[] { ("concurrency", $"{i}") })]);

        (await ImportAsync(temporary, "sweep.csv.gz", Gzip(Text(sweep)))).Stored.BenchmarkPoints.ShouldBe(10_000);
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static byte[] Gzip(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.SmallestSize))
            gzip.Write(content);
        return packed.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Content)[] files) => Zip(CompressionLevel.Optimal, files);

    private static byte[] Zip(CompressionLevel level, params (string Name, byte[] Content)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, content) in files)
            {
                using var entry = archive.CreateEntry(name, level).Open();
                entry.Write(content);
            }
        }

        return packed.ToArray();
    }

    private static Task<ImportResult> ImportAsync(TemporaryStore temporary, string name, byte[] content) =>
        temporary.Store.ImportAsync([temporary.Write(name, content)], new ImportOptions());

    private static async Task RefusedAsync(TemporaryStore temporary, string name, byte[] content, string reason)
    {
        var before = await temporary.Store.LatestSnapshotAsync();
        var result = await ImportAsync(temporary, name, content);
        result.IsRefused.ShouldBeTrue();
        result.Rejected.ShouldHaveSingleItem().Reason.ShouldStartWith(reason);
        (await temporary.Store.LatestSnapshotAsync()).ShouldBe(before);
    }
}
