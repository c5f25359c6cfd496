namespace InferenceDash.Words.Comparing;

/// <summary>Why a bulk evaluation, or one of its questions, is not answered.</summary>
public static class EvaluateWords
{
    /// <summary>What a refused body, and a refused question, begins with.</summary>
    public static string Unusable => Say.Of("Unusable questions");
    public static string UnusableQuestion => Say.Of("Unusable question");

    /// <summary>A body that is no JSON object.</summary>
    public static string NoJson => Say.Of("Send a JSON object with the questions: {\"questions\": [{\"slug\": \"qwen-3-5-h100-fp8-mtp-vs-none\", \"t\": "
        + "[84, 108]}]}.");

    /// <summary>A body without questions.</summary>
    public static string NoQuestions => Say.Of("Send at least one question in the array questions.");

    /// <summary>A snapshot that is no text.</summary>
    public static string NoSnapshot => Say.Of("Give the id of a snapshot as text: \"snap\": \"2dbdb87c\".");

    /// <summary>A question that is no object.</summary>
    public static string NoObject => Say.Of("Give each question as an object with address, or slug, or by and common.");

    /// <summary>A question with nothing that names a comparison.</summary>
    public static string NoComparison => Say.Of("Name a comparison: address, or slug, or by and common.");

    /// <summary>A question with two things that name one.</summary>
    public static string TwoComparisons => Say.Of("Name one comparison: address alone, or slug, or by and common.");

    /// <summary>An address with more beside it.</summary>
    public static string AddressAlone => Say.Of("An address has everything in itself; write other keys into its query, or give its parts in place of it.");

    /// <summary>An address of something else.</summary>
    public static string OtherAddress => Say.Of("The address leads to no comparison. Use one that begins with /compare-spec-decode/ or /compare/.");

    /// <summary>A reader's own points.</summary>
    public static string NoOwn => Say.Of("Uploaded points are not answered here; ask for each comparison by itself.");

    /// <summary>A value that stands in no query.</summary>
    public static string NoValue(string key) => Say.Of($"{key}: give a text, a number, or a list of these.");

    /// <summary>More questions than are answered at once.</summary>
    public static string TooMany(int given, int most) => Say.Of($"The request has {Count.Of(given, "question")}. Send at most {Count.Of(most)} at once.");

    /// <summary>A body that is longer than what is read.</summary>
    public static string TooLong(int most) => Say.Of($"The body is longer than {Count.Of(most)} bytes. Send fewer questions at once.");

    /// <summary>A question as of another snapshot than the rest.</summary>
    public static string OtherSnapshot(string snapshot) =>
        Say.Of($"All questions are answered from one snapshot, {snapshot} here. Give snap once, beside questions.");
}
