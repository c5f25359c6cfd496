using System.Runtime.CompilerServices;
using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Reading;
using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Import;

/// <summary>
/// Gives the rows of an import the sequence of their workload. It is known only when all rows are, and rows are never
/// collected, so it is done where they are: in the database, within the transaction of the import.
/// </summary>
internal static class WorkloadMoves
{
    private const int MostAtOnce = 400;

    /// <summary>What is said of the workloads.</summary>
    public static async Task<IReadOnlyList<string>> MakeAsync(StoreContext context, int import, Workloads workloads, CancellationToken cancellationToken)
    {
        var models = workloads.Models;
        if (models.Count == 0)
            return [];
        if (workloads.AreTooMany)
            return ["the rows have too many different mean lengths to be of one workload, so each is of its own sequence; --sequence names one for all"];
        var found = workloads.Of(await StoredAsync(context, import - 1, models, cancellationToken));
        foreach (var moves in found.SelectMany(workload => workload.Moved, (to, from) => (to, from)).Chunk(MostAtOnce))
            await context.Database.ExecuteSqlAsync(Update(import, moves), cancellationToken);
        return [.. found.Select(workload => workload.Note).OfType<string>()];
    }

    /// <summary>The sequences that imports measured of models.</summary>
    /// <param name="context">The database.</param>
    /// <param name="last">Ordinal of the last of the imports.</param>
    /// <param name="models">The models.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public static async Task<ILookup<string, Sequence>> StoredAsync(
        StoreContext context, int last, IReadOnlyList<string> models, CancellationToken cancellationToken)
    {
        var visibility = await Visibility.AsOfAsync(context, last, cancellationToken);
        var sequences = await visibility.Of(context.BenchmarkPoints)
            .Where(row => models.Contains(row.Model))
            .Select(row => new { row.Model, row.InputTokens, row.OutputTokens })
            .Distinct()
            .ToListAsync(cancellationToken);
        return sequences.ToLookup(row => row.Model, row => new Sequence(row.InputTokens, row.OutputTokens));
    }

    private static FormattableString Update(int import, (Workload To, Sequence From)[] moves)
    {
        var values = Enumerable.Range(0, moves.Length).Select(i => $"({string.Join(", ", Enumerable.Range((5 * i) + 1, 5).Select(n => $"{{{n}}}"))})");
        var sql =
            $"""
            WITH moves (of_model, from_input, from_output, to_input, to_output) AS (VALUES {string.Join(", ", values)})
            UPDATE benchmark_points SET "InputTokens" = moves.to_input, "OutputTokens" = moves.to_output FROM moves
            WHERE "SnapshotOrdinal" = {"{0}"} AND "Model" = moves.of_model AND "InputTokens" = moves.from_input AND "OutputTokens" = moves.from_output
            """;
        return FormattableStringFactory.Create(
            sql,
            [
                import,
                .. moves.SelectMany(move => new object[]
                {
                    move.To.Model, move.From.InputTokens, move.From.OutputTokens, move.To.Sequence.InputTokens, move.To.Sequence.OutputTokens,
                }),
            ]);
    }
}
