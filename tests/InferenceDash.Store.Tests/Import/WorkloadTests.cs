using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Import;

public abstract class WorkloadTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : WorkloadTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : WorkloadTests(StoreKind.Postgres);

    private static readonly ImportOptions Mtp = Reading.Given;
    private static readonly ImportOptions Off = Reading.Given with { SpecMethod = "none" };

    [StoreFact]
    public async Task Runs_whose_mean_lengths_differ_a_little_are_of_one_sequence_in_whatever_order_they_are_named()
    {
        foreach (var files in new[] { [Run(8, 731), Run(16, 748), Run(32, 744)], new[] { Run(32, 744), Run(8, 731), Run(16, 748) } })
        {
            using var temporary = await BundledAsync();

            var result = await ImportAsync(temporary, Mtp, files);

            result.Notes.ShouldBe(["qwen-3-5: output lengths from 731 to 748 tokens: counted as one workload, 1k/744; --sequence names another"]);
            var points = (await temporary.ReadAsync()).Measured;
            points.ShouldAllBe(point => point.Series.Sequence == new Sequence(1024, 744));
            points.OrderBy(point => point.Concurrency).Select(point => point.MeanOutputTokens).ShouldBe([731, 748, 744]);
        }
    }

    [StoreFact]
    public async Task The_two_sides_of_a_comparison_meet()
    {
        using var temporary = await BundledAsync();
        await ImportAsync(temporary, Mtp, Run(8, 731), Run(16, 748), Run(32, 744));

        var result = await ImportAsync(temporary, Off, Run(8, 735), Run(16, 752), Run(32, 739));

        result.Notes.ShouldBe(["qwen-3-5: output lengths from 735 to 752 tokens: counted as one workload, 1k/744; --sequence names another"]);
        (await temporary.ReadAsync()).Measured.Select(point => (point.Series.Method.IsOff, point.Series.Sequence.Label)).Distinct()
            .ShouldBe([(false, "1k/744"), (true, "1k/744")]);
    }

    [StoreFact]
    public async Task Lengths_further_than_a_tenth_from_a_sequence_make_one_of_their_own()
    {
        using var temporary = await BundledAsync();
        await ImportAsync(temporary, Mtp, Run(8, 500));

        var result = await ImportAsync(temporary, Off, Run(8, 551), Run(16, 550), Run(32, 2000));

        // 550 is a tenth from 500, 551 is not.
        (await temporary.ReadAsync()).Measured.Where(point => point.Series.Method.IsOff).OrderBy(point => point.Concurrency)
            .Select(point => point.Series.Sequence.Label).ShouldBe(["1k/551", "1k/500", "1k/2000"]);
        result.Notes.ShouldBe(["qwen-3-5: output length 550 tokens: counted as one workload, 1k/500; --sequence names another"]);
    }

    [StoreFact]
    public async Task The_nearest_sequence_counts()
    {
        using var temporary = await BundledAsync();
        await ImportAsync(temporary, Mtp with { Sequence = new Sequence(1024, 700) }, Run(8, 700));
        await ImportAsync(temporary, Mtp with { Sequence = new Sequence(1024, 760) }, Run(8, 760));

        await ImportAsync(temporary, Off, Run(8, 735));

        (await temporary.ReadAsync()).Measured[^1].Series.Sequence.Label.ShouldBe("1k/760");
    }

    [StoreFact]
    public async Task Lengths_that_an_option_says_are_never_changed()
    {
        using var temporary = await BundledAsync();
        await ImportAsync(temporary, Mtp, Run(8, 744));

        var result = await ImportAsync(temporary, Off with { Sequence = new Sequence(1024, 735) }, Run(8, 744));

        (await temporary.ReadAsync()).Measured[^1].Series.Sequence.Label.ShouldBe("1k/735");
        result.Notes.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Nominal_lengths_are_a_workload_by_themselves()
    {
        using var temporary = await BundledAsync();
        await ImportAsync(temporary, Mtp with { Sequence = new Sequence(1024, 1100) }, Run(8, 1100));

        await ImportAsync(temporary, Mtp, Run(16, 1030));

        (await temporary.ReadAsync()).Measured[^1].Series.Sequence.Label.ShouldBe("1k/1k");
    }

    [StoreFact]
    public async Task Other_models_have_other_workloads()
    {
        using var temporary = await BundledAsync();
        await ImportAsync(temporary, Mtp with { Model = "deepseek-r1" }, Fixture.With(Run(8, 735), ("model_id", "\"dsr1\"")));

        await ImportAsync(temporary, Mtp, Run(8, 744));

        (await temporary.ReadAsync()).Measured[^1].Series.Sequence.Label.ShouldBe("1k/744");
    }

    [StoreFact]
    public async Task A_retracted_import_has_no_sequences()
    {
        using var temporary = await BundledAsync();
        var first = await ImportAsync(temporary, Mtp, Run(8, 735));
        await temporary.Store.RetractAsync(first.SnapshotId!);

        await ImportAsync(temporary, Mtp, Run(16, 744));

        (await temporary.ReadAsync()).Measured.ShouldHaveSingleItem().Series.Sequence.Label.ShouldBe("1k/744");
    }

    [StoreFact]
    public async Task Lengths_without_end_are_left_as_they_are()
    {
        using var temporary = await BundledAsync();
        var rows = Enumerable.Range(1, 1001).Select(i => Run(8, 1200 + i));

        var result = await ImportAsync(temporary, Mtp, string.Join('\n', rows));

        result.Notes.ShouldHaveSingleItem().ShouldContain("--sequence names one for all");
        (await temporary.ReadAsync()).Measured.Select(point => point.Series.Sequence).Distinct().Count().ShouldBe(1001);
    }

    private static async Task<ImportResult> ImportAsync(TemporaryStore temporary, ImportOptions options, params string[] contents)
    {
        var result = await temporary.Store.ImportAsync(
            [.. contents.Select((content, i) => temporary.Write($"{options.SpecMethod}-{i}.json", content))], options);
        result.Rejected.ShouldBeEmpty();
        return result;
    }

    // Without speculative decoding or with it: nothing in the file says which.
    private static string Run(int concurrency, int outputTokens) => Fixture.With(
        Fixture.Vllm,
        ("max_concurrency", $"{concurrency}"), ("total_output_tokens", $"{80 * outputTokens}"),
        ("spec_decode_acceptance_length", null), ("spec_decode_acceptance_rate", null));
}
