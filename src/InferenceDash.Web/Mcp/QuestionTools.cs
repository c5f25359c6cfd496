using InferenceDash.Store;
using ModelContextProtocol.Server;

namespace InferenceDash.Web.Mcp;

/// <summary>What tools answer from.</summary>
/// <param name="Catalogs">The data.</param>
/// <param name="Searches">What can be found in it.</param>
/// <param name="Store">The store, for results that are judged or imported.</param>
/// <param name="Site">The site's public address; null: it is not configured.</param>
/// <param name="Log">Where failures go.</param>
internal sealed record ToolSources(CatalogCache Catalogs, SearchIndexes Searches, BenchmarkStore Store, string? Site, ILogger<AnswerTool> Log)
{
    /// <summary>An address of the site, absolute where it is known under which.</summary>
    public string Address(string path) => Site + path;

    /// <exception cref="StoreException">There is no such snapshot.</exception>
    public async Task<Catalog> AsOfAsync(string? snapshot, CancellationToken cancellation) =>
        await Catalogs.AsOfAsync(snapshot, cancellation) ?? throw new StoreException(ProblemWords.NoSnapshot(TargetText.Shown(snapshot!)));
}

/// <summary>The tools that ask what pages show. Each is named after its question.</summary>
internal sealed class QuestionTools(ToolSources sources)
{
    private const int LongestAddress = 400;
    private const int UsualMatches = 10;

    private static readonly ToolField Comparison =
        new("comparison", ToolType.Text, ToolWords.Comparison) { IsRequired = true, Most = LongestAddress };

    private static ToolField[] Rates =>
    [
        ToolField.Of("sequence", AskedField.Sequence), ToolField.Of("source", AskedField.Source), ToolField.Of("price", AskedField.Price),
        ToolField.Of("rates", AskedField.Rates), ToolField.Of("usd", AskedField.Usd), ToolField.Of("kw", AskedField.Kw),
        ToolField.Of("snapshot", AskedField.Snapshot),
    ];

    private static ToolField Engine => ToolField.Of("engine", AskedField.Engine);

    private static ToolField Ttft => ToolField.Of("ttft", AskedField.Ttft, NumberField.TtftCeiling);

    public IEnumerable<McpServerTool> All() => [Find(), Compare(), BreakEven(), Rank(), Fleet(), Draft()];

    private AnswerTool Find() => Made(
        "find_comparisons", (ToolWords.FindTitle, ToolWords.Find),
        [
            new ToolField("query", ToolType.Text, ToolWords.Query) { IsRequired = true, Most = SiteUrls.LongestSearch, Asks = AskedField.Filter },
            new ToolField("limit", ToolType.Whole, ToolWords.Limit) { Least = 1, Greatest = SiteUrls.MostSearched },
            ToolField.Of("snapshot", AskedField.Snapshot),
        ],
        async (call, cancellation) =>
        {
            var catalog = await sources.AsOfAsync(AskedQuestions.SnapshotOf(call.Asked), cancellation);
            var parsed = QueryParser.ParseSearch(SiteUrls.WithAsked("", call.Asked));
            return SearchAnswer.Of(SearchView.Of(catalog, sources.Searches, parsed, (int)(call.Number("limit") ?? UsualMatches)), sources);
        });

    private AnswerTool Compare() => Made(
        "compare_at_targets", (ToolWords.CompareTitle, ToolWords.Compare),
        [
            Comparison,
            new ToolField("targets", ToolType.Numbers, ToolWords.Targets) { Asks = AskedField.Targets, Most = TargetText.MostTargets },
            ToolField.Of("lead", AskedField.Lead), Engine, Ttft, .. Rates,
        ],
        AskedOfComparison(asked => string.Join('\n', asked.Narrative), asked => ToolFigures.Of(asked.Comparison), AnswerText.Of));

    private AnswerTool BreakEven() => Made(
        "break_even", (ToolWords.BreakEvenTitle, ToolWords.BreakEven), [Comparison, ToolField.Of("lead", AskedField.Lead), Engine, Ttft, .. Rates],
        AskedOfComparison(
            BreakEvenText.Says,
            asked => [.. new[] { Metrics.Throughput, asked.Lead }.Distinct().SelectMany(m => ToolFigures.OfLeads(asked.Comparison, m))], BreakEvenText.Of));

    private AnswerTool Rank() => Made(
        "rank_hardware", (ToolWords.RankTitle, ToolWords.Rank),
        [
            new ToolField("model", ToolType.Text, QuestionHelp.RankModel) { IsRequired = true },
            ToolField.Of("interactivity", AskedField.RankAt, NumberField.Interactivity),
            ToolField.Of("by", AskedField.By), ToolField.Of("method", AskedField.Method), ToolField.Of("vendor", AskedField.Vendor),
            ToolField.Of("precision", AskedField.Precision), .. Rates,
        ],
        async (call, cancellation) =>
        {
            var catalog = await sources.AsOfAsync(AskedQuestions.SnapshotOf(call.Asked), cancellation);
            return Answered(call, AskedQuestions.Rank(catalog, call.Text("model")!, call.Asked), AnswerText.Of, view => new ToolAnswer(
                Say.Of($"{RankHeadline.Of(view.Ranking, view.Scope)}."), ToolFigures.Of(view), null,
                ToolProvenance.Of(
                    RankSourceWords.All(view.Sources), view.Ranking.Rows.SelectMany(r => r.Series.Curve.Points), catalog,
                    FileWords.Assumptions(view.Rates, catalog.Dataset.Snapshot, null)),
                [RankWords.Legend(view.By)]));
        });

