namespace InferenceDash.Words.Bringing;

/// <summary>What the pages say to which readers bring files of their own.</summary>
public static class BringWords
{
    /// <summary>Heading of the page where files are brought.</summary>
    public const string Title = "Compare your own sweep";

    /// <summary>What happens to them.</summary>
    public const string About =
        "Drop benchmark results of vLLM, SGLang, GuideLLM, AIPerf, InferenceX or a CSV, and read your runs with and without speculative decoding at the same "
        + "interactivity.";

    /// <summary>Who sees them.</summary>
    public static string Private(int hours) =>
        $"Your files are not published and not added to the data of this site. They are deleted after {Hours(hours)}, or when you delete them.";

    /// <summary>The same on any other page.</summary>
    public const string TitleElsewhere = "Compare your own sweep";

    /// <summary>Label of the field for files.</summary>
    public const string Choose = "Choose result files";

    /// <summary>What can be done besides choosing.</summary>
    public const string OrDrop = "or drop them anywhere on this page";

    /// <summary>The button that sends them.</summary>
    public const string Send = "Read files";

    /// <summary>What may be sent.</summary>
    public static string Limits(int files, long bytes) =>
        $"JSON, JSON lines, YAML, CSV, gzip or zip; up to {Count.Of(files, "file")} and {Bytes(bytes)}.";

    /// <summary>Which formats there are.</summary>
    public const string ToFormats = "Formats that are read";

    /// <summary>How uploads work.</summary>
    public const string ToHelp = "How your files are handled";

    /// <summary>What a script says of too large a choice before it is sent.</summary>
    public static string TooLarge(long bytes) => $"The files have more than {Bytes(bytes)}. Choose fewer, or use the command import.";

    /// <summary>Heading of the page of an upload.</summary>
    public const string UploadTitle = "Your files";

    /// <summary>What there is of an upload.</summary>
    public static string Holds(int files, int points) => $"{Count.Of(files, "file")}, {Count.Of(points, "measurement")}.";

    /// <summary>Who can see it, and for how long.</summary>
    public static string Kept(TimeSpan left, DateTimeOffset until) =>
        $"Only someone with the address of this page can see them. They are deleted in {Left(left)}, at {Figure.Minute(until)} UTC.";

    /// <summary>The button that deletes them.</summary>
    public const string Delete = "Delete now";

    /// <summary>Heading of an upload that is not there.</summary>
    public const string GoneTitle = "These files are not here";

    /// <summary>Why.</summary>
    public const string Gone = "They were deleted, have expired, or the address is incomplete.";

    /// <summary>What else can be done.</summary>
    public const string BringAgain = "Bring files";

    /// <summary>What stands above a comparison that shows own points.</summary>
    public static string Banner(int points, TimeSpan left) =>
        $"This page can show {Count.Of(points, "measurement")} of your own files, which are deleted in {Left(left)}.";

    /// <summary>The way back to them.</summary>
    public const string ToUpload = "Your files and all their comparisons";

    /// <summary>Heading of the fields.</summary>
    public const string FieldsTitle = "What the files do not say";

    /// <summary>What the fields are for.</summary>
    public const string AboutFields =
        "Fields with a note were filled in from what the note says. Check them: a wrong GPU count makes a wrong throughput per GPU.";

    /// <summary>Heading of the list of files.</summary>
    public const string FilesTitle = "Files";

    /// <summary>The same, for those who come to its table by itself.</summary>
    public const string FilesTable = "Table of files";

    /// <summary>The button that shows the comparison.</summary>
    public const string Compare = "Compare";

    /// <summary>Heading of the comparisons.</summary>
    public const string ComparisonsTitle = "Comparisons";

    /// <summary>Heading of what makes an upload permanent.</summary>
    public const string KeepTitle = "Keep these measurements";

    /// <summary>How.</summary>
    public const string AboutKeeping = "Whoever runs this site, or a copy of it, adds them to its data with one of these:";

    /// <summary>The points as a file.</summary>
    public const string Csv = "Points as CSV";

    /// <summary>What the file is for.</summary>
    public const string CsvThenImport = "The points with everything you filled in, as one file:";

    /// <summary>What the files are for.</summary>
    public const string FilesThenImport = "Or your files as they are, with what you filled in as options:";

    /// <summary>The points in the explorer.</summary>
    public static string Explore(string model) => $"All points of {model} in the explorer";

    /// <summary>Why there is no comparison.</summary>
    public static string NoComparison(bool isComplete, int points) => !isComplete
        ? "Fill in what the files do not say, and press Compare."
        : points == 0
        ? "No file has a measurement that can be used."
        : "Nothing to compare yet: bring the same sweep with another method, GPU or precision as well, for example without speculative decoding.";

    /// <summary>Two sides that cannot be compared.</summary>
    public static string NoCommonSequence(Matchup matchup, string method, string off)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return $"{matchup.Hardware}: {matchup.Method.Label} ran at {method} and Off at {off}. They are compared at the same sequence: where the workload "
            + "was the same, fill in the sequence that was asked for.";
    }

    /// <summary>How long something is still there, rounded down to what matters.</summary>
    public static string Left(TimeSpan left) => left.TotalHours >= 48 ? Count.Of((long)left.TotalDays, "day")
        : left.TotalHours >= 1 ? Hours((int)left.TotalHours)
        : left.TotalMinutes >= 1 ? $"{Count.Of((long)left.TotalMinutes)}{Figure.Nbsp}min" : "less than a minute";

    /// <summary>Bytes as people count them.</summary>
    public static string Bytes(long bytes) => bytes switch
    {
        >= 1L << 30 => $"{Figure.OneDecimal((double)bytes / (1L << 30))}{Figure.Nbsp}GB",
        >= 1L << 20 => $"{Figure.OneDecimal((double)bytes / (1L << 20))}{Figure.Nbsp}MB",
        >= 1L << 10 => $"{Figure.OneDecimal((double)bytes / (1L << 10))}{Figure.Nbsp}kB",
        _ => Count.Of(bytes, "byte"),
    };

    private static string Hours(int hours) => $"{Count.Of(hours)}{Figure.Nbsp}h";
}
