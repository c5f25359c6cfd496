using System.Net;
using InferenceDash.Store;
using Microsoft.AspNetCore.Hosting;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>A store without data is a page that says how to fill it, and an answer that says what is missing.</summary>
public sealed class EmptyStoreTests(EmptySite site) : IClassFixture<EmptySite>
{
    internal const string Import = "dotnet InferenceDash.Web.dll import";

    internal static readonly string[] PageList = ["/", "/compare", "/compare-spec-decode", "/inference", "/data", "/search?q=b200"];

    internal static readonly string[] ResourceList =
    [
        KnownAddresses.Api(KnownAddresses.Qwen), KnownAddresses.Api(KnownAddresses.Qwen + ".csv"), KnownAddresses.Api(KnownAddresses.Qwen + ".svg"),
        KnownAddresses.Solve(KnownAddresses.Qwen, "cost=1"), KnownAddresses.Fleet(KnownAddresses.Qwen, "users=10"),
        "/api/v2/compare/gpu/deepseek-r1-fp4-best", "/api/v2/compare/gpu/deepseek-r1-fp4-best/b200-vs-h100.csv",
        "/api/v1/points", "/api/v1/points.csv", "/api/v1/points.svg",
    ];

    /// <summary>Addresses that need no data, or say that they have none.</summary>
    internal static readonly string[] OtherList =
    [
        "/rank", "/rank/deepseek-r1", "/changes", "/evaluations", "/acceptance", "/assumptions", "/status", "/bring", "/sitemap.xml", "/feed.xml",
        "/readyz", "/api/v2/rank/deepseek-r1", "/api/v2/changes", "/api/v1/acceptance", "/api/v1/search?q=b200", "/api/v1/map", "/api/v1/evaluations",
    ];

    public static TheoryData<string> Others => [.. OtherList];

    public static TheoryData<string> Pages => [.. PageList];

    public static TheoryData<string> Resources => [.. ResourceList];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_page_says_how_to_fill_it(string address)
    {
        var page = await site.PageAsync(address);

        page.One("main pre code").TextContent.ShouldStartWith(Import);
        page.QuerySelectorAll("main h1").Length.ShouldBe(1);
        page.Title.ShouldNotBeNullOrWhiteSpace();
    }

