using InferenceDash.Store.Database;
using InferenceDash.Store.Database.Rows;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace InferenceDash.Store.Checks;

/// <summary>Finds rows that name what is not there, and figures that cannot be.</summary>
internal static class RowChecks
{
    // What is no number at all, text in SQLite included, is not between them either.
    private const string IsFinite = "BETWEEN -1.7976931348623157E308 AND 1.7976931348623157E308";

    public static async Task<IReadOnlyList<StoreFinding>> FindingsAsync(StoreContext context, SchemaState schema, CancellationToken cancellationToken)
    {
        var findings = new List<StoreFinding>();
        await NamesAsync(context.PublishedPoints);
        await NamesAsync(context.BenchmarkPoints);
        var unknown = await context.GpuAssumptions.CountAsync(row => !context.Gpus.Any(gpu => gpu.Key == row.Gpu), cancellationToken);
        if (unknown > 0)
            findings.Add(Orphaned(context.TableOf<GpuAssumptionRow>(), unknown, "a GPU that is not defined"));
        if (schema.Has(context.TableOf<AcceptanceLengthRow>(), nameof(AcceptanceLengthRow.Model)))
            await ModelsOfAcceptanceAsync();
        if (schema.Has(context.TableOf<EvaluationRow>(), nameof(EvaluationRow.Model)))
            await ModelsOfEvaluationsAsync();
        foreach (var entity in context.Model.GetEntityTypes())
        {
            foreach (var column in entity.GetProperties().Where(IsFigure))
            {
                if (schema.Has(entity.GetTableName()!, column.GetColumnName()))
                    await FiguresAsync(entity.GetTableName()!, column.GetColumnName());
            }
        }

        return findings;

        // Definitions of retracted imports count: their rows are still there, for the snapshots that show them.
        async Task NamesAsync<T>(IQueryable<T> rows)
            where T : SeriesRow
        {
            var models = await rows.CountAsync(row => !context.Models.Any(model => model.Slug == row.Model), cancellationToken);
            if (models > 0)
                findings.Add(Orphaned(context.TableOf<T>(), models, "a model that is not defined"));
            var gpus = await rows.CountAsync(row => !context.Gpus.Any(gpu => gpu.Key == row.Gpu), cancellationToken);
            if (gpus > 0)
                findings.Add(Orphaned(context.TableOf<T>(), gpus, "a GPU that is not defined"));
        }

        async Task ModelsOfAcceptanceAsync()
        {
            var nameless = await context.AcceptanceLengths
                .CountAsync(row => row.Model != null && !context.Models.Any(model => model.Slug == row.Model), cancellationToken);
            if (nameless > 0)
                findings.Add(Orphaned(context.TableOf<AcceptanceLengthRow>(), nameless, "a model that is not defined"));
        }

        async Task ModelsOfEvaluationsAsync()
        {
            var nameless = await context.Evaluations.CountAsync(row => !context.Models.Any(model => model.Slug == row.Model), cancellationToken);
            if (nameless > 0)
                findings.Add(Orphaned(context.TableOf<EvaluationRow>(), nameless, "a model that is not defined"));
        }

        async Task FiguresAsync(string table, string column)
        {
            var statement = $"SELECT count(*) AS \"Value\" FROM \"{table}\" WHERE NOT (\"{column}\" {IsFinite})";
            if (await context.Database.SqlQueryRaw<long>(statement).SingleAsync(cancellationToken) is var wrong and > 0)
            {
                findings.Add(new StoreFinding(
                    $"The table {table} has {(wrong == 1 ? "a row" : $"{wrong} rows")} whose {column} is no number.",
                    "Restore a backup (restore FILE), or retract the import of it and import its files again."));
            }
        }
    }

    /// <summary>Rows that belong to nothing.</summary>
    public static StoreFinding Orphaned(string table, int count, string what) => new(
        $"The table {table} has {(count == 1 ? "a row" : $"{count} rows")} of {what}.", "Restore a backup (restore FILE).");

    /// <summary>Name of the table that holds rows of a type.</summary>
    public static string TableOf<T>(this StoreContext context)
        where T : DataRow => context.Model.FindEntityType(typeof(T))!.GetTableName()!;

    private static bool IsFigure(IProperty column) => column.ClrType == typeof(double) || column.ClrType == typeof(double?);
}
