namespace InferenceDash.Words.Reporting;

/// <summary>What a report of one view says besides the sentences of its page.</summary>
public static class ReportWords
{
    /// <summary>Headings.</summary>
    public const string Figures = "Figures at the same interactivity", InWords = "In words", Accuracy = "Accuracy of the curves", Caveats = "Caveats",
        Points = "Points on the frontiers", Method = "Method", Provenance = "Provenance", Leaders = "Other leaders", Ranking = "Ranking",
        Comparisons = "Comparisons", Map = "Map";

    /// <summary>Columns.</summary>
    public const string Metric = "Metric", Difference = "Difference", Series = "Series", Recipe = "Recipe", Knots = "Frontier points",
        MedianError = "Median error", WorstError = "Worst error", Interactivity = "Interactivity", Throughput = "Throughput", Concurrency = "Concurrency",
        Engine = "Engine", Date = "Date", Place = "#", Hardware = "GPU, precision", Rate = "Rate", Beside = "Beside it", Against = "Against Off",
        Evidence = "Evidence", Pair = "Model, GPU, precision", At = "At", Ratio = "Ratio", Ahead = "Ahead", Measure = "Measure", Leader = "Leader",
        Figure = "Figure", Why = "Why not",
        Gpu = "GPU", Price = "Price", Power = "Power", PerUser = "tok/s/user", PerGpu = "tok/s/GPU", Source = "Source", DataDate = "Data date",
        Snapshot = "Snapshot", Address = "Address", Version = "Program", Assumptions = "Assumptions", Rests = "Rests on";

    /// <summary>Above the title: whose report it is.</summary>
    public const string Kicker = "InferenceDash report";

    /// <summary>That none of the points has a date.</summary>
    public const string Undated = "The points have no date.";

    /// <summary>That there is nothing to warn of.</summary>
    public const string NoCaveats = "None of the rules of evidence weakens these figures.";

    /// <summary>The question that a comparison of a method with Off answers.</summary>
    public static string Question(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return $"At the same interactivity, what does one {matchup.Gpu.Label} deliver with {matchup.Method.Label} and with {SpecMethod.Off.Label}, "
            + "and what does a million tokens cost?";
    }

    /// <summary>The question that a comparison of any series answers.</summary>
    public static string Question(string versus) => $"{versus}: at the same interactivity, who delivers more per GPU, and whose tokens cost less?";

    /// <summary>What a report of the map is called.</summary>
    public static string MapTitle(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return $"{names[0]} against {names[1]}, by model, GPU and precision";
    }

    /// <summary>What stands in the cells of a table of series.</summary>
    public static string AboutSeries(string baseline) =>
        "Throughput counts input and output tokens. Figures between two points are interpolated. "
        + $"What follows a figure compares it with that of {baseline}; values within 1{Words.Figure.Nbsp}% have no leader.";

    /// <summary>The heading of the figures at one target.</summary>
    public static string TargetHeading(double interactivity, string status) => status.Length == 0
        ? $"{Words.Figure.Interactivity(interactivity)} tok/s/user"
        : $"{Words.Figure.Interactivity(interactivity)} tok/s/user · {status}";

    /// <summary>How new the data is.</summary>
    /// <param name="measured">The date of the newest measurement; null: none has one.</param>
    /// <param name="read">When the last published figure was read; null: none is published, or the file does not say.</param>
    public static string Dates(DateOnly? measured, DateOnly? read) => (measured, read) switch
    {
        ({ } day, { } on) => $"Measurements up to {Words.Figure.Day(day)}; published figures read up to {Words.Figure.Day(on)}.",
        ({ } day, null) => $"Measurements up to {Words.Figure.Day(day)}.",
        (null, { } on) => $"Published figures read up to {Words.Figure.Day(on)}.",
        _ => Undated,
    };

    /// <summary>Which program wrote the report.</summary>
    public static string WrittenBy(string version, string? commit) =>
        commit is null ? $"InferenceDash {version}" : $"InferenceDash {version}, commit {commit}";

    /// <summary>The foot of a page.</summary>
    public static string PageOf(int page, int pages) => $"Page {Count.Of(page)} of {Count.Of(pages)}";

    /// <summary>Only the first points are listed.</summary>
    public static string FirstPoints(int shown, int all) => $"The first {Count.Of(shown)} of {Count.Of(all)} points; the CSV of the page has all of them.";

    /// <summary>The address of a report is empty.</summary>
    public const string NoAddress = "Name the page that is reported: an address, or / for the map.";

    /// <summary>The file of a report has an ending that names no format.</summary>
    public static string UnknownFormat(string file) => $"{file}: end its name with .html, .pdf or .md, or write --out - for Markdown on standard output.";

    /// <summary>The file is there already.</summary>
    public static string Exists(string file) => $"{file} exists and stays as it is: name another file, or replace it with --force.";

    /// <summary>The address names an upload.</summary>
    public const string NotOfUploads = "Reports are made from what is stored. Import the files of the upload, or leave own= out of the address.";

    /// <summary>What was written.</summary>
    public static string Written(string file, string address) => $"Wrote {file}. It shows {address}";

    /// <summary>The model of a ranking is not known.</summary>
    public static string UnknownModel(string model, IReadOnlyList<string> near) => near.Count == 0
        ? $"There is no ranking of “{model}”."
        : $"There is no ranking of “{model}”. Near matches: {Listed.Of(near)}.";
}
