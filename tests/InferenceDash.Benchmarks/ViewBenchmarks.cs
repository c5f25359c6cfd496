using BenchmarkDotNet.Attributes;
using InferenceDash.Core.Catalogs;
using InferenceDash.Core.Ranking;
using InferenceDash.Store;
using InferenceDash.Web.Addresses;
using InferenceDash.Web.Comparing;
using InferenceDash.Web.Exploring;
using InferenceDash.Web.Ranking;
using InferenceDash.Web.Shared;

namespace InferenceDash.Benchmarks;

/// <summary>
/// What a page computes before it is written: an address met with a catalog whose curves are drawn. And what an edited target
/// computes, which takes the rest over from the view before it.
/// </summary>
public class ViewBenchmarks
{
    private const int Rows = 20_000;
    private static readonly ParsedQuery Opened = QueryParser.Parse("");
    private static readonly ParsedQuery Edited = QueryParser.Parse("?t=61.5,84,108");

    private Dataset _data = default!;
    private Catalog _catalog = default!;
    private Matchup _matchup = default!;
    private LineUp _lineUp = default!;
    private ModelHardware _hardware = default!;
    private ComparisonView _comparison = default!;
    private LineUpView _series = default!;

    /// <summary>The bundled data and a generated dump of <see cref="Rows"/> rows of one model on five GPUs.</summary>
    [GlobalSetup]
    public async Task Prepare()
    {
        var folder = Directory.CreateTempSubdirectory("inferencedash-views-").FullName;
        try
        {
            var store = new BenchmarkStore(new StoreOptions { Path = Path.Combine(folder, "store.db") }, TimeProvider.System);
            await store.OpenAsync();
            await store.ImportAsync(GeneratedDump.Write(folder, Rows), new ImportOptions());
            _data = (await store.ReadAsync())!;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }

        _catalog = new Catalog(_data);
        _matchup = _catalog.FindByAnyName("deepseek-r1-h200-fp8-mtp-vs-none")!;
        _lineUp = _catalog.LineUps.Find(Dimension.Gpu, "deepseek-r1-fp8-best")!;
        _hardware = ModelHardware.Find(_catalog, "deepseek-r1")!;
        _comparison = View();
        _series = LineUp();
    }

    /// <summary>A page of a method against Off.</summary>
    [Benchmark]
    public ComparisonView View() => ComparisonView.Of(_catalog, _matchup, Opened);

    /// <summary>The same after a key press in a target.</summary>
    [Benchmark]
    public ComparisonView EditedTarget() => ComparisonView.Of(_catalog, _matchup, Edited, _comparison);

    /// <summary>A page of GPUs.</summary>
    [Benchmark]
    public LineUpView LineUp() => LineUpView.Of(_catalog, _lineUp, [], Opened)!;

    /// <summary>The same after a key press in a target.</summary>
    [Benchmark]
    public LineUpView EditedTargetOfLineUp() => LineUpView.Of(_catalog, _lineUp, [], Edited, _series)!;

    /// <summary>A ranking of one model.</summary>
    [Benchmark]
    public RankView Ranking() => RankView.Of(_catalog, _hardware, QueryParser.ParseRank(""));

    /// <summary>The explorer as it opens.</summary>
    [Benchmark]
    public ExplorerView Explorer() => ExplorerView.Of(_catalog, Opened)!;

    /// <summary>A catalog of a snapshot and the first page made from it, curves included.</summary>
    [Benchmark]
    public ComparisonView CatalogAndView()
    {
        var catalog = new Catalog(_data);
        return ComparisonView.Of(catalog, catalog.FindByAnyName(_matchup.Slug)!, Opened);
    }
}
