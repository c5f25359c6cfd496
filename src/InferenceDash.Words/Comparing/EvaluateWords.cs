namespace InferenceDash.Words.Comparing;

/// <summary>Why a bulk evaluation, or one of its questions, is not answered.</summary>
public static class EvaluateWords
{
    /// <summary>What a refused body, and a refused question, begins with.</summary>
    public const string Unusable = "Unusable questions", UnusableQuestion = "Unusable question";

    /// <summary>A body that is no JSON object.</summary>
    public const string NoJson = "Send a JSON object with the questions: {\"questions\": [{\"slug\": \"qwen-3-5-h100-fp8-mtp-vs-none\", \"t\": [84, 108]}]}.";

    /// <summary>A body without questions.</summary>
    public const string NoQuestions = "Send at least one question in the array questions.";

    /// <summary>A snapshot that is no text.</summary>
    public const string NoSnapshot = "Give the id of a snapshot as text: \"snap\": \"2dbdb87c\".";

    /// <summary>A question that is no object.</summary>
    public const string NoObject = "Give each question as an object with address, or slug, or by and common.";

    /// <summary>A question with nothing that names a comparison.</summary>
    public const string NoComparison = "Name a comparison: address, or slug, or by and common.";

    /// <summary>A question with two things that name one.</summary>
    public const string TwoComparisons = "Name one comparison: address alone, or slug, or by and common.";

    /// <summary>An address with more beside it.</summary>
    public const string AddressAlone = "An address has everything in itself; write other keys into its query, or give its parts in place of it.";

    /// <summary>An address of something else.</summary>
    public const string OtherAddress = "The address leads to no comparison. Use one that begins with /compare-spec-decode/ or /compare/.";

    /// <summary>A reader's own points.</summary>
    public const string NoOwn = "Uploaded points are not answered here; ask for each comparison by itself.";

    /// <summary>A value that stands in no query.</summary>
    public static string NoValue(string key) => $"{key}: give a text, a number, or a list of these.";

    /// <summary>More questions than are answered at once.</summary>
    public static string TooMany(int given, int most) => $"The request has {Count.Of(given, "question")}. Send at most {Count.Of(most)} at once.";

    /// <summary>A body that is longer than what is read.</summary>
    public static string TooLong(int most) => $"The body is longer than {Count.Of(most)} bytes. Send fewer questions at once.";

    /// <summary>A question as of another snapshot than the rest.</summary>
    public static string OtherSnapshot(string snapshot) =>
        $"All questions are answered from one snapshot, {snapshot} here. Give snap once, beside questions.";
}
