namespace InferenceDash.Core;

/// <summary>Numeric precision of the weights as served: <c>fp4</c>, <c>fp8</c>, <c>bf16</c>, <c>int4</c>. Compared by key.</summary>
/// <param name="Key">Lower case, as it stands in an address.</param>
public readonly record struct Precision(string Key)
{
    /// <summary>As people write it: <c>FP8</c>.</summary>
    public string Label => Key.ToUpperInvariant();

    /// <summary>Its place in a list: narrow to wide, unknown ones after.</summary>
    public int Rank => Key switch { "int4" => 0, "fp4" => 1, "fp8" => 2, "bf16" => 3, _ => 4 };

    /// <inheritdoc/>
    public override string ToString() => Label;
}
