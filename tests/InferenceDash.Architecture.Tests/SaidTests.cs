namespace InferenceDash.Architecture.Tests;

/// <summary>Whatever a reader is told goes through the resources: no sentence of Words or of the site stands in code by itself.</summary>
/// <remarks>What stands in the markup of pages is found in the compiled ones, by the tests of the site.</remarks>
public sealed class SaidTests
{
    private const string Words = "src/InferenceDash.Words/", Site = "src/InferenceDash.Web/";

    private static readonly Dictionary<string, string> Allowed = new(StringComparer.Ordinal)
    {
        [Words + "Accepting/AcceptanceLengthWords.cs"] = "what a search may ask for",
        [Words + "Searching/SearchWords.cs"] = "what a search may ask for",
        [Words + "Commands/CommandExamples.cs"] = "lines of a terminal",
        [Words + "Commands/ImportWords.cs"] = "nouns, which are said with their number",
        [Words + "Describing/EndpointWords.cs"] = "the API's description is English, and said where a page shows it",
        [Words + "Describing/ParameterWords.cs"] = "the same",
        [Words + "Mcp/ToolWords.cs"] = "tools describe themselves to models, once for all callers",
        [Words + "Deciding/SglangSchedule.cs"] = "settings of an engine",
        [Words + "Deciding/VllmSchedule.cs"] = "settings of an engine",
        [Words + "Translations.cs"] = "names of resources",
        [Words + "Deciding/TrtLlmSchedule.cs"] = "settings of an engine",
        [Site + "Bringing/ImportCommands.cs"] = "a line of a terminal",
        [Site + "Shared/MissingData.cs"] = "a line of a terminal",
        [Site + "Commands/CompletionCommand.cs"] = "scripts of shells",
        [Site + "Commands/SnapshotsCommand.cs"] = "the form of a moment",
        [Words + "Figure.cs"] = "the form of a moment",
        [Site + "Charts/ChartPictureStyle.cs"] = "a style sheet",
        [Site + "Reporting/ReportStyle.cs"] = "a style sheet",
        [Site + "Hosting/ThemeScript.cs"] = "a script",
        [Site + "Hosting/SecurityHeaders.cs"] = "headers",
        [Site + "HeatMap/MapDrawing.cs"] = "classes of a style sheet",
        [Site + "HeatMap/MapTile.cs"] = "classes of a style sheet",
        [Site + "Ranking/RankDrawing.cs"] = "classes of a style sheet",
        [Site + "Hosting/AnswerMemory.cs"] = "what instruments say to whoever runs the server",
        [Site + "Shared/SiteMeter.cs"] = "what instruments say to whoever runs the server",
        [Site + "Hosting/AnswerMemoryOptions.cs"] = "what is wrong with a configuration",
        [Site + "Hosting/ProxyOptions.cs"] = "what is wrong with a configuration",
        [Site + "Observing/CatalogHealth.cs"] = "for whoever watches the server",
    };

    private static readonly IReadOnlyList<Sentence> Unsaid =
    [
        .. Repository.Files("src/InferenceDash.Words", ".cs").Concat(Repository.Files("src/InferenceDash.Web", ".cs")).SelectMany(Sentence.In)
            .Where(sentence => !sentence.IsSaid && !IsMarkup(sentence.Text)),
    ];

    [Fact]
    public void No_sentence_stands_outside_the_resources() => Unsaid.Where(sentence => !Allowed.ContainsKey(sentence.Path)).ShouldBeEmpty();

    [Fact]
    public void No_file_is_excepted_that_need_not_be() => Allowed.Keys.Except(Unsaid.Select(sentence => sentence.Path)).ShouldBeEmpty();

    // Elements, and types of content.
    private static bool IsMarkup(string text) => text.TrimStart('"', '>', '\n').StartsWith('<') || text.Contains("; charset=", StringComparison.Ordinal);
}
