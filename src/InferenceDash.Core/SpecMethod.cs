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

    /// <summary>Whether this is <see cref="Best"/>.</summary>
    public bool IsBest => Key == Best.Key;

    /// <summary>Whether this is <see cref="Off"/>.</summary>
    public bool IsOff => Key == Off.Key;

    /// <summary>As people write it: <c>MTP</c>, <c>Off</c>.</summary>
    public string Label => IsOff ? "Off" : IsBest ? "Best" : Key.ToUpperInvariant();

    /// <inheritdoc/>
    public override string ToString() => Label;
}
