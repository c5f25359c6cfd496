using System.Text.Json;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>The site and one browser, shared by all tests; each test brings its own visitors.</summary>
public sealed class Site : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private RunningApp? _app;

    public IBrowser Browser { get; private set; } = default!;

    public Uri Address => _app!.Address;

    public async Task InitializeAsync()
    {
        if (Chromium.Missing is not null)
            return;
        SetDefaultExpectTimeout(Visitor.PatienceMilliseconds);
        _app = await RunningApp.StartAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await Chromium.LaunchAsync(_playwright);
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null)
            await Browser.DisposeAsync();
        _playwright?.Dispose();
        if (_app is not null)
            await _app.DisposeAsync();
    }

    /// <summary>What the API answers; the page has to show the same.</summary>
    public async Task<JsonElement> ApiAsync(string slugAndQuery)
    {
        using var http = new HttpClient();
        await using var answer = await http.GetStreamAsync(new Uri(Address, $"/api/v1/spec-decode/{slugAndQuery}"));
        using var document = await JsonDocument.ParseAsync(answer);
        return document.RootElement.Clone();
    }
}

/// <summary>One collection: two cores serve one browser well, and two of them badly.</summary>
[CollectionDefinition(Name)]
public sealed class OneSite : ICollectionFixture<Site>
{
    public const string Name = "Site";
}
