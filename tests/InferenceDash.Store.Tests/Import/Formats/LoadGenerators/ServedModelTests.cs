namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

public sealed class ServedModelTests
{
    private static readonly ImportOptions Given = Reading.Given with { Engine = null, Date = null };

    [Theory]
    [InlineData("openai/gpt-oss-120b", "gptoss-120b")]
    [InlineData("openai/GPT_OSS 120B", "gptoss-120b")]
    [InlineData("deepseek-ai/DeepSeek-R1-0528", "deepseek-r1")]
    [InlineData("/models/Kimi-K2.6", "kimi-k26")]
    [InlineData("zai-org/GLM-5.2-FP8", "glm-5-2")]
    public async Task A_name_that_holds_that_of_another_model_is_refused_with_both_names_and_the_way_to_insist(string served, string holds)
    {
        var file = Named(served);

        (await Reading.RejectedAsync(Given, file)).ShouldHaveSingleItem().ShouldBe((
            "model_id", served, $"names {holds}, and --model says qwen-3-5; if it is qwen-3-5, add --served-model \"{served}\""));
        (await Reading.PointAsync(file, Given with { ServedModels = [served.ToUpperInvariant()] })).Series.Model.ShouldBe("qwen-3-5");
    }

    [Theory]
    [InlineData("Qwen/Qwen3.5-397B-A17B-FP8", "qwen-3-5")]
    [InlineData("served-mtp", "qwen-3-5")]
    [InlineData("meta-llama/Llama-4-Scout", "qwen-3-5")] // llama is a family, and not one model
    [InlineData("glm-511-air", "qwen-3-5")] // glm-5-1 would end within a number
    [InlineData("GLM-5.2", "glm-5-2")] // glm5 is another model's, and the longer name counts
    [InlineData("DeepSeek-V4-Pro", "deepseek-v4")]
    public async Task A_name_of_the_same_model_or_of_none_is_taken(string served, string model)
    {
        (await Reading.PointAsync(Named(served), Given with { Model = model })).Series.Model.ShouldBe(model);
    }

    [Fact]
    public async Task Two_served_names_under_one_model_are_warned_of_with_both_names()
    {
        var warnings = await Reading.WarningsAsync(Given, Named("lab/first-7b"), Named("lab/second-7b", "16"), Named("/models/First_7B", "32"));

        var (field, reason) = warnings.ShouldHaveSingleItem();
        field.ShouldBe("model_id");
        reason.ShouldBe(
            "is not the only model of this import that is taken for qwen-3-5: lab/second-7b in file-1.txt; "
            + "if they differ, import them one by one, each with its --model");
    }

    [Fact]
    public async Task A_name_that_nobody_knows_says_how_it_becomes_known()
    {
        var (_, _, reason) = (await Reading.RejectedAsync(Given with { Model = null }, Named("lab/Orion-7B"))).ShouldHaveSingleItem();

        reason.ShouldStartWith(
            "Unknown model “lab/Orion-7B”. Name it with --model, or add it with `model add orion-7b --label LABEL --source-keys Orion-7B`. Known models: ");
    }

    [Fact]
    public async Task What_a_name_holds_is_nearest_to_it()
    {
        var (_, _, reason) = (await Reading.RejectedAsync(Given with { Model = null }, Named("Qwen/Qwen3.5-397B-A17B-Tuned"))).ShouldHaveSingleItem();

        reason.ShouldStartWith("Unknown model “Qwen/Qwen3.5-397B-A17B-Tuned”. Did you mean --model qwen-3-5? Otherwise add it with ");
    }

    [Fact]
    public async Task A_run_without_acceptance_among_runs_that_have_it_is_warned_of_with_its_file()
    {
        var without = Fixture.With(
            Fixture.Vllm, ("spec_decode_acceptance_length", null), ("spec_decode_acceptance_rate", null), ("max_concurrency", "16"));

        var (field, reason) = (await Reading.WarningsAsync(Given, Fixture.Vllm, without)).ShouldHaveSingleItem();

        field.ShouldBe("acceptance_length");
        reason.ShouldBe(
            "is missing, and 1 of the 2 runs imported as MTP has one; runs without speculative decoding are imported apart, with --spec-method none");
    }

    [Fact]
    public async Task Runs_that_all_lack_acceptance_are_an_older_tool_and_no_warning()
    {
        var without = Fixture.With(Fixture.Vllm, ("spec_decode_acceptance_length", null), ("spec_decode_acceptance_rate", null));

        (await Reading.WarningsAsync(Given, without, Fixture.With(without, ("max_concurrency", "16")))).ShouldBeEmpty();
    }

    private static string Named(string served, string concurrency = "8") =>
        Fixture.With(Fixture.Vllm, ("model_id", $"\"{served}\""), ("max_concurrency", concurrency));
}
