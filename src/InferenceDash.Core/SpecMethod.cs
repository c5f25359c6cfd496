namespace InferenceDash.Core;

/// <summary>How drafts are made: <c>mtp</c>, <c>eagle</c>, … or <c>none</c>, speculative decoding off. Compared by key.</summary>
/// <param name="Key">Lower case, as it stands in an address.</param>
public readonly record struct SpecMethod(string Key)
{
    /// <summary>Speculative decoding off.</summary>
    public static readonly SpecMethod Off = new("none");

    /// <summary>Multi-token prediction: the model's own extra heads draft the next tokens.</summary>
    public static readonly SpecMethod Mtp = new("mtp");

    /// <summary>The best of all methods at each target: an envelope of curves, or published as "the best available configuration".</summary>
    public static readonly SpecMethod Best = new("best");

    /// <summary>The methods that engines and published pages have, Off first.</summary>
    public static readonly IReadOnlyList<SpecMethod> Known =
    [
        Off, Mtp, new("nextn"), new("eagle"), new("eagle2"), new("eagle3"), new("dspark"), new("medusa"), new("ngram"), new("suffix"), new("lookahead"),
        new("draft_model"), new("mlp_speculator"), Best,
    ];

    /// <summary>Whether this is <see cref="Best"/>.</summary>
    public bool IsBest => Key == Best.Key;

    /// <summary>Whether this is <see cref="Off"/>.</summary>
    public bool IsOff => Key == Off.Key;

    /// <summary>As people write it: <c>MTP</c>, <c>Off</c>.</summary>
    public string Label => IsOff ? "Off" : IsBest ? "Best" : Key.ToUpperInvariant();

    /// <inheritdoc/>
    public override string ToString() => Label;
}
