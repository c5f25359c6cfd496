namespace InferenceDash.Words.Reporting;

/// <summary>What a report of one view says besides the sentences of its page.</summary>
public static class ReportWords
{
    /// <summary>Headings.</summary>
    public static string Figures => Say.Of("Figures at the same interactivity");
    public static string InWords => Say.Of("In words");
    public static string Accuracy => Say.Of("Accuracy of the curves");
    public static string Caveats => Say.Of("Caveats");
    public static string Points => Say.Of("Points on the frontiers");
    public static string Method => Say.Of("Method");
    public static string Provenance => Say.Of("Provenance");
    public static string Leaders => Say.Of("Other leaders");
    public static string Ranking => Say.Of("Ranking");
    public static string Comparisons => Say.Of("Comparisons");
    public static string Map => Say.Of("Map");

    /// <summary>Columns.</summary>
    public static string Metric => Say.Of("Metric");
    public static string Difference => Say.Of("Difference");
    public static string Series => Say.Of("Series");
    public static string Recipe => Say.Of("Recipe");
    public static string Knots => Say.Of("Frontier points");
    public static string MedianError => Say.Of("Median error");
    public static string WorstError => Say.Of("Worst error");
    public static string Interactivity => Say.Of("Interactivity");
    public static string Throughput => Say.Of("Throughput");
    public static string Concurrency => Say.Of("Concurrency");
    public static string Engine => Say.Of("Engine");
    public static string Date => Say.Of("Date");
    public static string Place => "#";
    public static string Hardware => Say.Of("GPU, precision");
    public static string Rate => Say.Of("Rate");
    public static string Beside => Say.Of("Beside it");
    public static string Against => Say.Of("Against Off");
    public static string Evidence => Say.Of("Evidence");
    public static string Pair => Say.Of("Model, GPU, precision");
    public static string At => Say.Of("At");
    public static string Ratio => Say.Of("Ratio");
    public static string Ahead => Say.Of("Ahead");
    public static string Measure => Say.Of("Measure");
    public static string Leader => Say.Of("Leader");
    public static string Figure => Say.Of("Figure");
    public static string Why => Say.Of("Why not");
    public static string Gpu => "GPU";
    public static string Price => Say.Of("Price");
    public static string Power => Say.Of("Power");
    public static string PerUser => "tok/s/user";
    public static string PerGpu => "tok/s/GPU";
    public static string Source => Say.Of("Source");
    public static string DataDate => Say.Of("Data date");
    public static string Snapshot => Say.Of("Snapshot");
    public static string Address => Say.Of("Address");
    public static string Version => Say.Of("Program");
    public static string Assumptions => Say.Of("Assumptions");
    public static string Rests => Say.Of("Rests on");

    /// <summary>Above the title: whose report it is.</summary>
    public static string Kicker => Say.Of("InferenceDash report");

    /// <summary>That none of the points has a date.</summary>
    public static string Undated => Say.Of("The points have no date.");

    /// <summary>That there is nothing to warn of.</summary>
    public static string NoCaveats => Say.Of("None of the rules of evidence weakens these figures.");

    /// <summary>The question that a comparison of a method with Off answers.</summary>
    public static string Question(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"At the same interactivity, what does one {matchup.Gpu.Label} deliver with {matchup.Method.Label} and with {SpecMethod.Off.Label}, "
            + $"and what does a million tokens cost?");
    }

    /// <summary>The question that a comparison of any series answers.</summary>
    public static string Question(string versus) => Say.Of($"{versus}: at the same interactivity, who delivers more per GPU, and whose tokens cost less?");

    /// <summary>What a report of the map is called.</summary>
    public static string MapTitle(IReadOnlyList<string> names)
    {
        ArgumentNullException.ThrowIfNull(names);
        return Say.Of($"{names[0]} against {names[1]}, by model, GPU and precision");
    }

    /// <summary>What stands in the cells of a table of series.</summary>
    public static string AboutSeries(string baseline) =>
        Say.Of($"Throughput counts input and output tokens. Figures between two points are interpolated. "
        + $"What follows a figure compares it with that of {baseline}; values within 1{Words.Figure.Nbsp}% have no leader.");

    /// <summary>The heading of the figures at one target.</summary>
    public static string TargetHeading(double interactivity, string status) => status.Length == 0
        ? $"{Words.Figure.Interactivity(interactivity)} tok/s/user"
        : $"{Words.Figure.Interactivity(interactivity)} tok/s/user · {status}";

    /// <summary>How new the data is.</summary>
    /// <param name="measured">The date of the newest measurement; null: none has one.</param>
    /// <param name="read">When the last published figure was read; null: none is published, or the file does not say.</param>
    public static string Dates(DateOnly? measured, DateOnly? read) => (measured, read) switch
    {
        ({ } day, { } on) => Say.Of($"Measurements up to {Words.Figure.Day(day)}; published figures read up to {Words.Figure.Day(on)}."),
        ({ } day, null) => Say.Of($"Measurements up to {Words.Figure.Day(day)}."),
        (null, { } on) => Say.Of($"Published figures read up to {Words.Figure.Day(on)}."),
        _ => Undated,
    };

    /// <summary>Which program wrote the report.</summary>
    public static string WrittenBy(string version, string? commit) =>
        commit is null ? $"InferenceDash {version}" : Say.Of($"InferenceDash {version}, commit {commit}");

    /// <summary>The foot of a page.</summary>
    public static string PageOf(int page, int pages) => Say.Of($"Page {Count.Of(page)} of {Count.Of(pages)}");

    /// <summary>Only the first points are listed.</summary>
    public static string FirstPoints(int shown, int all) => Say.Of($"The first {Count.Of(shown)} of {Count.Of(all)} points; the CSV of the page has "
        + $"all of them.");

    /// <summary>The address of a report is empty.</summary>
    public static string NoAddress => Say.Of("Name the page that is reported: an address, or / for the map.");

    /// <summary>The file of a report has an ending that names no format.</summary>
    public static string UnknownFormat(string file) => Say.Of($"{file}: end its name with .html, .pdf or .md, or write --out - for Markdown on "
        + $"standard output.");

    /// <summary>The file is there already.</summary>
    public static string Exists(string file) => Say.Of($"{file} exists and stays as it is: name another file, or replace it with --force.");

    /// <summary>The address names an upload.</summary>
    public static string NotOfUploads => Say.Of("Reports are made from what is stored. Import the files of the upload, or leave own= out of the address.");

    /// <summary>What was written.</summary>
    public static string Written(string file, string address) => Say.Of($"Wrote {file}. It shows {address}");

    /// <summary>The model of a ranking is not known.</summary>
    public static string UnknownModel(string model, IReadOnlyList<string> near) => near.Count == 0
        ? Say.Of($"There is no ranking of “{model}”.")
        : Say.Of($"There is no ranking of “{model}”. Near matches: {Listed.Of(near)}.");
}
