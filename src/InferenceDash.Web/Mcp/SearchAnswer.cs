namespace InferenceDash.Web.Mcp;

/// <summary>What a search found, as a tool tells it. Documents are left out: they have no figures.</summary>
internal static class SearchAnswer
{
    public static ToolOutcome Of(SearchView view, ToolSources sources)
    {
        if (view.Problems.Count > 0 || view.Query.Text is not { } text)
            return ToolOutcome.Refused(view.Problems.Count > 0 ? view.Problems[0].Reason : ProblemWords.NothingToSearch);
        var groups = view.Groups.Where(g => g.Kind != SearchKind.Documents).ToList();
        List<ToolMatch> matches =
        [
            .. from kind in groups
               from entry in kind.Shown
               select new ToolMatch(entry.Title, entry.Detail, sources.Address(entry.Url(view.Place))),
        ];
        var says = ToolAnswerWords.Found(SearchWords.Heading(text, groups.Sum(g => g.Total)), view.Near);
        var answer = new ToolAnswer(
            says, [], sources.Address(view.Url(text)), new ToolProvenance(SourceWords.Of(view.Catalog.Dataset), null, view.Catalog.Dataset.Snapshot, null), [])
        {
            Matches = matches,
        };
        return new ToolOutcome(answer, string.Join('\n', matches.Select(m => Say.Of($"{m.Title}, {m.Detail}: {m.Address}")).Prepend(says)));
    }
}