    private AnswerTool Fleet() => Made(
        "size_fleet", (ToolWords.FleetTitle, ToolWords.Fleet),
        [
            Comparison with { Says = QuestionHelp.Pair },
            ToolField.Of("users", AskedField.Users, NumberField.Users) with { Says = ToolWords.FleetUsers },
            ToolField.Of("output_tokens_per_second", AskedField.TokensPerSecond, NumberField.TokensPerSecond) with { Says = ToolWords.FleetRate },
            ToolField.Of("interactivity", AskedField.FleetAt, NumberField.Interactivity) with { Says = ToolWords.FleetAt, IsRequired = true },
            Engine, Ttft, .. Rates,
        ],
        async (call, cancellation) =>
        {
            var catalog = await AsOfAsync(call, cancellation);
            return Answered(call, AskedQuestions.Fleet(catalog, call.Text(Comparison.Name)!, call.Asked), AnswerText.OfFleet, view => new ToolAnswer(
                FleetTable.Of(view)?.Says ?? "",
                FleetQuestion.FleetOf(view.Comparison, view.Query, view.Sequence) is { } fleet ? ToolFigures.Of(fleet, view.Series) : [], null,
                ToolProvenance.Of(SourceWords.OfComparison(view.Points), view.Points, catalog, RatesOf(view.Comparison, catalog)),
                [FleetWords.Caveat, .. view.Notes.Select(n => $"{n.Title} {n.Text}")]));
        });

    private AnswerTool Draft() => Made(
        "best_draft_length", (ToolWords.DraftTitle, ToolWords.Draft),
        [
            Comparison with { Says = ToolWords.DraftComparison }, Engine, ToolField.Of("sequence", AskedField.Sequence),
            ToolField.Of("snapshot", AskedField.Snapshot),
        ],
        async (call, cancellation) =>
        {
            var catalog = await AsOfAsync(call, cancellation);
            return AskedQuestions.Schedule(catalog, call.Text(Comparison.Name)!, call.Asked) is not { } asked
                ? ToolOutcome.Refused(ToolAnswerWords.NoDraftComparison)
                : Answered(call, asked, ScheduleText.Of, view => new ToolAnswer(
                    view.Schedule!.Says, ToolFigures.Of(view.Schedule), null,
                    ToolProvenance.Of(SourceWords.OfComparison(view.Points), view.Points, catalog, null), view.Schedule.Notes));
        });

    private Func<ToolCall, CancellationToken, Task<ToolOutcome>> AskedOfComparison(
        Func<AskedComparison, string> says, Func<AskedComparison, IReadOnlyList<ToolFigure>> figures, Func<AskedComparison, string> text) =>
        async (call, cancellation) =>
    {
        var catalog = await AsOfAsync(call, cancellation);
        return Answered(call, AskedQuestions.Compare(catalog, call.Text(Comparison.Name)!, call.Asked), text, asked => new ToolAnswer(
            says(asked), figures(asked), null,
            ToolProvenance.Of(SourceWords.OfComparison(asked.Points), asked.Points, catalog, RatesOf(asked.Comparison, catalog)), asked.Notes));
    };

    // What an address of the API would refuse is refused here too, in the words of the tool.
    private ToolOutcome Answered<TView>(ToolCall call, Asked<TView> asked, Func<TView, string> text, Func<TView, ToolAnswer> answer)
    {
        if (asked.Problems.Count > 0)
            return ToolOutcome.Refused(string.Join('\n', asked.Problems.Select(p => AnswerWords.Problem(call.NameOf(p.Key), p.Value, p.Reason))));
        if (asked.Answer() is (null, var refusal))
            return ToolOutcome.Refused(refusal ?? ToolAnswerWords.Unexpected);
        var pinned = sources.Address(asked.PinnedUrl);
        return new ToolOutcome(answer(asked.View) with { PinnedAddress = pinned }, $"{text(asked.View)}{AnswerWords.Pinned(pinned)}");
    }

    private Task<Catalog> AsOfAsync(ToolCall call, CancellationToken cancellation) =>
        sources.AsOfAsync(AskedQuestions.SnapshotOf(call.Text(Comparison.Name)!, call.Asked), cancellation);

    private static string RatesOf(Comparison comparison, Catalog catalog) =>
        FileWords.Assumptions(comparison.Series.Select(s => s.Rates), catalog.Dataset.Snapshot, comparison.Ceiling);

    private AnswerTool Made(
        string name, (string Title, string Says) words, IReadOnlyList<ToolField> fields, Func<ToolCall, CancellationToken, Task<ToolOutcome>> answer) =>
        new(name, words, fields, answer, sources.Log);
}
