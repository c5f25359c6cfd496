using System.Text;
using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Uploads;

/// <summary>An area for uploads beside a store, with limits and a clock of the test's own.</summary>
internal sealed class Area : IDisposable
{
    private readonly TemporaryStore _temporary;

    private Area(TemporaryStore temporary, UploadOptions options)
    {
        (_temporary, Options) = (temporary, options);
        Uploads = new UploadArea(temporary.Options, options, Clock);
    }

    public UploadArea Uploads { get; }

    public UploadOptions Options { get; }

    public SteppedClock Clock { get; } = new();

    public TemporaryStore Temporary => _temporary;

    public static async Task<Area> OfAsync(TemporaryStore temporary, UploadOptions? options = null)
    {
        var area = new Area(temporary, options ?? new UploadOptions());
        await area.Uploads.OpenAsync();
        return area;
    }

    public static BroughtFile File(string name, string content) => new(name, Encoding.UTF8.GetBytes(content));

    /// <summary>A result of vLLM's tool at one concurrency.</summary>
    public static BroughtFile Vllm(string name, int concurrency = 8) => File(name, Fixture.With(
        Fixture.Vllm, ("max_concurrency", $"{concurrency}"), ("spec_decode_acceptance_length", null), ("spec_decode_acceptance_rate", null)));

    public async Task<string> AddAsync(params BroughtFile[] files)
    {
        var answer = await Uploads.AddAsync(files);
        answer.Refusal.ShouldBeNull();
        return answer.Id.ShouldNotBeNull();
    }

    public async Task<UploadReading> ReadAsync(params BroughtFile[] files) =>
        (await Uploads.ReadAsync(await AddAsync(files))).ShouldNotBeNull();

    public void Dispose()
    {
        Uploads.Dispose();
        _temporary.Dispose();
    }
}

