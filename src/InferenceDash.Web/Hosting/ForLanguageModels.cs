using System.Text;

namespace InferenceDash.Web.Hosting;

/// <summary>What the site is and where its figures are, for programs that read text (llmstxt.org): a heading, a summary, and lists of links.</summary>
internal static class ForLanguageModels
{
    /// <summary>The text.</summary>
    /// <param name="origin">The site's own address, without a slash at its end.</param>
    /// <param name="shelf">The documents.</param>
    public static string Of(string origin, DocumentShelf shelf)
    {
        var text = new StringBuilder()
            .AppendLine($"# {PageWords.Site}").AppendLine()
            .AppendLine(Say.Of($"> {HomeWords.Site}. {HomeWords.Interactivity}")).AppendLine()
            .AppendLine(ProgramWords.Pinned).AppendLine()
            .AppendLine($"## {ProgramWords.Pages}").AppendLine();
        foreach (var (path, says) in new[]
                 {
                     (SiteUrls.Comparisons, IndexWords.About), (SiteUrls.LineUps, LineUpWords.IndexDescription), (SiteUrls.Ranks, RankWords.Description),
                     (SiteUrls.Acceptance, AcceptanceLengthWords.About), (SiteUrls.AssumptionSets, AssumptionWords.About), (SiteUrls.Data, HoldingWords.About),
                 })
        {
            text.AppendLine($"- [{path}]({origin}{SiteUrls.Spoken(path)}): {says}");
        }

        text.AppendLine().AppendLine($"## {ProgramWords.Answers}").AppendLine();
        foreach (var (path, says) in new[]
                 {
                     (SiteUrls.Api, ProgramWords.AllComparisons), (SiteUrls.LineUpsApi, ProgramWords.AllLineUps), (SiteUrls.ApiDocs, ProgramWords.EveryAnswer),
                     (SiteUrls.McpDocs, ProgramWords.Tools),
                     (SiteUrls.ApiDocument, ProgramWords.Description),
                 })
        {
            text.AppendLine($"- [{path}]({origin}{SiteUrls.Spoken(path)}): {says}");
        }

        text.AppendLine().AppendLine($"## {DocumentWords.Title}").AppendLine();
        foreach (var document in shelf.All)
            text.AppendLine($"- [{document.Title}]({origin}{document.Url}): {document.Summary}");
        return text.ToString();
    }
}
