using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace InferenceDash.Web.Shared;

/// <summary>
/// A page that is made from its address. It is made anew whenever the address changes, and only ever shows the newest one: a
/// load that was overtaken is dropped, a slow one is said, and one that fails is told on the page and ends no circuit.
/// </summary>
public abstract partial class AddressedPage : ComponentBase, IDisposable
{
    /// <summary>So long the view before stays while the next one is loaded: a page that blinks is read worse than one that waits.</summary>
    private static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(400);

    private CancellationTokenSource? _load;
    private string _path = "", _pathBefore = "";

    [Inject] private CatalogCache Catalogs { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; private set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private ILoggerFactory Logs { get; set; } = default!;

    /// <summary>What stands in place of the view; null: the view is the address's.</summary>
    protected PageStatus? Status { get; private set; } = PageStatus.Opening;

    /// <summary>Whether an address of this page may name a snapshot; a list of everything is always the newest.</summary>
    protected virtual bool CanBePinned => true;

    /// <summary>Whether the page shows what a reader brought beside what is stored.</summary>
    protected virtual bool TakesOwn => false;

    /// <summary>Makes the view of the address.</summary>
    protected abstract void Show(PageData data);

    /// <summary>Called when another address of this page is shown, before it is rendered.</summary>
    protected virtual void Changed()
    {
    }

    protected override void OnInitialized()
    {
        _path = _pathBefore = new Uri(Navigation.Uri).AbsolutePath;
        Navigation.LocationChanged += OnLocationChanged;
    }

    protected override async Task OnParametersSetAsync()
    {
        var isFirst = Status == PageStatus.Opening;
        _path = new Uri(Navigation.Uri).AbsolutePath;
        if (await ShowAsync() && !isFirst && Status is null)
            Changed();
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
        Navigation.LocationChanged -= OnLocationChanged;
        Overtake(null);
    }

    // The parameters of a page are its path, and bring a change of it; a change of the query alone arrives here.
    private async void OnLocationChanged(object? sender, LocationChangedEventArgs change)
    {
        var before = _pathBefore;
        _pathBefore = new Uri(change.Location).AbsolutePath;
        if (_pathBefore != _path || before != _path)
            return;
        try
        {
            await InvokeAsync(FollowAsync);
        }
        catch (Exception exception)
        {
            await DispatchExceptionAsync(exception);
        }
    }

    private async Task FollowAsync()
    {
        if (!await ShowAsync())
            return;
        if (Status is null)
            Changed();
        StateHasChanged();
    }

    /// <summary>False: another address overtook this one, or the reader left.</summary>
    private async Task<bool> ShowAsync()
    {
        using var load = new CancellationTokenSource();
        Overtake(load);
        try
        {
            var query = new Uri(Navigation.Uri).Query;
            var loading = PageData.OfAsync(Catalogs, CanBePinned ? query : QueryParser.WithoutSnapshot(query), TakesOwn, load.Token).AsTask();
            if (await IsSlowAsync(loading) && load == _load)
            {
                Status = PageStatus.Loading;
                StateHasChanged();
            }

            var data = await loading;
            if (load != _load)
                return false;
            Show(data);
            Status = null;
            return true;
        }
        catch (Exception) when (load != _load)
        {
            // Nobody waits for it any more.
            return false;
        }
        catch (Exception exception) when (RendererInfo.IsInteractive)
        {
            LogFailure(Logs.CreateLogger(GetType()), exception, SiteUrls.Loggable(Navigation.Uri));
            Status = PageStatus.Failed;
            return true;
        }
        finally
        {
            if (load == _load)
                _load = null;
        }
    }

    private void Overtake(CancellationTokenSource? next)
    {
        var before = _load;
        _load = next;
        before?.Cancel();
    }

    private async Task<bool> IsSlowAsync(Task<PageData> loading)
    {
        if (loading.IsCompleted || !RendererInfo.IsInteractive)
            return false;
        await Task.WhenAny(loading, Task.Delay(Unnoticed, Clock));
        return !loading.IsCompleted;
    }

    [LoggerMessage(LogLevel.Error, "The page {Address} could not be made.")]
    private static partial void LogFailure(ILogger logger, Exception exception, string address);
}