public abstract class UploadTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : UploadTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : UploadTests(StoreKind.Postgres);

    private async Task<Area> AreaAsync(UploadOptions? options = null) => await Area.OfAsync(await BundledAsync(), options);

    [StoreFact]
    public async Task What_is_brought_is_read_as_an_import_would_read_it()
    {
        using var area = await AreaAsync();

        var reading = await area.ReadAsync(Area.File("sweep.csv", Sweep.With()));

        var file = reading.Files.ShouldHaveSingleItem();
        (file.Name, file.Format, file.Missing.Count, file.RejectedCount).ShouldBe(("sweep.csv", "benchmark-csv", 0, 0));
        var imported = await Sweep.PointAsync();
        (reading.Points.ShouldHaveSingleItem() with { ImportOrder = imported.ImportOrder }).ShouldBe(imported);
    }

    [StoreFact]
    public async Task Nothing_of_it_is_in_the_store()
    {
        using var area = await AreaAsync();
        var before = (await area.Temporary.Store.SnapshotsAsync()).Count;

        await area.ReadAsync(Area.File("sweep.csv", Sweep.With()));

        (await area.Temporary.Store.SnapshotsAsync()).Count.ShouldBe(before);
        (await area.Temporary.CountPointsAsync()).ShouldBe(0);
        (await area.Temporary.Another().SnapshotsAsync()).Count.ShouldBe(before);
    }

    [StoreFact]
    public async Task An_upload_is_found_under_its_id_alone_by_every_server()
    {
        using var area = await AreaAsync();
        var id = await area.AddAsync(Area.File("sweep.csv", Sweep.With()));
        using var another = new UploadArea(area.Temporary.Options, area.Options, area.Clock);
        await another.OpenAsync();

        (await another.ReadAsync(id)).ShouldNotBeNull().Points.Count.ShouldBe(1);
        (await another.ReadAsync(id[..^1] + (id[^1] == 'A' ? 'B' : 'A'))).ShouldBeNull();
        (await another.ReadAsync("")).ShouldBeNull();
    }

    [StoreFact]
    public async Task Ids_have_128_random_bits_and_fit_into_an_address()
    {
        using var area = await AreaAsync();

        var first = await area.AddAsync(Area.File("sweep.csv", Sweep.With()));
        var second = await area.AddAsync(Area.File("sweep.csv", Sweep.With()));

        first.ShouldMatch("^[A-Za-z0-9_-]{22}$");
        second.ShouldNotBe(first);
    }

    [StoreFact]
    public async Task Once_its_time_is_over_an_upload_is_neither_read_nor_changed_even_before_it_is_deleted()
    {
        using var area = await AreaAsync(new UploadOptions { Hours = 2 });
        var id = await area.AddAsync(Area.File("sweep.csv", Sweep.With()));

        area.Clock.Now += TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1);
        (await area.Uploads.ReadAsync(id)).ShouldNotBeNull().ExpiresAt.ShouldBe(area.Clock.Now.AddSeconds(1));
        area.Clock.Now += TimeSpan.FromSeconds(1);

        (await area.Uploads.ReadAsync(id)).ShouldBeNull();
        (await area.Uploads.GiveAsync(id, UploadFields.None)).ShouldBeFalse();
        (await area.Uploads.DeleteExpiredAsync()).ShouldBe(1);
        (await area.Uploads.DeleteExpiredAsync()).ShouldBe(0);
    }

    [StoreFact]
    public async Task An_upload_is_deleted_on_request()
    {
        using var area = await AreaAsync();
        var id = await area.AddAsync(Area.File("sweep.csv", Sweep.With()));
        await area.Uploads.ReadAsync(id);

        (await area.Uploads.DeleteAsync(id)).ShouldBeTrue();

        (await area.Uploads.ReadAsync(id)).ShouldBeNull();
        (await area.Uploads.DeleteAsync(id)).ShouldBeFalse();
    }

    [StoreFact]
    public async Task A_full_area_refuses_and_loses_nothing_until_the_time_of_another_upload_is_over()
    {
        using var area = await AreaAsync(new UploadOptions { MostUploads = 2, Hours = 1 });
        var kept = await area.AddAsync(Area.File("a.csv", Sweep.With()));
        await area.AddAsync(Area.File("b.csv", Sweep.With()));

        (await area.Uploads.AddAsync([Area.File("c.csv", Sweep.With())])).ShouldBe(new UploadAnswer(null, UploadRefusal.Full));
        (await area.Uploads.ReadAsync(kept)).ShouldNotBeNull();

        area.Clock.Now += TimeSpan.FromHours(1);
        (await area.Uploads.AddAsync([Area.File("c.csv", Sweep.With())])).Refusal.ShouldBeNull();
    }

    [StoreFact]
    public async Task The_bytes_of_all_uploads_together_are_bounded()
    {
        using var area = await AreaAsync(new UploadOptions { MostBytes = 1000, BytesPerUpload = 600 });
        await area.AddAsync(new BroughtFile("a.csv", new byte[600]));

        (await area.Uploads.AddAsync([new BroughtFile("b.csv", new byte[401])])).Refusal.ShouldBe(UploadRefusal.Full);
        (await area.Uploads.AddAsync([new BroughtFile("b.csv", new byte[400])])).Refusal.ShouldBeNull();
    }

    [StoreFact]
    public async Task One_upload_is_bounded_in_bytes_and_files_and_has_some()
    {
        using var area = await AreaAsync(new UploadOptions { BytesPerUpload = 100, FilesPerUpload = 2 });

        (await area.Uploads.AddAsync([new BroughtFile("a.csv", new byte[60]), new BroughtFile("b.csv", new byte[41])])).Refusal
            .ShouldBe(UploadRefusal.TooLarge);
        (await area.Uploads.AddAsync([.. Enumerable.Range(0, 3).Select(i => new BroughtFile($"{i}.csv", new byte[1]))])).Refusal
            .ShouldBe(UploadRefusal.TooManyFiles);
        (await area.Uploads.AddAsync([new BroughtFile("a.csv", [])])).Refusal.ShouldBe(UploadRefusal.Empty);
        (await area.Uploads.AddAsync([])).Refusal.ShouldBe(UploadRefusal.Empty);
    }

    [StoreFact]
    public async Task Too_many_uploads_within_a_minute_are_refused()
    {
        using var area = await AreaAsync(new UploadOptions { UploadsPerMinute = 1 });
        await area.AddAsync(Area.File("a.csv", Sweep.With()));

        (await area.Uploads.AddAsync([Area.File("b.csv", Sweep.With())])).Refusal.ShouldBe(UploadRefusal.TooFrequent);
        area.Clock.Now += TimeSpan.FromMinutes(1);
        (await area.Uploads.AddAsync([Area.File("b.csv", Sweep.With())])).Refusal.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_clock_that_is_put_back_keeps_nobody_from_bringing_more()
    {
        using var area = await AreaAsync(new UploadOptions { UploadsPerMinute = 1 });
        await area.AddAsync(Area.File("a.csv", Sweep.With()));
        area.Clock.Now -= TimeSpan.FromHours(1);

        (await area.Uploads.AddAsync([Area.File("b.csv", Sweep.With())])).Refusal.ShouldBeNull();
        (await area.Uploads.AddAsync([Area.File("c.csv", Sweep.With())])).Refusal.ShouldBe(UploadRefusal.TooFrequent);
    }

    [StoreFact]
    public async Task What_a_reader_says_of_the_files_is_kept_and_read_with_them()
    {
        using var area = await AreaAsync();
        var id = await area.AddAsync(Area.Vllm("on.json", 8), Area.Vllm("off.json", 16));
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["model"] = "qwen-3-5", ["gpu"] = "H100", ["gpus"] = "8", ["precision"] = "FP8", ["spec_method"] = "mtp",
            ["draft_tokens"] = "3", ["nonsense"] = "x",
        };
        var off = new Dictionary<string, string>(StringComparer.Ordinal) { ["spec_method"] = "off" };
        var ofFiles = new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal) { ["off.json"] = off };

        (await area.Uploads.GiveAsync(id, new UploadFields(all, ofFiles))).ShouldBeTrue();

        var reading = (await area.Uploads.ReadAsync(id)).ShouldNotBeNull();
        reading.Given.OfAll.Keys.ShouldNotContain("nonsense");
        reading.IsComplete.ShouldBeTrue();
        reading.Points.Select(p => (p.Series.Gpu, p.Series.Method.Key, p.Concurrency, p.Configuration.DraftTokens, p.Configuration.TotalGpus))
            .ShouldBe([("h100", "none", 16, null, 8), ("h100", "mtp", 8, 3, 8)]);
    }

    [StoreFact]
    public async Task An_area_that_is_off_takes_nothing_and_shows_nothing()
    {
        using var area = await AreaAsync();
        var id = await area.AddAsync(Area.File("sweep.csv", Sweep.With()));
        using var off = new UploadArea(area.Temporary.Options, new UploadOptions { Enabled = false }, area.Clock);
        await off.OpenAsync();

        (await off.ReadAsync(id)).ShouldBeNull();
        (await off.AddAsync([Area.File("sweep.csv", Sweep.With())])).Id.ShouldBeNull();
    }

    [StoreFact]
    public async Task A_model_that_the_store_learns_later_is_known_to_an_earlier_upload()
    {
        using var area = await AreaAsync();
        var id = await area.AddAsync(Area.File("sweep.csv", Sweep.With(("model", "new-model"))));
        (await area.Uploads.ReadAsync(id)).ShouldNotBeNull().Files[0].Rejected.ShouldHaveSingleItem().Field.ShouldBe("model");

        await area.Temporary.ImportSoundAsync("slug,label,aliases,source_keys\nnew-model,New Model,,\n", "models.csv");

        (await area.Uploads.ReadAsync(id)).ShouldNotBeNull().Points.Count.ShouldBe(1);
    }
}
