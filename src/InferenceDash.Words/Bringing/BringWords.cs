namespace InferenceDash.Words.Bringing;

/// <summary>What the pages say to which readers bring files of their own.</summary>
public static class BringWords
{
    /// <summary>Heading of the page where files are brought.</summary>
    public static string Title => Say.Of("Compare your own sweep");

    /// <summary>What happens to them.</summary>
    public static string About =>
        Say.Of("Drop benchmark results of vLLM, SGLang, GuideLLM, AIPerf, InferenceX or a CSV, and read your runs with and without speculative decoding "
            + "at the same "
        + "interactivity.");

    /// <summary>Who sees them.</summary>
    public static string Private(int hours) =>
        Say.Of($"Your files are not published and not added to the data of this site. They are deleted after {Hours(hours)}, or when you delete them.");

    /// <summary>The same on any other page.</summary>
    public static string TitleElsewhere => Say.Of("Compare your own sweep");

    /// <summary>Label of the field for files.</summary>
    public static string Choose => Say.Of("Choose result files");

    /// <summary>What can be done besides choosing.</summary>
    public static string OrDrop => Say.Of("or drop them anywhere on this page");

    /// <summary>The button that sends them.</summary>
    public static string Send => Say.Of("Read files");

    /// <summary>What may be sent.</summary>
    public static string Limits(int files, long bytes) =>
        Say.Of($"JSON, JSON lines, YAML, CSV, gzip or zip; up to {Count.Of(files, "file")} and {Bytes(bytes)}.");

    /// <summary>Which formats there are.</summary>
    public static string ToFormats => Say.Of("Formats that are read");

    /// <summary>How uploads work.</summary>
    public static string ToHelp => Say.Of("How your files are handled");

    /// <summary>What a script says of too large a choice before it is sent.</summary>
    public static string TooLarge(long bytes) => Say.Of($"The files have more than {Bytes(bytes)}. Choose fewer, or use the command import.");

    /// <summary>Heading of the page of an upload.</summary>
    public static string UploadTitle => Say.Of("Your files");

    /// <summary>What there is of an upload.</summary>
    public static string Holds(int files, int points) => Say.Of($"{Count.Of(files, "file")}, {Count.Of(points, "measurement")}.");

    /// <summary>Who can see it, and for how long.</summary>
    public static string Kept(TimeSpan left, DateTimeOffset until) =>
        Say.Of($"Only someone with the address of this page can see them. They are deleted in {Left(left)}, at {Figure.Minute(until)} UTC.");

    /// <summary>The button that deletes them.</summary>
    public static string Delete => Say.Of("Delete now");

    /// <summary>Heading of an upload that is not there.</summary>
    public static string GoneTitle => Say.Of("These files are not here");

    /// <summary>Why.</summary>
    public static string Gone => Say.Of("They were deleted, have expired, or the address is incomplete.");

    /// <summary>What else can be done.</summary>
    public static string BringAgain => Say.Of("Bring files");

    /// <summary>What stands above a comparison that shows own points.</summary>
    public static string Banner(int points, TimeSpan left) =>
        Say.Of($"This page can show {Count.Of(points, "measurement")} of your own files, which are deleted in {Left(left)}.");

    /// <summary>The way back to them.</summary>
    public static string ToUpload => Say.Of("Your files and all their comparisons");

    /// <summary>Heading of the fields.</summary>
    public static string FieldsTitle => Say.Of("What the files do not say");

    /// <summary>What the fields are for.</summary>
    public static string AboutFields =>
        Say.Of("Fields with a note were filled in from what the note says. Check them: a wrong GPU count makes a wrong throughput per GPU.");

    /// <summary>Heading of the list of files.</summary>
    public static string FilesTitle => Say.Of("Files");

    /// <summary>The same, for those who come to its table by itself.</summary>
    public static string FilesTable => Say.Of("Table of files");

    /// <summary>The button that shows the comparison.</summary>
    public static string Compare => Say.Of("Compare");

    /// <summary>Heading of the comparisons.</summary>
    public static string ComparisonsTitle => Say.Of("Comparisons");

    /// <summary>Heading of what makes an upload permanent.</summary>
    public static string KeepTitle => Say.Of("Keep these measurements");

    /// <summary>How.</summary>
    public static string AboutKeeping => Say.Of("Whoever runs this site, or a copy of it, adds them to its data with one of these:");

    /// <summary>The points as a file.</summary>
    public static string Csv => Say.Of("Points as CSV");

    /// <summary>What the file is for.</summary>
    public static string CsvThenImport => Say.Of("The points with everything you filled in, as one file:");

    /// <summary>What the files are for.</summary>
    public static string FilesThenImport => Say.Of("Or your files as they are, with what you filled in as options:");

    /// <summary>The points in the explorer.</summary>
    public static string Explore(string model) => Say.Of($"All points of {model} in the explorer");

    /// <summary>Why there is no comparison.</summary>
    public static string NoComparison(bool isComplete, int points) => !isComplete
        ? Say.Of("Fill in what the files do not say, and press Compare.")
        : points == 0
        ? Say.Of("No file has a measurement that can be used.")
        : Say.Of("Nothing to compare yet: bring the same sweep with another method, GPU or precision as well, for example without speculative decoding.");

    /// <summary>Two sides that cannot be compared.</summary>
    public static string NoCommonSequence(Matchup matchup, string method, string off)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"{matchup.Hardware}: {matchup.Method.Label} ran at {method} and Off at {off}. They are compared at the same sequence: where "
            + $"the workload "
            + $"was the same, fill in the sequence that was asked for.");
    }

    /// <summary>How long something is still there, rounded down to what matters.</summary>
    public static string Left(TimeSpan left) => left.TotalHours >= 48 ? Count.Of((long)left.TotalDays, "day")
        : left.TotalHours >= 1 ? Hours((int)left.TotalHours)
        : left.TotalMinutes >= 1 ? Say.Of($"{Count.Of((long)left.TotalMinutes)}\u00A0min") : Say.Of("less than a minute");

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
