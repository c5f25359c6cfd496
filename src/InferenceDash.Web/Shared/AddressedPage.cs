using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Shared;

/// <summary>
/// A page that is made from its address, once and as a whole: plain HTML. What of it answers to keys is an island of its own
/// (<see cref="LivePart"/>), and every other address is another request.
/// </summary>
public abstract class AddressedPage : ComponentBase
{
    [Inject] private CatalogCache Catalogs { get; set; } = default!;

    [Inject] protected NavigationManager Navigation { get; private set; } = default!;

    [CascadingParameter] private HttpContext? Context { get; set; }

    /// <summary>Whether an address of this page may name a snapshot; a list of everything is always the newest.</summary>
    protected virtual bool CanBePinned => true;

    /// <summary>Whether the page shows what a reader brought beside what is stored.</summary>
    protected virtual bool TakesOwn => false;

    /// <summary>Makes the view of the address.</summary>
    protected abstract void Show(PageData data);

    /// <summary>What the address names is not there.</summary>
    protected void AnswerNotFound()
    {
        if (Context is { Response.HasStarted: false })
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
    }

    /// <summary>Something of the page is missing that the same address may have a moment later.</summary>
    protected void KeepNowhere()
    {
        if (Context is { Response.HasStarted: false })
            Context.Response.Headers.CacheControl = "no-store";
    }

    /// <summary>Reads what the view asks for beyond the catalog.</summary>
    protected virtual Task ReadMoreAsync(CatalogCache catalogs, CancellationToken cancellation) => Task.CompletedTask;

    // Nothing of a page is rendered before its data is there.
    public override async Task SetParametersAsync(ParameterView parameters)
    {
        parameters.SetParameterProperties(this);
        var query = new Uri(Navigation.Uri).Query;
        var cancellation = Context?.RequestAborted ?? CancellationToken.None;
        Show(await PageData.OfAsync(Catalogs, CanBePinned ? query : QueryParser.WithoutSnapshot(query), TakesOwn, cancellation));
        await ReadMoreAsync(Catalogs, cancellation);
        await base.SetParametersAsync(ParameterView.Empty);
    }
}