    [Theory]
    [InlineData("/compare-spec-decode/" + KnownAddresses.Qwen)]
    [InlineData("/compare/gpu/deepseek-r1-fp4-best/b200-vs-h100")]
    public async Task The_page_of_a_comparison_is_not_found_and_says_how_to_fill_it(string address)
    {
        var page = await site.PageAsync(address, HttpStatusCode.NotFound);

        page.QuerySelectorAll("main pre code").ShouldHaveSingleItem().TextContent.ShouldStartWith(Import);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public async Task Nothing_else_fails(string address)
    {
        using var answer = await site.Client.GetAsync(address);

        ((int)answer.StatusCode).ShouldBeLessThan(500);
    }

    [Fact]
    public async Task Assumptions_are_none()
    {
        (await site.PageAsync("/assumptions")).Body!.Words().ShouldContain("There is no assumption set.");
        (await site.PageAsync("/acceptance")).One("section.empty").TextContent.ShouldContain("No acceptance lengths yet.");
    }

    [Fact]
    public async Task Lists_are_empty()
    {
        (await site.JsonAsync("/api/v1/spec-decode")).GetArrayLength().ShouldBe(0);
        (await site.JsonAsync("/api/v2/compare")).GetArrayLength().ShouldBe(0);
        (await site.JsonAsync("/api/v1/map")).Items("cells").ShouldBeEmpty();
        (await site.JsonAsync("/api/v1/assumptions")).Items("sets").ShouldBeEmpty();
        (await site.TextAsync("/api/v1/assumptions.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Length.ShouldBe(1);
    }

    [Theory]
    [MemberData(nameof(Resources))]
    public async Task What_is_asked_for_by_name_is_not_found_with_a_hint(string address)
    {
        (await site.ProblemAsync(address, HttpStatusCode.NotFound)).Text("detail")!.ShouldContain(Import);
    }
}

/// <summary>It ends with the first points.</summary>
public sealed class FilledStoreTests : IAsyncLifetime
{
    private readonly EmptySite _site = new();

    public Task InitializeAsync() => _site.InitializeAsync();

    public Task DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task An_import_ends_it()
    {
        await _site.PageAsync("/");
        await _site.ImportBundledAsync();
        _site.Clock.Skip(TimeSpan.FromSeconds(5));

        (await _site.PageAsync("/")).QuerySelectorAll("main pre code").ShouldBeEmpty();
        (await _site.JsonAsync("/api/v1/spec-decode")).GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_snapshot_without_points_is_a_page_too()
    {
        await _site.ImportAsync(Path.Combine(AppContext.BaseDirectory, "data", "models.csv"));

        foreach (var address in EmptyStoreTests.PageList)
            (await _site.PageAsync(address)).One("main pre code").TextContent.ShouldStartWith(EmptyStoreTests.Import);
        foreach (var address in EmptyStoreTests.ResourceList)
            (await _site.ProblemAsync(address, HttpStatusCode.NotFound)).Text("detail")!.ShouldContain(EmptyStoreTests.Import);
        (await _site.JsonAsync("/api/v1/points?model=qwen-3-5")).Items("points").ShouldBeEmpty();
        (await _site.JsonAsync("/api/v1/spec-decode")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_store_whose_imports_are_all_retracted_is_a_page_too()
    {
        var import = await _site.ImportBundledAsync();
        await _site.RetractAsync(import);

        foreach (var address in EmptyStoreTests.PageList)
            (await _site.PageAsync(address)).One("main pre code").TextContent.ShouldStartWith(EmptyStoreTests.Import);
        foreach (var address in EmptyStoreTests.ResourceList)
            (await _site.ProblemAsync(address, HttpStatusCode.NotFound)).Text("detail")!.ShouldContain(EmptyStoreTests.Import);
        foreach (var address in EmptyStoreTests.OtherList)
        {
            using var answer = await _site.Client.GetAsync(address);
            ((int)answer.StatusCode).ShouldBeLessThan(500, address);
        }
    }

    [Fact]
    public async Task A_pinned_address_on_a_snapshot_without_points_leads_to_the_newest_data()
    {
        var empty = await _site.ImportAsync(Path.Combine(AppContext.BaseDirectory, "data", "models.csv"));
        await _site.ImportBundledAsync();

        foreach (var address in new[] { "/", "/inference" })
        {
            var page = await _site.PageAsync($"{address}?snap={empty}");
            page.Href(".banner a", "Show the newest data").ShouldBe(address);
        }
    }
}

/// <summary>The site on a store whose bundled data is an empty folder.</summary>
public sealed class EmptySite : OwnSite
{
    private static readonly string Nothing = Directory.CreateTempSubdirectory("inferencedash-nothing-").FullName;

    public EmptySite()
        : base(new RunningSite(host => host.UseSetting("Store:BundledDataFolder", Nothing)))
    {
    }

    public Task<string> ImportBundledAsync() => ImportAsync([.. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "data"), "*.csv")]);

    public async Task RetractAsync(string import)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = StorePath, BundledDataFolder = Nothing }, TimeProvider.System);
        (await store.RetractAsync(import)).IsRefused.ShouldBeFalse();
    }

    public new async Task<string> ImportAsync(params string[] files)
    {
        var store = new BenchmarkStore(new StoreOptions { Path = StorePath, BundledDataFolder = Nothing }, TimeProvider.System);
        await store.OpenAsync();
        return (await store.ImportAsync(files, new ImportOptions())).SnapshotId.ShouldNotBeNull();
    }
}
