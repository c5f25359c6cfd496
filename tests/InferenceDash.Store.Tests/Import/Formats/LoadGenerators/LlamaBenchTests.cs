namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class LlamaBenchTests
{
    private const string Prompt = ToolFixture.LlamaPrompt;
    private const string Generation = ToolFixture.LlamaGeneration;

    private static readonly ImportOptions Given = Reading.Given with { Gpus = 1, SpecMethod = "none", Engine = null, Date = null };

    // 1024 tokens at 8192 tok/s, then as many at 160: 6.525 s for one request.
    [Fact]
    public async Task A_prompt_and_a_generation_are_one_request_alone_on_its_server()
    {
        var point = await Reading.PointAsync($"[{Prompt}, {Generation}]", Given);

        point.Series.Sequence.ShouldBe(new Sequence(1024, 1024));
        (point.Configuration.Engine, point.EngineVersion, point.Date).ShouldBe(("llama.cpp", "b6300", new DateOnly(2026, 6, 11)));
        (point.Concurrency, point.Interactivity).ShouldBe((1, 160));
        point.ThroughputPerGpu.ShouldBe(2048 / 6.525, tolerance: 1e-9);
        (point.MedianTtftSeconds, point.MedianE2eLatencySeconds, point.MedianTpotSeconds).ShouldBe((0.125, 6.525, 0.00625));
        point.Quality.ShouldBe(QualityFlags.None);
    }

    [Fact]
    public async Task Lines_are_read_like_an_array()
    {
        (await Reading.PointAsync($"{OneLine(Prompt)}\n{OneLine(Generation)}\n", Given)).Concurrency.ShouldBe(1);
    }

    [Fact]
    public async Task Every_length_of_prompt_and_of_generation_is_a_request()
    {
        var points = await Reading.PointsAsync(
            Given, $"[{Prompt}, {Fixture.With(Prompt, ("n_prompt", "512"))}, {Generation}, {Fixture.With(Generation, ("n_gen", "128"))}]");

        points.Select(point => point.Series.Sequence.Label).Order(StringComparer.Ordinal).ShouldBe(["1k/128", "1k/1k", "512/128", "512/1k"]);
    }

    [Fact]
    public async Task The_speed_behind_the_prompt_counts_and_not_that_at_an_empty_context()
    {
        var empty = Fixture.With(Generation, ("n_depth", "0"), ("avg_ts", "200.0"));

        (await Reading.PointAsync($"[{Prompt}, {empty}, {Generation}]", Given)).Interactivity.ShouldBe(160);
        (await Reading.WarningsAsync(Given, $"[{Prompt}, {empty}]")).ShouldHaveSingleItem().Reason.ShouldBe(
            "is 0: the speed of generation was not measured behind a prompt of 1024; run llama-bench with -d 1024");
    }

    // Figures of the example in llama-bench's own description: a 7B model on one RTX 3090 Ti.
    [Fact]
    public async Task Files_without_a_depth_are_of_an_empty_context()
    {
        var prompt = Fixture.With(Prompt, ("n_prompt", "512"), ("avg_ts", "2410.974041"), ("n_depth", null), ("test_time", "\"2023-09-23T12:09:57Z\""));
        var generation = Fixture.With(Generation, ("n_gen", "128"), ("avg_ts", "132.052051"), ("n_depth", null), ("test_time", "\"2023-09-23T12:09:59Z\""));

        var point = await Reading.PointAsync($"[{prompt}, {generation}]", Given);

        (point.Series.Sequence, point.Date, point.Interactivity).ShouldBe((new Sequence(512, 128), new DateOnly(2023, 9, 23), 132.052051));
        point.ThroughputPerGpu.ShouldBe(640 / ((512 / 2410.974041) + (128 / 132.052051)), tolerance: 1e-9);
    }

    [Fact]
    public async Task Tests_of_other_settings_are_not_paired()
    {
        var other = Fixture.With(Generation, ("model_filename", "\"other.gguf\""));

        (await Reading.RejectedAsync(Given, $"[{Prompt}, {other}]")).Select(row => row.Field).ShouldBe(["n_gen", "n_prompt"]);
    }

    [Theory]
    [InlineData(Prompt, "n_gen", "generation")]
    [InlineData(Generation, "n_prompt", "prompt")]
    public async Task Half_a_request_is_refused_with_what_to_run(string test, string field, string lacking)
    {
        var (name, _, reason) = (await Reading.RejectedAsync(Given, $"[{test}]")).ShouldHaveSingleItem();

        name.ShouldBe(field);
        reason.ShouldStartWith($"is 0 in every test of these settings: one sequence needs the speed of its {lacking} too; run llama-bench with both -p and -n");
    }

    [Fact]
    public async Task A_test_of_both_together_is_left_out_with_a_warning()
    {
        var both = Fixture.With(Prompt, ("n_gen", "128"));

        (await Reading.PointsAsync(Given, $"[{Prompt}, {Generation}, {both}]")).Count.ShouldBe(1);
        (await Reading.WarningsAsync(Given, $"[{Prompt}, {Generation}, {both}]")).ShouldHaveSingleItem().Field.ShouldBe("n_gen");
    }

    [Theory]
    [InlineData("avg_ts", "NaN", "is not a finite number: the tool that wrote the file had nothing to measure here")]
    [InlineData("avg_ts", "0", "is not above 0")]
    [InlineData("n_gen", "-1", "is not a whole number of at least 0")]
    [InlineData("test_time", "\"yesterday\"", "is not a date like 2026-04-30T12:00:00Z")]
    public async Task What_cannot_be_read_is_refused(string path, string value, string reason)
    {
        var file = $"[{Prompt}, {Generation}, {Fixture.With(Generation, (path, value))}]";

        (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    private static string OneLine(string json) => Fixture.With(json);
}
