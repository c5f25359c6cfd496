using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using InferenceDash.Words.Describing;

namespace InferenceDash.Web.Tests.Languages;

/// <summary>The resources have every text that the compiled program says, and no other; each with the same places as in English.</summary>
public sealed partial class TranslationTests
{
    private static readonly Assembly[] Speakers = [typeof(Say).Assembly, typeof(SiteUrls).Assembly];

    // What is said with a text that comes from elsewhere: Core's names, the API's description, kinds of rows and of files.
    private static readonly string[] Passing =
    [
        "Named.SaidTitle", "Named.SaidLongTitle", "Named.SaidUnit", "Named.SaidNoun", "EndpointWords.Said", "ImportWords.Stored", "ImportWords.Refused",
        "ServerWords.Held",
    ];

    private static readonly string[] Given = ["Label", "Title", "Caption", "Heading", "Words", "Says", "Placeholder", "Open"];

    private static readonly string[] Read = ["aria-label", "title", "placeholder", "alt"];

    private static readonly IReadOnlyList<SaidInCode> Said = [.. Speakers.SelectMany(assembly => SaidInCode.In(assembly).Said)];

    private static readonly HashSet<string> Texts =
    [
        .. Said.Select(said => said.Key).OfType<string>().Where(HasWords), .. Named.All.Where(HasWords), .. Described().Where(HasWords), .. Nouns,
    ];

