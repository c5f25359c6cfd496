namespace InferenceDash.Store.Tests.Import.Formats.InferenceX;

public sealed class InferenceXDumpTests
{
    private static readonly ImportOptions Nothing = new();

    [Fact]
    public async Task Results_are_joined_with_their_configurations()
    {
        var points = await Reading.PointsAsync(Nothing, Fixture.DumpConfigs, Fixture.DumpResults);

        var workers = new Parallelism(8, 8, true, 0, 8);
        points.Select(p => p with { SourceFile = null, ImportOrder = 0 }).ShouldBe(
        [
            new BenchmarkPoint(
                new SeriesKey("deepseek-r1", "b200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
                new Configuration("TRT-LLM", false, false, workers, workers),
                "501",
                new DateOnly(2026, 6, 11),
                8,
                160.5,
                312.5) { MedianTpotSeconds = 0.00625, MedianTtftSeconds = 0.125, Image = "img:1" },
            new BenchmarkPoint(
                new SeriesKey("deepseek-r1", "gb200", new Precision("fp4"), new Sequence(8192, 1024), SpecMethod.Off),
                new Configuration(
                    "Dynamo TRT-LLM", true, true, new Parallelism(4, 4, true, 1, 4), new Parallelism(32, 32, true, 1, 32)),
                "502",
                new DateOnly(2026, 6, 12),
                64,
                80,
                900) { MedianTpotSeconds = 0.0125 },
        ]);
    }

    [Fact]
    public async Task The_order_of_the_files_makes_no_difference()
    {
        (await Reading.PointsAsync(Nothing, Fixture.DumpResults, Fixture.DumpConfigs)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Rows_that_the_benchmark_marks_as_failed_are_counted_and_left_out()
    {
        var warnings = await Reading.WarningsAsync(Nothing, Fixture.DumpConfigs, Fixture.DumpResults);

        warnings.ShouldContain(("error", "marks 1 of 3 rows as failed; without a measurement they were left out"));
    }

    [Fact]
    public async Task Parallelism_that_stands_among_the_metrics_multiplies_the_GPUs_of_aggregated_serving()
    {
        const string own = """{""tput_per_gpu"": 312.5""", wide = """{""pcp_size"": 2, ""decode_pp"": 1, ""tput_per_gpu"": 312.5""";
        var results = Fixture.DumpResults.Replace(own, wide, StringComparison.Ordinal);

        (await Reading.PointsAsync(Nothing, Fixture.DumpConfigs, results)).Select(point => point.Configuration.TotalGpus).ShouldBe([16, 36]);
    }

    [Fact]
    public async Task A_configuration_on_several_nodes_without_decode_workers_is_aggregated_on_those_of_prefill()
    {
        var configs = Fixture.DumpConfigs.Replace("none,t,t,4,4,t,1,32,32,t,1,4,32", "none,f,t,16,4,t,1,0,0,f,0,16,0", StringComparison.Ordinal);

        var workers = new Parallelism(16, 4, true, 1, 16);
        (await Reading.PointsAsync(Nothing, configs, Fixture.DumpResults))[1].Configuration
            .ShouldBe(new Configuration("Dynamo TRT-LLM", false, true, workers, workers));
    }

    [Fact]
    public async Task Each_half_alone_asks_for_the_other()
    {
        (await Reading.RejectedAsync(Nothing, Fixture.DumpConfigs))[0].Reason
            .ShouldBe("is one half of a weekly dump: import it together with benchmark_results_raw.csv");
        (await Reading.RejectedAsync(Nothing, Fixture.DumpResults))[0].Reason
            .ShouldBe("is one half of a weekly dump: import it together with configs.csv");
    }

    [Fact]
    public async Task A_configuration_that_nobody_knows_matters_only_where_it_is_used()
    {
        var results = Fixture.DumpResults.Replace("10,501,1,", "10,501,3,", StringComparison.Ordinal);

        var (field, value, reason) = (await Reading.RejectedAsync(Nothing, Fixture.DumpConfigs, results)).ShouldHaveSingleItem();

        (field, value).ShouldBe(("config_id", "3"));
        reason.ShouldStartWith("is configuration 3 on line 4 of configs.csv, which cannot be used: Unknown GPU “tpu”. Add it with `gpu add tpu ");
    }

    [Theory]
    [InlineData("11,502,2,", "11,502,9,", "config_id", "is not a configuration in configs.csv")]
    [InlineData(
        "8192,1024,64", ",,64", "isl",
        "belongs to an agentic workload: without input and output length it has no sequence; leave such rows out with --skip-bad-rows")]
    [InlineData("8192,1024,64", "8192,,64", "osl", "is required and empty")]
    [InlineData("8192,1024,64", "8192,1024,0", "conc", "is not a whole number of at least 1")]
    [InlineData("8192,1024,64", "8192,1024,", "conc", "is required and empty")]
    [InlineData("2026-06-12 00:00:00+00", "12.06.2026", "date", "is not a date like 2026-04-30")]
    [InlineData("2026-06-12 00:00:00+00", "", "date", "is required and empty")]
    [InlineData("\"\"tput_per_gpu\"\": 900.0", "\"\"tput\"\": 900.0", "metrics", "has no tput_per_gpu")]
    [InlineData("\"\"median_tpot\"\": 0.0125", "\"\"p99_intvty\"\": 70", "metrics", "has neither median_intvty nor median_tpot")]
    [InlineData("900.0", "NaN", "metrics", "holds NaN or Infinity, which JSON does not allow")]
    [InlineData("900.0", "-900.0", "metrics", "has a tput_per_gpu that is not a finite number above 0")]
    [InlineData("900.0", "1e999", "metrics", "has a tput_per_gpu that is not a finite number above 0")]
    [InlineData("900.0", "\"\"900\"\"", "metrics", "has a tput_per_gpu that is not a number")]
    [InlineData("900.0", "900.0, \"\"tput_per_gpu\"\": 901.0", "metrics", "holds tput_per_gpu twice")]
    [InlineData("900.0", "", "metrics", "is not JSON at its character 18")]
    public async Task A_field_that_cannot_be_read_is_reported(string sound, string flawed, string field, string reason)
    {
        using var temporary = await TemporaryStore.BundledAsync();
        var files = new[]
        {
            temporary.Write("configs.csv", Fixture.DumpConfigs),
            temporary.Write("benchmark_results_raw.csv", Fixture.DumpResults.Replace(sound, flawed, StringComparison.Ordinal)),
        };

        var rejected = (await temporary.Store.ImportAsync(files, Nothing)).Rejected.ShouldHaveSingleItem();

        (rejected.File, rejected.Line, rejected.Field, rejected.Reason).ShouldBe((files[1], 3, field, reason));
    }

    [Fact]
    public async Task A_header_without_a_column_that_is_needed_names_it()
    {
        var results = Fixture.DumpResults.Replace(",date,", ",day,", StringComparison.Ordinal);

        (await Reading.RejectedAsync(Nothing, Fixture.DumpConfigs, results)).ShouldContain(row =>
            row.Field == "date" && row.Reason == "is a required column, and the header does not have it");
    }

    [Fact]
    public async Task A_row_with_too_few_fields_is_reported_and_the_next_is_read()
    {
        var results = Fixture.DumpResults.Replace("11,502,2,single_turn,", "11,502,2,", StringComparison.Ordinal);

        (await Reading.RejectedAsync(Nothing, Fixture.DumpConfigs, results)).ShouldBe([(null, null, "has 10 fields, and the header 11")]);
    }
}
