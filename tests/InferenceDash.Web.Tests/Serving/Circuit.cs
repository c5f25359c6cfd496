using System.Diagnostics;
using AngleSharp.Dom;
using Bunit;
using Bunit.TestDoubles;
using InferenceDash.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>
/// A page as its circuit has it, without a browser: what it shows, what it asks its scripts to draw, and the addresses to
/// which its controls go.
/// </summary>
internal sealed class Circuit<TPage> : BunitContext
    where TPage : IComponent
{
    private readonly BunitJSModuleInterop _scripts;
    private IRenderedComponent<TPage>? _page;

    // Only what never comes takes so long.
    static Circuit() => DefaultWaitTimeout = TimeSpan.FromMinutes(1);

    public Circuit(Site site)
    {
        Services.AddSingleton(site.Catalogs).AddSingleton(TimeProvider.System);
        // Forms for files are plain HTML, with a circuit and without.
        Services.AddSingleton(_ => new UploadArea(new StoreOptions(), new UploadOptions { Enabled = false }, TimeProvider.System));
        JSInterop.Mode = JSRuntimeMode.Loose;
        _scripts = JSInterop.SetupModule();
        _scripts.Mode = JSRuntimeMode.Loose;
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public IRenderedComponent<TPage> Page => _page.ShouldNotBeNull();

    /// <summary>Where the browser is now, without the host.</summary>
    public string Address => Navigation.ToAbsoluteUri(Navigation.Uri).PathAndQuery;

    /// <summary>The fields of its query.</summary>
    public string[] Query => new Uri(Navigation.Uri).Query.TrimStart('?').Split('&');

    /// <summary>Whether the last address took the place of the one before it in the browser's history.</summary>
    public bool HasReplaced => Navigation.History.First().Options.ReplaceHistoryEntry;

    /// <summary>The arguments of each call of a script's function, the latest last.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> Calls(string function) => [.. _scripts.Invocations[function].Select(call => call.Arguments)];

    private BunitNavigationManager Navigation => Services.GetRequiredService<BunitNavigationManager>();

    /// <summary>Opens a page and waits until it shows its data.</summary>
    public void Open(string address, Action<ComponentParameterCollectionBuilder<TPage>>? parameters = null)
    {
        Navigation.NavigateTo(address);
        _page = parameters is null ? Render<TPage>() : Render(parameters);
        _page.WaitForElement("main");
    }

    /// <summary>Follows a link as the router does.</summary>
    public void Follow(IElement link) => Go(link.GetAttribute("href").ShouldNotBeNull());

    public void Go(string address) => Navigation.NavigateTo(address);

    public IElement Find(string selector) => Page.Find(selector);

    /// <summary>The words of every element that a selector finds.</summary>
    public string Words(string selector) => string.Join("; ", Page.FindAll(selector).Select(e => e.Words()));

    /// <summary>Waits until something holds. A script is called after a rendering, so that looking at renderings alone may miss it.</summary>
    public void Expect(Action assertion)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                assertion();
                Page.ShouldNotBeNull();
                return;
            }
            catch (Exception) when (waiting.Elapsed < DefaultWaitTimeout)
            {
                Thread.Sleep(20);
            }
        }
    }
}