    public static TheoryData<Language> Others => [.. Language.All.Where(language => language != Language.English)];

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_that_is_said_has_one(Language language) => Texts.Except(language.Translations.All.Keys).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Others))]
    public void Nothing_is_translated_that_nobody_says(Language language) =>
        language.Translations.All.Keys.Where(HasWords).Except(Texts).ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(Others))]
    public void A_template_has_the_places_of_the_English_one(Language language)
    {
        var templates = Said.Where(said => said.IsTemplate).Select(said => said.Key).OfType<string>().Concat(Nouns).ToHashSet(StringComparer.Ordinal);

        language.Translations.All.Where(pair => templates.Contains(pair.Key) && !PlacesOf(pair.Key).SequenceEqual(PlacesOf(pair.Value))).ShouldBeEmpty();
    }

    // A brace that stands alone would fail when it is said.
    [Theory]
    [MemberData(nameof(Others))]
    public void A_template_can_be_filled(Language language)
    {
        foreach (var template in Said.Where(said => said.IsTemplate).Select(said => said.Key).OfType<string>())
            Should.NotThrow(() => CompositeFormat.Parse(language.Translations.All.GetValueOrDefault(template, template)), template);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_sentence_is_left_in_English(Language language) =>
        language.Translations.All.Where(pair => EnglishSentence.IsMatch(OutsideOfCode.Replace(pair.Value, ""))).ShouldBeEmpty();

    [Fact]
    public void What_is_said_is_written_where_it_is_said() => Said.Where(said => said.Key is null)
        .Select(said => said.Where).Where(where => !Array.Exists(Passing, passing => where.Contains(passing.Split('.')[0], StringComparison.Ordinal)
            && where.Contains(passing.Split('.')[1], StringComparison.Ordinal))).ShouldBeEmpty();

    /// <remarks>Markup is compiled to calls: elements that never change in one text, the others part by part.</remarks>
    [Fact]
    public void No_text_stands_in_the_markup_of_a_page() => SaidInCode.In(typeof(SiteUrls).Assembly).Others
        .SelectMany(text => TextsOf(text).Where(part => part.Length > 0 && IsText(part)).Select(part => $"{text.Where}: {part}")).Distinct().ShouldBeEmpty();

    [Theory]
    [InlineData("AddMarkupContent", null, "<p>A text</p>", "A text")]
    [InlineData("AddMarkupContent", null, "<p class=\"two words\" title=\"Two words\"></p>", "Two words")]
    [InlineData("AddContent", null, "text", "text")]
    [InlineData("AddAttribute", "placeholder", "a text", "a text")]
    [InlineData("AddComponentParameter", "Label", "at", "at")]
    public void A_text_of_markup_is_found_wherever_it_stands(string call, string? first, string text, string found) =>
        TextsOf(new HandedText(text, call, first, "")).Where(IsText).ShouldBe([found]);

    // Another language has other marks.
    [Fact]
    public void No_punctuation_stands_between_texts_in_the_markup_of_a_page() => SaidInCode.In(typeof(SiteUrls).Assembly).Others
        .SelectMany(text => TextsOf(text).Where(part => Mark.IsMatch(part)).Select(part => $"{text.Where}: {part}")).Distinct().ShouldBeEmpty();

    [Fact]
    public void The_reading_of_the_code_finds_texts_templates_nouns_and_sentences_with_runs()
    {
        Texts.ShouldContain("Figures at the same interactivity");
        Texts.ShouldContain("At {0}, {1} is the cheapest {2}: {3}");
        Texts.ShouldContain("{0} for {1} [time]");
        Said.ShouldContain(said => said.Key == "{0} model–GPU pair" && said.IsTemplate);
        Said.ShouldContain(said => said.Key == "{0}, for {1} of {2} at {3}\u00A0tok/s/user.");
    }

    // Nouns that a list of kinds brings along.
    private static IEnumerable<string> Nouns =>
        new[] { "benchmark point", "published operating point", "acceptance length", "evaluation", "model", "GPU", "GPU assumption", "file", "row" }
            .Select(noun => $"{{0}} {noun}");

    private static IEnumerable<string> Described() => new[] { typeof(EndpointWords), typeof(ParameterWords) }
        .SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)).Where(field => field.IsLiteral)
        .Select(field => (string)field.GetRawConstantValue()!).Concat(EndpointWords.Subjects.Select(subject => subject.Title));

    private static IEnumerable<string> TextsOf(HandedText text) => text.Call switch
    {
        "AddMarkupContent" => Html.Parse($"<body>{text.Text}</body>") is var page
            ? page.Body!.GetDescendants().OfType<IText>().Where(node => node.ParentElement is not { LocalName: "code" }).Select(node => node.Data.Trim())
                .Concat(page.All.SelectMany(element => Read.Select(element.GetAttribute)).OfType<string>())
            : [],
        "AddContent" => [text.Text.Trim()],
        // What a component is given.
        "AddComponentParameter" or "TypeCheck" when text.First is { } name && Given.Contains(name, StringComparer.Ordinal) && text.Text != name => [text.Text],
        "AddAttribute" when text.First is { } name && Read.Contains(name, StringComparer.Ordinal) => [text.Text],
        _ => [],
    };

    // Names, units and lines of a terminal are the same in every language.
    private static bool IsText(string text) => !text.StartsWith("dotnet ", StringComparison.Ordinal) && HasWords(Known.Replace(text, ""));

    // A text of places and signs alone is as it is in every language, but for the signs.
    private static bool HasWords(string text) => Word.IsMatch(text);

    private static IEnumerable<string> PlacesOf(string template) =>
        Place.Matches(template.Replace("{{", "", StringComparison.Ordinal)).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(
        @"tok/s/user|tok/s/GPU|req/s/GPU|GPU-hour|\b(?:InferenceDash|MTP|Off|GPUs?|TTFT|TPOT|CSV|JSON|SVG|PNG|API|UTC|FP4|H100)\b|&nbsp;", RegexOptions.None,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Known { get; }

    [GeneratedRegex(@"^[.,:;](?:\s|$)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Mark { get; }

    [GeneratedRegex("[A-Za-z]{2}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word { get; }

    [GeneratedRegex(@"\{[0-9]+\}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Place { get; }

    [GeneratedRegex(@"\b[a-z]{3,} [a-z]{2,} [a-z]{2,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EnglishSentence { get; }

    // Options, commands and names of columns.
    [GeneratedRegex(@"--\S+|`[^`]*`", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OutsideOfCode { get; }
}
