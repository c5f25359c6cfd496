namespace InferenceDash.Core.Accepting;

/// <summary>Measured acceptance lengths over the number of draft tokens. Between and beyond the measured numbers it says nothing.</summary>
public sealed class AcceptanceCurve
{
    private readonly MeasuredAcceptance[] _points;

    private AcceptanceCurve(AcceptanceKey key, MeasuredAcceptance[] points)
    {
        (Key, _points) = (key, points);
        var shortest = Points[0];
        Rate = IndependentAcceptance.RateOf(shortest.Length, shortest.DraftTokens);
    }

    /// <summary>What its lengths have in common.</summary>
    public AcceptanceKey Key { get; }

    /// <summary>The lengths, at least one, by rising number of draft tokens.</summary>
    public IReadOnlyList<MeasuredAcceptance> Points => _points;

    /// <summary>
    /// The acceptance rate that the independent model takes from the fewest draft tokens that were measured: what is left to
    /// guess from where longer drafts were not measured. Null: no rate gives that length.
    /// </summary>
    public double? Rate { get; }

    /// <summary>Tokens per step as measured with so many draft tokens; null: not measured. Without drafts it is 1.</summary>
    public double? LengthAt(int draftTokens) =>
        draftTokens == 0 ? 1 : Array.Find(_points, point => point.DraftTokens == draftTokens)?.Length;

    /// <summary>What the independent model makes of <see cref="Rate"/> with so many draft tokens; null without a rate.</summary>
    public double? IndependentAt(int draftTokens) => Rate is { } rate ? IndependentAcceptance.Length(rate, draftTokens) : null;

    /// <summary>The independent model's length / the measured one − 1, where it is farthest off; null where there is nothing to compare.</summary>
    public IndependentError? WorstError
    {
        get
        {
            IndependentError? worst = null;
            foreach (var point in Points.Skip(1))
            {
                if (IndependentAt(point.DraftTokens) is not { } independent)
                    continue;
                var error = new IndependentError(point.DraftTokens, independent, (independent / point.Length) - 1);
                if (worst is null || Math.Abs(error.Relative) > Math.Abs(worst.Relative))
                    worst = error;
            }

            return worst;
        }
    }

    /// <summary>
    /// The curves of measured lengths, in the order in which they first appear. Where a length was measured more than once, the
    /// last one counts: they come in the order of their imports.
    /// </summary>
    public static IReadOnlyList<AcceptanceCurve> Of(IEnumerable<MeasuredAcceptance> measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var curves = new OrderedDictionary<AcceptanceKey, SortedList<int, MeasuredAcceptance>>();
        foreach (var point in measured)
        {
            if (!curves.TryGetValue(point.Key, out var points))
                curves.Add(point.Key, points = []);
            points[point.DraftTokens] = point;
        }

        return [.. curves.Select(curve => new AcceptanceCurve(curve.Key, [.. curve.Value.Values]))];
    }
}

/// <summary>How far the independent model is off.</summary>
/// <param name="DraftTokens">Draft tokens per step, k.</param>
/// <param name="Length">What it says, tokens per step.</param>
/// <param name="Relative">What it says / what was measured − 1.</param>
public sealed record IndependentError(int DraftTokens, double Length, double Relative);
