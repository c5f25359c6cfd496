using System.Collections.Immutable;
using System.Globalization;

namespace InferenceDash.Core;

/// <summary>How often the drafted token of each position was accepted, first position first.</summary>
public sealed class AcceptanceByPosition : IEquatable<AcceptanceByPosition>
{
    private const int MostPositions = 64;

    private AcceptanceByPosition(ImmutableArray<double> shares) => Shares = shares;

    /// <summary>Share of the drafts whose token at that position was accepted, 0 to 1; one value a position.</summary>
    public ImmutableArray<double> Shares { get; }

    /// <summary>Shares, or null where one is none (outside 0 to 1) or there are none or too many.</summary>
    public static AcceptanceByPosition? Of(IEnumerable<double> shares)
    {
        ImmutableArray<double> all = [.. shares];
        return all.Length is 0 or > MostPositions || all.Any(share => !(share is >= 0 and <= 1)) ? null : new AcceptanceByPosition(all);
    }

    /// <summary>Reads <see cref="ToString"/>; null where it is none.</summary>
    public static AcceptanceByPosition? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var shares = new List<double>();
        foreach (var part in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var share))
                return null;
            shares.Add(share);
        }

        return Of(shares);
    }

    /// <inheritdoc/>
    public bool Equals(AcceptanceByPosition? other) => other is not null && Shares.AsSpan().SequenceEqual(other.Shares.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AcceptanceByPosition);

    /// <inheritdoc/>
    public override int GetHashCode() => Shares.Aggregate(Shares.Length, HashCode.Combine);

    /// <summary>As it is written to files and to the store: <c>0.83 0.61</c>.</summary>
    public override string ToString() => string.Join(' ', Shares.Select(share => share.ToString("R", CultureInfo.InvariantCulture)));
}
