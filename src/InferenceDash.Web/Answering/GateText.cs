namespace InferenceDash.Web.Answering;

/// <summary>A gate as the log of a job shows it.</summary>
internal static class GateText
{
    public static async Task WriteAsync(GateView view, TextWriter output)
    {
        await output.WriteLineAsync(GateWords.Title(view.Rule));
        await output.WriteLineAsync(view.Baseline.Says);
        await output.WriteLineAsync(view.Candidate.Says);
        foreach (var series in view.Series)
        {
            await output.WriteLineAsync();
            await output.WriteLineAsync(series.Label);
            if (series.Checks.Count > 0)
            {
                TextTable.Write(
                    output, GateWords.Columns(view.Rule), [.. series.Checks.Select(check => GateWords.Row(check, view.Rule))], rightAligned: [0, 1, 2, 3, 4]);
            }

            foreach (var line in LinesOf(series, view.Rule))
                await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync();
        foreach (var line in view.Closing)
            await output.WriteLineAsync(line);
        await output.WriteLineAsync(view.Verdict);
    }

    // What the table cannot hold: reasons of what was not judged, and notes.
    private static IEnumerable<string> LinesOf(GatedSeries series, GateRule rule) => series.Checks
        .Where(check => !check.IsJudged || check.Basis is GateBasis.Reach or GateBasis.Bound)
        .Select(check => GateWords.Sentence(check, rule))
        .Concat(series.Notes)
        .Distinct(StringComparer.Ordinal);
}
