using System.CommandLine;
using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>Says what became of an import: what was stored on standard output, what is wrong on the error output.</summary>
internal static class ImportReport
{
    private const int MostShown = 20;

    public static void Write(ImportResult result, ImportOptions options, InvocationConfiguration output)
    {
        WriteIssues(result, options, output);
        if (result.IsRefused)
            output.Error.WriteLine(Refused(result, options));
        else if (result.AlreadyImported)
            output.Output.WriteLine(ImportWords.AlreadyImported(result.SnapshotId));
        else
            output.Output.WriteLine(ImportWords.Imported(Stored(result.Stored), result.SnapshotId, result.RejectedRowCount, result.RejectedCount));
    }

    /// <summary>Problems, warnings, flags and notes, on the error output.</summary>
    public static void WriteIssues(ImportResult result, ImportOptions options, InvocationConfiguration output)
    {
        WriteRows(output.Error, result.Rejected, result.RejectedCount, static problem => problem, canLog: options.RejectLog is null);
        WriteRows(output.Error, result.Warnings, result.WarningCount, ImportWords.Warning, canLog: false);
        foreach (var row in result.Flagged.Take(MostShown))
        {
            var place = ImportWords.Place(row.File, row.Line);
            output.Error.WriteLine(ImportWords.Warning(ImportWords.Problem(place, null, null, QualityWords.Sentence(row.Flag))));
        }

        if (result.FlaggedCount > MostShown)
            output.Error.WriteLine(ImportWords.Warning(ImportWords.More(result.FlaggedCount - MostShown, canLog: false)));
        var byRule = result.FlaggedByRule.Select(rule => (rule.Rule, rule.Points));
        if (result.FlaggedPointCount > 0)
            output.Error.WriteLine(ImportWords.Flagged(result.FlaggedPointCount, byRule, Outcome(options)));
        foreach (var note in result.Notes.Concat(RunNotes.Of(result)))
            output.Error.WriteLine(ImportWords.Note(note));
    }

    /// <summary>The same of a model or a GPU that is added by itself.</summary>
    public static void WriteAdded(ImportResult result, InvocationConfiguration output)
    {
        if (!result.IsRefused)
        {
            Write(result, new ImportOptions(), output);
            return;
        }

        WriteRows(output.Error, result.Rejected, result.RejectedCount, static problem => problem, canLog: false);
        output.Error.WriteLine(StoreCommandWords.NotAdded);
    }

    private static void WriteRows(TextWriter output, IReadOnlyList<RejectedRow> rows, int count, Func<string, string> line, bool canLog)
    {
        var problems = new GroupedProblems(rows);
        foreach (var told in problems.Lines)
            output.WriteLine(line(told));
        if (count > problems.Told)
            output.WriteLine(line(ImportWords.More(count - problems.Told, canLog)));
        else if (canLog && problems.AreCut)
            output.WriteLine(ImportWords.LogsAll);
    }

    private static string Refused(ImportResult result, ImportOptions options) => ImportWords.Refused(
        result.RejectedRowCount, result.RejectedFileCount, result.RejectedCount, canSkip: !options.SkipBadRows && result.CanSkip);

    private static FlagOutcome Outcome(ImportOptions options) => options.Flagged switch
    {
        FlaggedPoints.Excluded => FlagOutcome.Excluded,
        FlaggedPoints.Refused => FlagOutcome.Refused,
        _ => FlagOutcome.Counted,
    };

    /// <summary>What an import stored, by kind.</summary>
    public static string Stored(RowCounts c) =>
        ImportWords.Stored(c.BenchmarkPoints, c.PublishedPoints, c.AcceptanceLengths, c.Evaluations, c.Models, c.Gpus, c.GpuAssumptions);
}
