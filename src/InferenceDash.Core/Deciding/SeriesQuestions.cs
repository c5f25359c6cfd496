namespace InferenceDash.Core.Deciding;

/// <summary>The questions asked the other way round of a series that may have several recipes.</summary>
public static class SeriesQuestions
{
    /// <summary>The highest interactivity of the points that are known to meet the ceiling of a series: chosen first, then the frontier.</summary>
    /// <param name="series">A series under a ceiling on p99 TTFT.</param>
    /// <returns>One solution, the highest knot; none where no point is known to meet the ceiling.</returns>
    public static Solutions FastestUnderCeiling(ComparedSeries series)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Curve.Recipes.MaxBy(r => r.Curve.Range!.Value.High)?.Curve is { } curve)
            return Solutions.Of([new Solution(curve.Range!.Value.High, curve.At(curve.Range.Value.High, series.Rates))]);
        return Solutions.None(OperatingPointStatus.NoData, series.Ceiling is { Points: > 0 } ceiling
            ? new SolutionNote.NoneMeetsCeiling(ceiling.Points, ceiling.Unknown)
            : new SolutionNote.NoPoints());
    }

    /// <summary>The highest interactivity at which a series costs no more than a budget.</summary>
    /// <param name="series">The series.</param>
    /// <param name="budget">$ per million total tokens, finite and above 0.</param>
    /// <returns>The fastest solution of any recipe; without one what the first recipe answers.</returns>
    public static Solutions FastestWithinCost(ComparedSeries series, double budget)
    {
        ArgumentNullException.ThrowIfNull(series);
        var answers = series.Curve.Recipes.Select(r => InverseQuestions.FastestWithinCost(r.Curve, series.Rates, budget)).ToList();
        return answers.Where(a => a.All.Count > 0).MaxBy(a => a.All[^1].Interactivity)
            ?? answers.FirstOrDefault()
            ?? InverseQuestions.FastestWithinCost(Curve.Empty, series.Rates, budget);
    }

    /// <summary>
    /// Every operating point of a series at a concurrency. Of several recipes only the one that answers at an interactivity
    /// counts there, so that asking forward gives back what was asked. Where the recipe changes, concurrency jumps: one that
    /// lies within the jump has no solution there.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="concurrency">Requests in flight, finite and above 0.</param>
    /// <returns>All solutions, by rising interactivity; without one the status and note that hold for all recipes together.</returns>
    public static Solutions AtConcurrency(ComparedSeries series, double concurrency)
    {
        ArgumentNullException.ThrowIfNull(series);
        if (series.Curve.Recipes.Count < 2)
            return InverseQuestions.AtConcurrency(series.Curve.Single, series.Rates, concurrency);
        var answers = series.Curve.Recipes.Select(r => (r.Method, Answer: InverseQuestions.AtConcurrency(r.Curve, series.Rates, concurrency))).ToList();
        Solution[] all =
        [
            .. answers
                .SelectMany(a => a.Answer.All.Select(s => new Solution(s.Interactivity, series.At(s.Interactivity))).Where(s => s.Point.Method == a.Method))
                .OrderBy(s => s.Interactivity),
        ];
        if (all.Length > 0)
            return Solutions.Of(all);
        if (answers.Exists(a => a.Answer.All.Count > 0))
            return Solutions.None(OperatingPointStatus.NoData, new SolutionNote.OnlyWhereAnotherLeads());
        if (answers.TrueForAll(a => a.Answer.Status == answers[0].Answer.Status))
            return answers[0].Answer;
        SolutionNote note = answers.Exists(a => a.Answer.Status == OperatingPointStatus.NoData)
            ? new SolutionNote.ConcurrencyUnknown()
            : new SolutionNote.SomeHaveFewerOthersMore();
        return Solutions.None(OperatingPointStatus.NoData, note);
    }
}
