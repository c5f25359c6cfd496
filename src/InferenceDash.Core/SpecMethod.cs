namespace InferenceDash.Core;

/// <summary>How drafts are made: <c>mtp</c>, <c>eagle</c>, … or <c>none</c>, speculative decoding off. Compared by key.</summary>
/// <param name="Key">Lower case, as it stands in an address.</param>
public readonly record struct SpecMethod(string Key)
{
    private const string DynamicKey = "dynamic";

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

    /// <summary>
    /// Whether the engine changes the draft length by itself: <c>dynamic</c>, <c>mtp_dynamic</c>. Such a run has no draft length of
    /// its own and is a method of its own.
    /// </summary>
    public bool IsDynamic => Key == DynamicKey || Key.EndsWith("_" + DynamicKey, StringComparison.Ordinal);

    /// <summary>The same method with a draft length that the engine changes by itself, and the name for any method.</summary>
    public IReadOnlyList<SpecMethod> Dynamic => IsOff || IsBest || IsDynamic ? [] : [new($"{Key}_{DynamicKey}"), new(DynamicKey)];

    /// <summary>As people write it: <c>MTP</c>, <c>Off</c>, <c>MTP dynamic</c>.</summary>
    public string Label => Key switch
    {
        _ when IsOff => "Off",
        _ when IsBest => "Best",
        DynamicKey => "Dynamic",
        _ when IsDynamic => $"{Key[..^(DynamicKey.Length + 1)].ToUpperInvariant()} {DynamicKey}",
        _ => Key.ToUpperInvariant(),
    };

    /// <inheritdoc/>
    public override string ToString() => Label;
}
