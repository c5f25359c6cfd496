namespace InferenceDash.Browser.Tests.Support;

/// <summary>One person in front of one fresh browser profile, who notices whatever goes wrong behind the page.</summary>
public sealed class Visitor : IAsyncDisposable
{
    public const float PatienceMilliseconds = 60_000;

    private readonly List<string> _troubles = [];
    private readonly List<string> _expected = [];
    private bool _isLeaving;

    private Visitor(IBrowserContext context, IPage page) => (Context, Page) = (context, page);

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    /// <summary>Console errors and warnings, violations of the content security policy, failed requests and error answers.</summary>
    public IReadOnlyList<string> Troubles => [.. _troubles.Where(t => !_expected.Exists(e => t.Contains(e, StringComparison.Ordinal)))];

    public static async Task<Visitor> ArriveAsync(IBrowser browser, Uri site, BrowserNewContextOptions? options = null)
    {
        options ??= new BrowserNewContextOptions();
        options.BaseURL = site.ToString();
        options.ViewportSize ??= new ViewportSize { Width = 1440, Height = 900 };
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(PatienceMilliseconds);
        await context.AddInitScriptAsync(Observations.Script);
        var page = await context.NewPageAsync();
        var visitor = new Visitor(context, page);
        visitor.Listen();
        return visitor;
    }

    /// <summary>Says that trouble of this kind, or of any kind, is what the test is about.</summary>
    public void ExpectTrouble(string words = "") => _expected.Add(words);

    public async Task<int> GoAsync(string path) => (await Page.GotoAsync(path))?.Status ?? 0;

    public async ValueTask DisposeAsync()
    {
        _isLeaving = true;
        await Context.CloseAsync();
    }

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                Note($"console {message.Type}: {message.Text} ({message.Location})");
        };
        Page.PageError += (_, error) => Note($"uncaught: {error}");
        Page.RequestFailed += (_, request) =>
        {
            // What a newer request has overtaken is not waited for.
            if (request.Failure != "net::ERR_ABORTED")
                Note($"failed: {request.Method} {request.Url} {request.Failure}");
        };
        Page.Response += (_, response) =>
        {
            if (response.Status >= 400)
                Note($"answer {response.Status}: {response.Url}");
        };
    }

    private void Note(string trouble)
    {
        if (!_isLeaving)
            _troubles.Add(trouble);
    }
}
