namespace InferenceDash.Core.Deciding;

/// <summary>Which draft length, or none, delivers most at which concurrency and at which interactivity (methodology, Draft schedule).</summary>
/// <param name="ByConcurrency">By requests in flight; null: no two draft lengths have points at common concurrencies of one deployment.</param>
/// <param name="ByInteractivity">By the speed that a user sees.</param>
public sealed record DraftSchedule(ConcurrencySchedule? ByConcurrency, InteractivitySchedule ByInteractivity)
{
    /// <summary>Whether it would be another one without flagged measurements, or none.</summary>
    public bool RestsOnFlagged { get; private init; }

    /// <summary>The schedule of a comparison of draft lengths.</summary>
    /// <param name="comparison">Its series draft a stated number of tokens each; 0 is off.</param>
    public static DraftSchedule Of(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var byConcurrency = ConcurrencyOf(comparison);
        return new DraftSchedule(byConcurrency, InteractivitySchedule.Of(comparison))
        {
            RestsOnFlagged = byConcurrency is not null && comparison.Sound is { } sound
                && !(ConcurrencyOf(sound)?.Steps.Select(Key).SequenceEqual(byConcurrency.Steps.Select(Key)) ?? false),
        };
    }

    private static ConcurrencySchedule? ConcurrencyOf(Comparison comparison) =>
        ConcurrencySchedule.Of([.. comparison.Series.Where(s => s.Spec.DraftTokens is not null).Select(s => (s.Spec.DraftTokens!.Value, s.Curve.Points))]);

    private static (int, int, int) Key(DraftStep step) => (step.First, step.Last, step.DraftTokens);
}
