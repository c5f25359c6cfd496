using System.Text;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class SglangServerTests
{
    private const string Info =
        """
        {"model_path": "deepseek-ai/DeepSeek-R1", "tp_size": 8, "dp_size": 8, "ep_size": 8, "pp_size": 1, "enable_dp_attention": true,
         "disaggregation_mode": "null", "speculative_algorithm": "EAGLE", "speculative_num_steps": 3, "speculative_eagle_topk": 1,
         "speculative_num_draft_tokens": 4, "version": "0.5.9", "internal_states": [{"avg_spec_accept_length": 2.75}]}
        """;

    private static readonly ImportOptions Given = Reading.Given with { Model = null, Engine = null, Gpus = null };

    [Fact]
    public async Task What_the_server_says_of_itself_fills_what_options_leave_out()
    {
        var point = await Reading.PointAsync(With(), Given);

        point.Series.Model.ShouldBe("deepseek-r1");
        point.Configuration.Decode.ShouldBe(new Parallelism(8, 8, true, null, 8));
        (point.Configuration.DraftTokens, point.EngineVersion, point.AcceptanceLength).ShouldBe((3, "0.5.9", 2.75));
    }

    [Theory]
    [InlineData("enable_dp_attention", "false", 64)]
    [InlineData("pp_size", "2", 16)]
    [InlineData("dp_size", null, 8)]
    public async Task Copies_of_the_model_and_stages_have_GPUs_of_their_own(string name, string? value, int gpus)
    {
        (await Reading.PointAsync(With((name, value)), Given)).Configuration.TotalGpus.ShouldBe(gpus);
    }

    [Fact]
    public async Task Another_number_of_GPUs_counts_with_a_warning_because_other_servers_may_stand_behind_a_router()
    {
        var given = Given with { Gpus = 1 };

        (await Reading.PointAsync(With(), given)).Configuration.TotalGpus.ShouldBe(1);
        (await Reading.WarningsAsync(given, With())).ShouldHaveSingleItem()
            .ShouldBe(("server_info.tp_size", "makes 8 GPUs in the server that answered, and --gpus says 1, which counts: were there others?"));
    }

    [Theory]
    [InlineData("disaggregation_mode", "\"decode\"")]
    [InlineData("tp_size", "null")]
    [InlineData("tp_size", "1.5")]
    public async Task One_side_of_disaggregated_serving_does_not_say_the_GPUs_of_both(string name, string value)
    {
        (await Reading.RejectedAsync(Given, With((name, value)))).ShouldHaveSingleItem().Field.ShouldBe("gpus");
    }

    [Fact]
    public async Task A_router_in_front_of_several_servers_says_nothing_of_them()
    {
        var routed = Fixture.With(Fixture.Sglang, ("server_info", $$"""{"prefill": [{{Info}}], "decode": [{{Info}}]}"""));

        var point = await Reading.PointAsync(routed, Reading.Given);

        (point.Configuration.TotalGpus, point.Configuration.DraftTokens, point.EngineVersion).ShouldBe((8, null, null));
    }

    [Fact]
    public async Task A_server_without_speculation_is_none_of_a_method_and_one_with_it_is_not_off()
    {
        var off = With(("speculative_algorithm", "null"), ("speculative_num_draft_tokens", "null"));
        var none = Given with { SpecMethod = "none" };

        (await Reading.RejectedAsync(Given, Fixture.With(off, ("accept_length", "null")))).ShouldHaveSingleItem().ShouldBe(
            ("server_info.speculative_algorithm", "null", "says that nothing was drafted, so the run is none of mtp; import it with --spec-method none"));
        (await Reading.PointAsync(Fixture.With(off, ("accept_length", "null")), none)).Configuration.DraftTokens.ShouldBeNull();
        (await Reading.RejectedAsync(none, Fixture.With(With(), ("accept_length", "1.0")))).Select(row => row.Field)
            .ShouldContain("server_info.speculative_algorithm");
    }

    [Theory]
    [InlineData("speculative_algorithm", "\"NGRAM\"")]
    [InlineData("speculative_adaptive", "true")]
    public async Task A_draft_length_that_is_not_certain_is_unknown(string name, string value)
    {
        (await Reading.PointAsync(With((name, value)), Given)).Configuration.DraftTokens.ShouldBeNull();
    }

    [Fact]
    public async Task A_description_of_the_server_larger_than_what_is_looked_at_hides_no_format()
    {
        var large = Info.Replace("0.5.9", new string('9', 900), StringComparison.Ordinal)
            .Replace("[{\"avg", $"[{string.Join(',', Enumerable.Repeat($"{{\"pad\": \"{new string('x', 900)}\"}}", 400))}, {{\"avg", StringComparison.Ordinal);
        var file = Ordered(large);
        Encoding.UTF8.GetByteCount(file).ShouldBeGreaterThan(SourceHead.Most);

        (await Reading.PointAsync(file, Given)).ThroughputPerGpu.ShouldBe(1440);
    }

    private static string With(params (string Name, string? Value)[] changes) =>
        Fixture.With(Fixture.Sglang, ("server_info", Fixture.With(Info, changes)));

    // As the tool writes it: what was asked of it, then the server, then the figures.
    private static string Ordered(string info)
    {
        var split = Fixture.Sglang.IndexOf("\"completed\"", StringComparison.Ordinal);
        if (split < 0)
            split = Fixture.Sglang.IndexOf("\"input_throughput\"", StringComparison.Ordinal);
        return $"{Fixture.Sglang[..split]}\"server_info\": {info}, {Fixture.Sglang[split..]}";
    }
}
