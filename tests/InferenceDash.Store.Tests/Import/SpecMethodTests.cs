using InferenceDash.Store.Tests.Import.Formats;

namespace InferenceDash.Store.Tests.Import;

public abstract class SpecMethodTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : SpecMethodTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : SpecMethodTests(StoreKind.Postgres);

    [StoreTheory]
    [InlineData("off")]
    [InlineData("OFF")]
    [InlineData("no")]
    [InlineData("false")]
    [InlineData("disabled")]
    public async Task Other_words_for_none_are_none(string word)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Sweep.With(("spec_method", word)));
        var withoutSteps = Formats.Fixture.With(Formats.Fixture.Vllm, ("spec_decode_acceptance_length", null), ("spec_decode_acceptance_rate", null));
        var json = await Formats.Reading.PointAsync(withoutSteps, Formats.Reading.Given with { SpecMethod = word });

        (await temporary.ReadAsync()).Measured[0].Series.Method.ShouldBe(SpecMethod.Off);
        json.Series.Method.ShouldBe(SpecMethod.Off);
    }

    [StoreFact]
    public async Task A_method_that_nobody_knows_is_refused_with_the_known_ones_and_the_option()
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Sweep.With(("spec_method", "mpt")))).Rejected.ShouldHaveSingleItem();

        (rejected.Field, rejected.Value).ShouldBe(("spec_method", "mpt"));
        rejected.Reason.ShouldStartWith("is not a known method: none, mtp, ");
        rejected.Reason.ShouldEndWith("; to import a new one, name it with --new-method as well");
    }

    [StoreFact]
    public async Task A_new_method_that_is_named_twice_is_taken_and_known_from_then_on()
    {
        using var temporary = await BundledAsync();
        var file = temporary.Write("a.csv", Sweep.With(("spec_method", "Hydra")));

        (await temporary.Store.ImportAsync([file], new ImportOptions { NewMethod = "hydra" })).Rejected.ShouldBeEmpty();

        await temporary.ImportSoundAsync(Sweep.With(("spec_method", "hydra"), ("concurrency", "16"), ("throughput_tok_s_gpu", "400")));
        (await temporary.ReadAsync()).Measured.Select(point => point.Series.Method.Key).ShouldBe(["hydra", "hydra"]);
    }

    [StoreFact]
    public async Task A_page_may_publish_the_best_of_all_methods()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Published("qwen-3-5,b200,fp8,1k/1k,best,84,360.9,1.1,,,,,table,p"));

        (await temporary.ReadAsync()).Published.Count(point => point.Series.Method.IsBest).ShouldBe(1);
    }
}
