using System.Text;
using InferenceDash.Store.Tests.Import.BadInput;
using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Uploads;

/// <summary>What reading an upload says of its files.</summary>
public sealed class UploadReadingTests
{
    private static async Task<ReadFile> FileAsync(BroughtFile file, UploadOptions? options = null)
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync(), options);
        return (await area.ReadAsync(file)).Files.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_a_file_does_not_say_is_asked_for_by_field_and_is_no_flaw()
    {
        var file = await FileAsync(Area.Vllm("c8.json"));

        file.Missing.ShouldBe(["gpu", "gpus", "precision", "spec_method"]);
        file.Rejected.ShouldBeEmpty();
        file.Points.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_file_says_itself_is_told()
    {
        var file = await FileAsync(Area.Vllm("c8.json"));

        file.Says["engine"].ShouldBe("vLLM");
        file.Says["sequence"].ShouldBe("1k/1k");
        file.Says["date"].ShouldBe("2026-06-11");
        file.Says["model"].ShouldBe("Qwen/Qwen3.5-397B-A17B-FP8");
    }

    [Fact]
    public async Task A_date_and_a_concurrency_are_asked_for_where_the_tool_writes_none()
    {
        var file = await FileAsync(Area.File("run.jsonl", Fixture.With(Fixture.Sglang, ("max_concurrency", null))));

        file.Missing.ShouldBe(["model", "gpu", "gpus", "precision", "spec_method", "date", "concurrency"]);
        file.Hints["date"].ShouldBe(new FieldHint("2026-06-12", HintOrigin.UploadDay));
    }

    [Fact]
    public async Task Columns_that_a_CSV_leaves_out_are_asked_for()
    {
        var file = await FileAsync(Area.File("sweep.csv", Sweep.Without("gpus")));

        file.Missing.ShouldBe(["gpus"]);
        file.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public async Task Names_of_file_and_model_give_hints_that_say_where_they_come_from()
    {
        var file = await FileAsync(Area.Vllm("h200_tp8_nomtp_c16.json"));

        file.Hints["gpu"].ShouldBe(new FieldHint("h200", HintOrigin.FileName));
        file.Hints["gpus"].ShouldBe(new FieldHint("8", HintOrigin.FileName));
        file.Hints["spec_method"].ShouldBe(new FieldHint("none", HintOrigin.FileName));
        file.Hints["precision"].ShouldBe(new FieldHint("fp8", HintOrigin.ServedModel));
        file.Hints["model"].ShouldBe(new FieldHint("qwen-3-5", HintOrigin.ServedModel));
    }

    [Fact]
    public async Task A_bad_file_takes_nothing_from_the_others()
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());

        var reading = await area.ReadAsync(Area.File("a.csv", Sweep.With()), Area.File("notes.txt", "nothing to see\n"));

        reading.Points.Count.ShouldBe(1);
        var bad = reading.Files.Single(file => file.Format is null);
        (bad.Name, bad.RejectedCount).ShouldBe(("notes.txt", 1));
        bad.Rejected[0].Reason.ShouldStartWith("is not in a known format");
    }

    [Fact]
    public async Task A_bad_row_is_told_and_the_others_are_used()
    {
        var file = await FileAsync(Area.File("a.csv", Sweep.File([("concurrency", "8")], [("concurrency", "-1")])));

        (file.Points.Count, file.RejectedCount).ShouldBe((1, 1));
        (file.Rejected[0].File, file.Rejected[0].Line, file.Rejected[0].Field).ShouldBe(("a.csv", 3, "concurrency"));
    }

    [Fact]
    public async Task Files_of_one_workload_share_a_sequence_however_their_output_lengths_vary()
    {
        var reading = await GivenAsync(
            Area.File("a.json", Fixture.With(Fixture.Vllm, ("max_concurrency", "8"), ("total_output_tokens", "58480"))),
            Area.File("b.json", Fixture.With(Fixture.Vllm, ("max_concurrency", "16"), ("total_output_tokens", "60160"))));

        reading.Points.Select(point => point.Series.Sequence).Distinct().ShouldHaveSingleItem();
        reading.Points.Select(point => point.MeanOutputTokens).ShouldBe([731, 752], ignoreOrder: true);
        reading.Notes.ShouldHaveSingleItem().ShouldContain("output lengths from 731 to 752 tokens: counted as one workload");
    }

    [Fact]
    public async Task A_file_without_acceptance_among_files_that_have_it_is_warned_about()
    {
        var reading = await GivenAsync(
            Area.File("mtp.json", Fixture.With(Fixture.Vllm, ("max_concurrency", "16"))), Area.Vllm("nomtp.json"));

        reading.Files.Single(file => file.Name == "mtp.json").Warnings.ShouldBeEmpty();
        reading.Files.Single(file => file.Name == "nomtp.json").Warnings.ShouldHaveSingleItem().Field.ShouldBe("acceptance_length");
    }

    // What the files leave out, the same for all.
    private static async Task<UploadReading> GivenAsync(params BroughtFile[] files)
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());
        var id = await area.AddAsync(files);
        await area.Uploads.GiveAsync(id, UploadFields.None with
        {
            OfAll = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["model"] = "qwen-3-5", ["gpu"] = "h100", ["gpus"] = "8", ["precision"] = "fp8", ["spec_method"] = "mtp",
            },
        });
        return (await area.Uploads.ReadAsync(id)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_field_that_cannot_be_read_is_told_with_its_file()
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());
        var id = await area.AddAsync(Area.Vllm("c8.json"));
        await area.Uploads.GiveAsync(id, UploadFields.None with { OfAll = new Dictionary<string, string>(StringComparer.Ordinal) { ["gpus"] = "eight" } });

        var file = (await area.Uploads.ReadAsync(id)).ShouldNotBeNull().Files[0];

        file.Rejected.ShouldHaveSingleItem().ShouldBe(new RejectedRow("c8.json", null, "gpus", "eight", "is not a whole number of at least 1"));
        file.Missing.ShouldContain("gpus");
    }

    [Fact]
    public async Task Flagged_measurements_are_used_and_told()
    {
        var file = await FileAsync(Area.File("sweep.csv", Sweep.With(("quality", "rate-driven=4"))));

        (file.Points.Count, file.Flagged.Count).ShouldBe((1, 1));
        (file.Flagged[0].File, file.Flagged[0].Flag.Rule).ShouldBe(("sweep.csv", QualityRules.RateDriven));
    }

    [Fact]
    public async Task Sidecars_say_what_they_say_to_an_import()
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());

        var reading = await area.ReadAsync(Area.Vllm("c8.json"), Area.File(
            "inferencedash.json", """{"model": "qwen-3-5", "gpu": "h100", "gpus": 8, "precision": "fp8", "spec_method": "none"}"""));

        reading.Files.ShouldHaveSingleItem().Points.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_content_twice_counts_once_and_says_so()
    {
        using var area = await Area.OfAsync(await TemporaryStore.BundledAsync());

        var reading = await area.ReadAsync(Area.File("a.csv", Sweep.With()), Area.File("b.csv", Sweep.With()));

        reading.Points.Count.ShouldBe(1);
        reading.Files.Single(file => file.Name == "b.csv").Rejected.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task More_rows_than_an_upload_may_have_refuse_the_file_that_brings_them()
    {
        var file = await FileAsync(
            Area.File("a.csv", Sweep.File([("concurrency", "8")], [("concurrency", "16")])), new UploadOptions { RowsPerUpload = 1 });

        file.Points.ShouldBeEmpty();
        file.Rejected.ShouldHaveSingleItem().Reason.ShouldContain("more rows than an upload may have (1 ");
    }

    [Fact]
    public async Task Models_prices_and_published_figures_are_left_to_the_import()
    {
        var file = await FileAsync(Area.File("models.csv", "slug,label,aliases,source_keys\nnew-model,New Model,,\n"));

        file.Rejected.ShouldHaveSingleItem().Reason.ShouldContain("only the command import takes");
    }

    [Theory]
    [InlineData("../../x", "x")]
    [InlineData("C:\\runs\\c8.json", "c8.json")]
    [InlineData("/etc/passwd", "passwd")]
    [InlineData("..", "file")]
    [InlineData("", "file")]
    [InlineData("a*b?.json", "ab.json")]
    [InlineData("a\nb.json", "a b.json")]
    [InlineData("\u202Egnp.json", "\u202Egnp.json")]
    public async Task Names_lose_their_folders_and_what_could_do_harm(string name, string kept) =>
        (await FileAsync(Area.File(name, Sweep.With()))).Name.ShouldBe(kept);

    [Fact]
    public async Task An_archive_may_unpack_to_less_than_an_import_takes()
    {
        var file = await FileAsync(
            new BroughtFile("sweep.zip", BadArchive.Zip(("sweep.csv", Encoding.UTF8.GetBytes(Sweep.With())))),
            new UploadOptions { UnpackedBytesPerUpload = 100 });

        file.Rejected.ShouldHaveSingleItem().Reason.ShouldContain("unpacks to more than 100 bytes");
    }
}
