namespace InferenceDash.Store.Tests.Import;

public abstract class PublicationTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : PublicationTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : PublicationTests(StoreKind.Postgres);

    private const string Nobody = ",,,,";

    private const string Acme = "Acme,https://acme.example/p,2027-02-03,2026-07,neocloud";

    [StoreFact]
    public async Task A_point_has_the_source_that_its_file_states()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.PublishedBy($"qwen-3-5,b200,fp8,1k/1k,mtp,84,360.9,1.1,,,,,table,p,{Acme}"));

        (await OfPageAsync(temporary, "p")).ShouldHaveSingleItem().Source.ShouldBe(
            new Publication("Acme", "p", "https://acme.example/p", new DateOnly(2027, 2, 3), "2026-07", PriceBasis.Neocloud));
    }

    [StoreFact]
    public async Task What_a_file_does_not_state_is_unknown_and_not_InferenceX()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.Published("qwen-3-5,b200,fp8,1k/1k,mtp,84,360.9,1.1,,,,,table,p"));

        (await OfPageAsync(temporary, "p")).ShouldHaveSingleItem().Source.ShouldBe(new Publication(null, "p"));
    }

    [StoreFact]
    public async Task The_bundled_points_are_of_InferenceX_under_the_set_of_April()
    {
        using var temporary = await BundledAsync();

        (await temporary.ReadAsync()).Published.Select(point => point.Source).ShouldAllBe(source =>
            source.Publisher == "InferenceX by SemiAnalysis" && source.Address!.EndsWith(source.Page)
            && source.AssumptionSet == "2026-04" && source.PriceBasis == PriceBasis.Hyperscaler);
    }

    [StoreTheory]
    [InlineData("Acme,,,,list", "price_basis", "is none of hyperscaler, neocloud, rental")]
    [InlineData("Acme,,,April,", "assumption_set", "is not a month like 2026-04")]
    [InlineData("Acme,,yesterday,,", "date_read", "is not a date like 2026-04-30")]
    public async Task A_source_that_cannot_be_read_is_rejected(string source, string field, string reason)
    {
        using var temporary = await BundledAsync();

        var file = Definitions.PublishedBy($"qwen-3-5,b200,fp8,1k/1k,mtp,84,360.9,1.1,,,,,table,p,{source}");
        var rejected = (await temporary.ImportAsync(file)).Rejected.ShouldHaveSingleItem();

        (rejected.Field, rejected.Reason).ShouldBe((field, reason));
    }

    [StoreFact]
    public async Task Of_two_pages_of_one_publisher_the_same_interactivity_counts_once_with_the_most_digits()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Definitions.PublishedBy(
            $"qwen-3-5,b200,fp8,1k/1k,best,84,361,1.1,,,,,narrative,p,{Acme}", $"qwen-3-5,b200,fp8,1k/1k,best,84,360.9,1.10,,,,,table,q,{Acme}"));

        result.Warnings.ShouldBeEmpty();
        (await temporary.ReadAsync()).Published.Where(point => point.Series.Method.IsBest).ShouldHaveSingleItem().ThroughputPerGpu.ShouldBe(360.9);
    }

    [StoreFact]
    public async Task Two_pages_of_one_publisher_that_contradict_each_other_are_a_warning()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.PublishedBy($"qwen-3-5,b200,fp8,1k/1k,best,84,361,1.10,,,,,narrative,p,{Acme}"), "p.csv");

        var result = await temporary.ImportAsync(Definitions.PublishedBy($"qwen-3-5,b200,fp8,1k/1k,best,84,371.9,1.10,,,,,table,q,{Acme}"), "q.csv");

        var warning = result.Warnings.ShouldHaveSingleItem();
        (warning.Line, warning.Value, warning.Reason).ShouldBe(
            (2, "371.9 at $1.10", "differs from 361 at $1.10 on page p of the same publisher; the figure with more digits counts"));
    }

    [StoreFact]
    public async Task Pages_of_different_publishers_do_not_contradict_each_other()
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.PublishedBy($"qwen-3-5,b200,fp8,1k/1k,best,84,361,1.10,,,,,narrative,p,{Acme}"), "p.csv");

        var result = await temporary.ImportAsync(Definitions.PublishedBy("qwen-3-5,b200,fp8,1k/1k,best,84,371.9,1.10,,,,,table,p,Other,,,,"), "q.csv");

        result.Warnings.ShouldBeEmpty();
        (await OfPageAsync(temporary, "p")).Count.ShouldBe(2);
    }

    [StoreTheory]
    [InlineData(Nobody, Acme, 1)]
    [InlineData(Acme, Nobody, 1)]
    [InlineData(Acme, "ACME,,,,", 1)]
    [InlineData(Acme, "Other,,,,", 2)]
    public async Task Pages_of_one_name_are_one_page_unless_their_publishers_are_known_to_differ(string first, string second, int count)
    {
        using var temporary = await BundledAsync();
        await temporary.ImportSoundAsync(Definitions.PublishedBy($"qwen-3-5,b200,fp8,1k/1k,mtp,84,360.9,1.1,,,,,table,p,{first}"), "p.csv");
        await temporary.ImportSoundAsync(Definitions.PublishedBy($"qwen-3-5,b200,fp8,1k/1k,mtp,84,361.9,1.1,,,,,table,p,{second}"), "q.csv");

        var points = await OfPageAsync(temporary, "p");
        (points.Count, points[^1].ThroughputPerGpu).ShouldBe((count, 361.9));
    }

    private static async Task<IReadOnlyList<PublishedPoint>> OfPageAsync(TemporaryStore temporary, string page) =>
        [.. (await temporary.ReadAsync()).Published.Where(point => point.Source.Page == page)];
}
