namespace InferenceDash.Web.Evaluating;

/// <summary>The page of evaluations, resolved.</summary>
/// <param name="Catalog">The data.</param>
/// <param name="Query">What was asked for, less what cannot be had.</param>
/// <param name="Problems">What of the address could not be used.</param>
/// <param name="Evaluations">What is shown, model by model and evaluation by evaluation, newest first.</param>
public sealed record EvaluationsView(
    Catalog Catalog, AcceptanceQuery Query, IReadOnlyList<QueryProblem> Problems, IReadOnlyList<MeasuredEvaluation> Evaluations)
{
    /// <summary>The models that have evaluations.</summary>
    public IReadOnlyList<Model> Models => ModelsIn(Catalog);

    /// <summary>The evaluations of each model, in the order of models.</summary>
    public IEnumerable<(Model Model, IReadOnlyList<MeasuredEvaluation> Scores)> ByModel =>
        Models.Select(model => (model, (IReadOnlyList<MeasuredEvaluation>)[.. Evaluations.Where(e => e.Model == model.Slug)])).Where(of => of.Item2.Count > 0);

    /// <summary>The label of a GPU; null: not said.</summary>
    public string? GpuOf(MeasuredEvaluation evaluation) =>
        evaluation.Gpu is { } gpu ? Catalog.Dataset.Gpus.FirstOrDefault(g => g.Key == gpu)?.Label ?? gpu : null;

    /// <summary>The view of a query.</summary>
    public static EvaluationsView Of(Catalog catalog, ParsedAcceptanceQuery parsed)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        ArgumentNullException.ThrowIfNull(parsed);
        var problems = new List<QueryProblem>(parsed.Problems);
        var (query, shown) = (parsed.Query, catalog.Dataset.Evaluations);
        if (query.Model is { } name)
        {
            var model = ModelsIn(catalog).Find(m => m.Slug == name || m.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
            if (model is null)
                problems.Add(QueryProblem.OfModel(name, EvaluationWords.NoneOf(ModelsIn(catalog).Select(m => m.Slug))));
            else
                shown = [.. shown.Where(e => e.Model == model.Slug)];
            query = query with { Model = model?.Slug };
        }

        return new EvaluationsView(
            catalog, query, problems,
            [.. shown.OrderBy(e => e.Evaluation, StringComparer.OrdinalIgnoreCase).ThenBy(e => e.Metric, StringComparer.OrdinalIgnoreCase)
                .ThenBy(e => e.Gpu, StringComparer.Ordinal).ThenBy(e => e.Precision.Key, StringComparer.Ordinal).ThenBy(e => e.Method.IsOff)
                .ThenByDescending(e => e.Date)]);
    }

    private static List<Model> ModelsIn(Catalog catalog)
    {
        var named = catalog.Dataset.Evaluations.Select(e => e.Model).ToHashSet(StringComparer.Ordinal);
        return [.. catalog.Dataset.Models.Where(model => named.Contains(model.Slug))];
    }
}
