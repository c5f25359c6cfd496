namespace InferenceDash.Core;

/// <summary>One thing that can be wrong with a measurement: a row of <see cref="QualityRules"/>.</summary>
public sealed class QualityRule
{
    internal QualityRule(string key, double? limit) => (Key, Limit) = (key, limit);

    /// <summary>Its name in files, the store and the API: <c>ttft-stall</c>.</summary>
    public string Key { get; }

    /// <summary>Where it begins, in the unit of its value; null: a fact that holds or does not.</summary>
    public double? Limit { get; }

    /// <inheritdoc/>
    public override string ToString() => Key;
}
