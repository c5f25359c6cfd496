namespace InferenceDash.Web.Accepting;

/// <summary>The page of acceptance lengths, resolved.</summary>
/// <param name="Catalog">The data.</param>
/// <param name="Query">What was asked for, less what cannot be had.</param>
/// <param name="Problems">What of the address could not be used.</param>
/// <param name="Curves">What is shown, served model by served model.</param>
public sealed record AcceptanceView(
    Catalog Catalog, AcceptanceQuery Query, IReadOnlyList<QueryProblem> Problems, IReadOnlyList<AcceptanceCurve> Curves)
{
    /// <summary>Every number of draft tokens that was measured.</summary>
    public IReadOnlyList<int> DraftTokens => [.. Curves.SelectMany(curve => curve.Points).Select(point => point.DraftTokens).Distinct().Order()];

    /// <summary>The curves of each served model.</summary>
    public IEnumerable<IGrouping<string, AcceptanceCurve>> ByServedModel => Curves.GroupBy(curve => curve.Key.ServedModel, StringComparer.Ordinal);

    /// <summary>The models that have lengths.</summary>
    public IReadOnlyList<Model> Models => ModelsIn(Catalog);

    /// <summary>The address that always shows the same.</summary>
    public AcceptanceQuery Pinned => Query with { Snapshot = Catalog.Dataset.Snapshot };

    /// <summary>The same from the API.</summary>
    public string ApiUrl(string extension = "") => SiteUrls.AcceptanceAnswer(Pinned, extension);

    /// <summary>The view as it is handed on; null: there is nothing to hand on.</summary>
    public SharedView? Shared => Curves.Count == 0 ? null : new SharedView(
        AcceptanceLengthWords.Title, AcceptanceLengthWords.Headline(Curves), Newest: null, Catalog.Dataset.Snapshot, SiteUrls.AcceptanceLengths(Pinned),
        SiteUrls.Embed + SiteUrls.AcceptanceLengths(Pinned), ApiUrl(".png"), Badge: null);

    /// <summary>The label of a GPU; null: none is known.</summary>
    public string? GpuOf(AcceptanceCurve curve) => curve.Key.Gpu is { } gpu ? Catalog.Dataset.Gpus.FirstOrDefault(g => g.Key == gpu)?.Label ?? gpu : null;

    /// <summary>The view of a query.</summary>
    public static AcceptanceView Of(Catalog catalog, ParsedAcceptanceQuery parsed)
    {
        var problems = new List<QueryProblem>(parsed.Problems);
        var query = parsed.Query;
        var curves = catalog.Acceptance;
        if (query.Model is { } name)
        {
            var model = ModelsIn(catalog).FirstOrDefault(m => m.Slug == name || m.Aliases.Contains(name, StringComparer.OrdinalIgnoreCase));
            if (model is null)
                problems.Add(QueryProblem.OfModel(name, ProblemWords.NoAcceptanceOf(ModelsIn(catalog).Select(m => m.Slug))));
            else
                curves = [.. curves.Where(curve => curve.Key.Model == model.Slug)];
            query = query with { Model = model?.Slug };
        }

        return new AcceptanceView(catalog, query, problems, curves);
    }

    private static List<Model> ModelsIn(Catalog catalog)
    {
        var named = catalog.Acceptance.Select(curve => curve.Key.Model).ToHashSet();
        return [.. catalog.Dataset.Models.Where(model => named.Contains(model.Slug))];
    }
}
