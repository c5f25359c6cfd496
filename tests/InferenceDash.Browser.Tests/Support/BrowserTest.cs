namespace InferenceDash.Browser.Tests.Support;

/// <summary>A test with visitors of its own. No test passes while a page it visited complained.</summary>
[Collection(OneSite.Name)]
public abstract class BrowserTest(Site site) : IAsyncLifetime
{
    private readonly List<Visitor> _visitors = [];

    protected Site Site { get; } = site;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        var troubles = _visitors.SelectMany(v => v.Troubles).ToList();
        foreach (var visitor in _visitors)
            await visitor.DisposeAsync();
        troubles.ShouldBeEmpty("behind the page");
    }

    protected Task<Visitor> ArriveAsync(BrowserNewContextOptions? options = null) => ArriveAtAsync(Site.Address, options);

    private protected async Task<Visitor> ArriveAtAsync(Uri address, BrowserNewContextOptions? options = null)
    {
        var visitor = await Visitor.ArriveAsync(Site.Browser, address, options);
        _visitors.Add(visitor);
        return visitor;
    }

    /// <summary>Opens a comparison with a new visitor and waits until it is interactive.</summary>
    protected async Task<ComparisonOnScreen> OpenAsync(string slugAndQuery = ComparisonOnScreen.Usual, BrowserNewContextOptions? options = null)
    {
        var comparison = new ComparisonOnScreen(await ArriveAsync(options));
        await comparison.OpenAsync(slugAndQuery);
        return comparison;
    }

    /// <summary>Opens the explorer with a new visitor and waits until its chart is drawn.</summary>
    private protected async Task<ExplorerOnScreen> ExploreAsync(string address, BrowserNewContextOptions? options = null)
    {
        var explorer = new ExplorerOnScreen(await ArriveAsync(options));
        await explorer.OpenAsync(address);
        return explorer;
    }
}
