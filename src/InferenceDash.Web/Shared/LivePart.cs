using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Shared;

/// <summary>
/// A part of a page that answers to keys: an island of the circuit in a page that is plain HTML. The page's script attaches it
/// (js/live.js) once a reader is there, and tells it the page's address; until its first view is made, and wherever one cannot
/// be made, what the page holds in its place stays.
/// </summary>
public abstract partial class LivePart : ComponentBase, IHandleEvent
{
    private CancellationTokenSource? _load;

    [Inject] private CatalogCache Catalogs { get; set; } = default!;

    [Inject] private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>Path and query of the page's address.</summary>
    [Parameter] public string Address { get; set; } = "/";

    /// <summary>The snapshot of the data that the page shows.</summary>
    [Parameter] public string Snapshot { get; set; } = "";

    /// <summary>The reader changed the address.</summary>
    [Parameter] public EventCallback<LiveMove> Moved { get; set; }

    /// <summary>There is newer data than the page shows: all of it has to be made anew.</summary>
    [Parameter] public EventCallback Outdated { get; set; }

    /// <summary>It cannot go on: what the page holds in its place has to stand there again.</summary>
    [Parameter] public EventCallback Failed { get; set; }

    /// <summary>Makes the view of an address; false: there is none.</summary>
    protected abstract bool Show(string path, PageData data);

    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        if (await TryShowAsync())
            await base.SetParametersAsync(ParameterView.Empty);
    }

    // An event makes the next view before it tells the page, so that it is rendered once, and not again when the page has answered.
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg)
    {
        var told = item.InvokeAsync(arg);
        StateHasChanged();
        return told;
    }

    private async Task<bool> TryShowAsync()
    {
        using var load = new CancellationTokenSource();
        _load?.Cancel();
        _load = load;
        try
        {
            var (path, query) = SiteUrls.PathAndQuery(Address);
            var data = await PageData.OfAsync(Catalogs, query, takesOwn: true, load.Token);
            // Another address may have come meanwhile: only the newest is shown.
            if (load != _load)
                return false;
            if (data.Catalog.Dataset.Snapshot == Snapshot)
                return Show(path, data);
            await Outdated.InvokeAsync();
            return false;
        }
        catch (Exception exception)
        {
            if (load == _load)
                LogFailure(Logs.CreateLogger(GetType()), exception, SiteUrls.PathAndQuery(Address).Path);
            return false;
        }
        finally
        {
            if (load == _load)
                _load = null;
        }
    }

    [LoggerMessage(LogLevel.Error, "The live part of {Address} could not be made.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string address);
}

/// <summary>What a change in an island means for the page around it.</summary>
/// <param name="Address">The address now.</param>
/// <param name="Frame">What of the chart follows the targets, as its script draws it.</param>
public sealed record LiveMove(string Address, object Frame);
