namespace InferenceDash.Web.Addresses;

/// <summary>A reader's own setup, as the home page asks for it. Null: any.</summary>
public sealed record AskQuery
{
    /// <summary>Slug or alias of the model.</summary>
    public string? Model { get; init; }

    /// <summary>Key of the GPU.</summary>
    public string? Gpu { get; init; }

    public Precision? Precision { get; init; }

    /// <summary>The target, tok/s/user; null: the page's own.</summary>
    public double? Interactivity { get; init; }

    public string? Snapshot { get; init; }
}
