using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace InferenceDash.Core;

/// <summary>A rule that a measurement breaks.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Value">How it breaks it, in the unit of the rule; null: the rule has no value.</param>
public readonly record struct QualityFlag(QualityRule Rule, double? Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value is { } value ? $"{Rule.Key}={value.ToString("R", CultureInfo.InvariantCulture)}" : Rule.Key;
}

/// <summary>What is wrong with one measurement; equal flags make equal sets.</summary>
public sealed class QualityFlags : IReadOnlyList<QualityFlag>, IEquatable<QualityFlags>
{
    /// <summary>Nothing that is known.</summary>
    public static readonly QualityFlags None = new([]);

    private readonly ImmutableArray<QualityFlag> _flags;

    private QualityFlags(ImmutableArray<QualityFlag> flags) => _flags = flags;

    /// <inheritdoc/>
    public int Count => _flags.Length;

    /// <summary>Whether anything is wrong.</summary>
    public bool Any => _flags.Length > 0;

    /// <inheritdoc/>
    public QualityFlag this[int index] => _flags[index];

    /// <summary>Flags as a set; of two of one rule the first counts.</summary>
    public static QualityFlags Of(IEnumerable<QualityFlag> flags)
    {
        ImmutableArray<QualityFlag> distinct = [.. flags.DistinctBy(flag => flag.Rule)];
        return distinct.IsEmpty ? None : new QualityFlags(distinct);
    }

    /// <summary>These and others.</summary>
    public QualityFlags With(QualityFlags others)
    {
        ArgumentNullException.ThrowIfNull(others);
        return others.Any ? Any ? Of(_flags.Concat(others)) : others : this;
    }

    /// <summary>Reads <see cref="ToString"/>; false where a rule is not known or a value is no finite number.</summary>
    public static bool TryParse(string text, out QualityFlags flags)
    {
        ArgumentNullException.ThrowIfNull(text);
        var read = new List<QualityFlag>();
        flags = None;
        foreach (var part in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var split = part.IndexOf('=', StringComparison.Ordinal);
            if (QualityRules.Find(split < 0 ? part : part[..split].TrimEnd()) is not { } rule)
                return false;
            double? value = null;
            if (split >= 0)
            {
                if (!double.TryParse(part.AsSpan(split + 1), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number))
                    return false;
                value = number;
            }

            read.Add(new QualityFlag(rule, value));
        }

        flags = Of(read);
        return true;
    }

    /// <inheritdoc/>
    public IEnumerator<QualityFlag> GetEnumerator() => ((IEnumerable<QualityFlag>)_flags).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(QualityFlags? other) => other is not null && _flags.AsSpan().SequenceEqual(other._flags.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as QualityFlags);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var flag in _flags)
            hash.Add(flag);
        return hash.ToHashCode();
    }

    /// <summary>As it is written to files and to the store: <c>ttft-stall=113.2;rate-driven</c>; empty: nothing is wrong.</summary>
    public override string ToString() => string.Join(';', _flags);
}
