namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class VllmDraftsTests
{
    private static readonly ImportOptions Given = Reading.Given with { Engine = null, Date = null };

    // Three tokens a step, as the server counts them over a run.
    private static readonly string Counted = Fixture.With(
        Fixture.Vllm,
        ("spec_decode_acceptance_rate", "50.0"), ("spec_decode_acceptance_length", "2.5"), ("spec_decode_num_drafts", "1000"),
        ("spec_decode_draft_tokens", "3000"), ("spec_decode_accepted_tokens", "1500"),
        ("spec_decode_per_position_acceptance_rates", "[0.8, 0.5, 0.2]"));

    [Fact]
    public async Task Length_rate_counts_positions_and_draft_length_go_to_the_point()
    {
        var point = await Reading.PointAsync(Counted, Given);

        (point.AcceptanceLength, point.AcceptanceLengthTool, point.AcceptanceRate).ShouldBe((2.5, "vLLM", 0.5));
        (point.DraftedTokens, point.AcceptedTokens, point.Configuration.DraftTokens).ShouldBe((3000, 1500, 3));
        point.AcceptanceByPosition!.Shares.ShouldBe([0.8, 0.5, 0.2]);
    }

    [Fact]
    public async Task Without_a_length_the_counts_give_it()
    {
        // Figures of a run with one draft token a step.
        var file = Fixture.With(
            Fixture.Vllm,
            ("spec_decode_acceptance_length", null), ("spec_decode_acceptance_rate", "70.3"), ("spec_decode_num_drafts", "1000"),
            ("spec_decode_draft_tokens", "1000"), ("spec_decode_accepted_tokens", "703"));

        var point = await Reading.PointAsync(file, Given);

        point.AcceptanceLength!.Value.ShouldBe(1.703, 1e-12);
        (point.AcceptanceRate, point.Configuration.DraftTokens).ShouldBe((0.703, 1));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData(2, 2.5)]
    public async Task A_rate_alone_gives_a_length_only_with_the_number_of_draft_tokens(int? draftTokens, double? length)
    {
        var file = Fixture.With(Fixture.Vllm, ("spec_decode_acceptance_length", null));

        var point = await Reading.PointAsync(file, Given with { DraftTokens = draftTokens });

        (point.AcceptanceRate, point.AcceptanceLength).ShouldBe((0.75, length));
    }

    [Theory]
    [InlineData("2990", 3)]
    [InlineData("2000", null)]
    public async Task The_last_steps_of_answers_draft_fewer_tokens_and_a_length_that_changes_with_the_load_is_none(string drafted, int? draftTokens)
    {
        (await Reading.PointAsync(Fixture.With(Counted, ("spec_decode_draft_tokens", drafted)), Given)).Configuration.DraftTokens.ShouldBe(draftTokens);
    }

    [Fact]
    public async Task An_option_that_contradicts_the_drafts_is_refused()
    {
        (await Reading.RejectedAsync(Given with { DraftTokens = 2 }, Counted)).ShouldHaveSingleItem()
            .ShouldBe(("spec_decode_draft_tokens", "3", "tokens are drafted per step, and --draft-tokens says 2"));
    }

    [Fact]
    public async Task Drafts_that_were_all_refused_are_no_contradiction_to_a_run_without_any()
    {
        var file = Fixture.With(
            Fixture.Vllm,
            ("spec_decode_acceptance_length", "0.0"), ("spec_decode_acceptance_rate", "0.0"), ("spec_decode_num_drafts", "0"),
            ("spec_decode_draft_tokens", "0"), ("spec_decode_accepted_tokens", "0"));

        var point = await Reading.PointAsync(file, Given with { SpecMethod = "none" });

        (point.AcceptanceLength, point.AcceptanceRate, point.DraftedTokens, point.Configuration.DraftTokens).ShouldBe((null, null, null, null));
    }

    [Theory]
    [InlineData("[0.8, 1.2]")]
    [InlineData("[0.8, null]")]
    public async Task Shares_of_positions_that_are_none_are_refused(string shares)
    {
        (await Reading.RejectedAsync(Given, Fixture.With(Counted, ("spec_decode_per_position_acceptance_rates", shares)))).ShouldHaveSingleItem()
            .Reason.ShouldBe("is not a list of shares from 0 to 1");
    }

    [Fact]
    public async Task No_positions_are_unknown()
    {
        (await Reading.PointAsync(Fixture.With(Counted, ("spec_decode_per_position_acceptance_rates", "[]")), Given))
            .AcceptanceByPosition.ShouldBeNull();
    }

    [Fact]
    public async Task Accepted_drafts_contradict_a_sweep_without_speculative_decoding()
    {
        var rejected = (await Reading.RejectedAsync(Given with { SpecMethod = "none" }, Fixture.Vllm)).ShouldHaveSingleItem();
        var byRate = Fixture.With(Fixture.Vllm, ("spec_decode_acceptance_length", null));

        (await Reading.RejectedAsync(Given with { SpecMethod = "none" }, byRate)).ShouldHaveSingleItem().Field.ShouldBe("spec_decode_acceptance_rate");
        (rejected.Field, rejected.Value).ShouldBe(("spec_decode_acceptance_length", "2.5"));
    }

    [Fact]
    public async Task The_client_of_trtllm_serve_says_whose_it_is_and_how_many_tokens_an_iteration_made()
    {
        var file = Fixture.With(
            Fixture.Vllm,
            ("endpoint_type", null), ("backend", "\"openai\""), ("user_throughput", "158.0"), ("spec_decode_acceptance_length", null),
            ("spec_decode_acceptance_rate", null), ("avg_decoded_tokens_per_iter", """{"mean": 2.4, "median": 2.5, "percentiles": {"p99": 3}}"""));

        var point = await Reading.PointAsync(file, Given);

        (point.Configuration.Engine, point.AcceptanceLength, point.AcceptanceLengthTool).ShouldBe(("TRT-LLM", 2.4, "TensorRT-LLM (mean over requests)"));
        (await Reading.PointAsync(Fixture.With(file, ("avg_decoded_tokens_per_iter.mean", "0.0")), Given)).AcceptanceLength.ShouldBeNull();
    }
}
