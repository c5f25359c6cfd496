using AngleSharp.Dom;
using Bunit;
using InferenceDash.Store;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace InferenceDash.Web.Tests.Serving;

/// <summary>
/// A live part of a page as its circuit has it, without a browser: what it shows, and what it tells the page's script. The script
/// tells it addresses (<see cref="TellAsync"/>) and what its reader does.
/// </summary>
internal sealed class Island<TPart> : BunitContext
    where TPart : LivePart
{
    private readonly CatalogCache _catalogs;
    private readonly List<LiveMove> _moves = [];
    private IRenderedComponent<TPart>? _part;

    // Only what never comes takes so long.
    static Island() => DefaultWaitTimeout = TimeSpan.FromMinutes(1);

    public Island(CatalogCache catalogs, TimeProvider? clock = null)
    {
        _catalogs = catalogs;
        Services.AddSingleton(catalogs).AddSingleton(clock ?? TimeProvider.System);
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
    }

    public IRenderedComponent<TPart> Part => _part.ShouldNotBeNull();

    /// <summary>What it told of its reader's changes, the latest last.</summary>
    public IReadOnlyList<LiveMove> Moves => _moves;

    /// <summary>How often it told that there is newer data.</summary>
    public int Outdated { get; private set; }

    /// <summary>How often it told that it cannot go on.</summary>
    public int Failures { get; private set; }

    /// <summary>What the page's script does with a change besides.</summary>
    public Action<LiveMove> Script { get; init; } = static _ => { };

    /// <summary>What it does besides when the island cannot go on.</summary>
    public Action FailedScript { get; init; } = static () => { };

    /// <summary>The address of the page around it, which follows what it tells.</summary>
    public string Address { get; private set; } = "";

    /// <summary>Attaches it to a page of the newest data and waits until it shows its view.</summary>
    public async Task OpenAsync(string address)
    {
        Attach(address, (await _catalogs.NewestAsync()).Dataset.Snapshot);
        Part.WaitForElement("table");
    }

    /// <summary>Attaches it to a page of some data.</summary>
    public void Attach(string address, string snapshot)
    {
        Address = address;
        _part = Render<TPart>(part => part
            .Add(p => p.Address, address)
            .Add(p => p.Snapshot, snapshot)
            .Add(p => p.Moved, Take)
            .Add(p => p.Outdated, () => Outdated++)
            .Add(p => p.Failed, Fail));
    }

    /// <summary>The page shows another address.</summary>
    public Task TellAsync(string address)
    {
        Address = address;
        return Part.InvokeAsync(() => Part.Instance.SetParametersAsync(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(LivePart.Address)] = address })));
    }

    public Task TypeAsync(int target, string text) => Find($"#target-{target}").InputAsync(new() { Value = text });

    /// <summary>The reader leaves a field.</summary>
    public Task LeaveAsync(int target) => Find($"#target-{target}").ChangeAsync(new() { Value = Field(target) });

    public string? Field(int target) => Find($"#target-{target}").GetAttribute("value");

    /// <summary>What all fields hold.</summary>
    public string?[] Fields => [.. Part.FindAll(".target input").Select(i => i.GetAttribute("value"))];

    public IElement Find(string selector) => Part.Find(selector);

    /// <summary>The words of every element that a selector finds.</summary>
    public string Words(string selector) => string.Join("; ", Part.FindAll(selector).Select(e => e.Words()));

    private void Fail()
    {
        Failures++;
        FailedScript();
    }

    private void Take(LiveMove move)
    {
        Script(move);
        _moves.Add(move);
        Address = move.Address;
    }
}
