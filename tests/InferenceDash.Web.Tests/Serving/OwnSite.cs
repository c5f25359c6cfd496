using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>A site of a test's own, whose store and clock it may change; gone afterwards.</summary>
public class OwnSite : Site, IAsyncLifetime
{
    private readonly RunningSite _running;

    public OwnSite()
        : this(new RunningSite())
    {
    }

    private protected OwnSite(RunningSite running)
        : base(running) => _running = running;

    public SkippingClock Clock => _running.Clock;

    public AnswerMemory Answers => _running.Answers;

    /// <summary>Counts what the site counts from now on.</summary>
    public CountedAnswers Count() => new(_running.Meters);

    public string StorePath => _running.StorePath;

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _running.DisposeAsync();

    /// <summary>Imports sweeps as another process would: past the running server.</summary>
    public Task<string> ImportAsync(params string[] sweeps) => PreparedStore.ImportAsync(StorePath, sweeps);
}
