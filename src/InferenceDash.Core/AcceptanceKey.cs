namespace InferenceDash.Core;

/// <summary>What acceptance lengths that differ only in the number of draft tokens have in common.</summary>
/// <param name="ServedModel">The checkpoint that was served, as its source names it.</param>
/// <param name="Model">Slug of the model that it is one of; null: none that is known.</param>
/// <param name="Method">How drafts are made; never off.</param>
public sealed record AcceptanceKey(string ServedModel, string? Model, SpecMethod Method)
{
    /// <summary>What else sets the drafts apart, such as another head; null: nothing.</summary>
    public string? Variant { get; init; }

    /// <summary>Whether the model was thinking; null: unknown, or it cannot.</summary>
    public bool? IsThinking { get; init; }

    /// <summary><see cref="IsThinking"/> as files and answers have it: <c>on</c>, <c>off</c>; null: unknown.</summary>
    public string? Thinking => IsThinking switch { true => "on", false => "off", null => null };

    /// <summary>What the texts were about: a data set, with its category where there is one; null: unknown.</summary>
    public string? Workload { get; init; }

    /// <summary>GPU key; null: unknown. Acceptance hardly depends on it.</summary>
    public string? Gpu { get; init; }

    /// <summary>Engine whose definition the lengths follow; null: unknown.</summary>
    public string? Engine { get; init; }
}
