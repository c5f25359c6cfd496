using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Comparing;

/// <summary>A table with its targets across: what typing, leaving and removing one makes of all of them.</summary>
public abstract class TargetTable : ComponentBase, IHandleEvent
{
    /// <summary>The page's form: fields elsewhere on the page belong to it by this name.</summary>
    public const string FormId = "view";

    /// <summary>Raised with all targets, tok/s/user, when the reader changed one.</summary>
    [Parameter] public EventCallback<IReadOnlyList<double>> TargetsChanged { get; set; }

    /// <summary>What is compared.</summary>
    protected abstract Comparison Comparison { get; }

    /// <summary>The targets in the order of their columns, tok/s/user.</summary>
    protected IReadOnlyList<double> Targets { get; private set; } = [];

    protected override void OnParametersSet() => Targets = [.. Comparison.Rows.Select(r => r.Interactivity)];

    /// <summary>All targets but one.</summary>
    protected IReadOnlyList<double> Without(int index) => [.. Targets.Where((_, i) => i != index)];

    /// <summary>One was left. While one is typed, columns stay where they are.</summary>
    protected Task Sort() => Targets.Order().SequenceEqual(Targets) ? Task.CompletedTask : TargetsChanged.InvokeAsync([.. Targets.Order()]);

    // What it shows comes from above alone: whoever answers the event renders it, once.
    Task IHandleEvent.HandleEventAsync(EventCallbackWorkItem item, object? arg) => item.InvokeAsync(arg);

    /// <summary>Another value was typed.</summary>
    protected Task Change(int index, double value) => TargetsChanged.InvokeAsync([.. Targets.Select((t, i) => i == index ? value : t)]);
}
