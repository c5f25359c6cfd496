namespace InferenceDash.Words.Addresses;

/// <summary>Why a part of an address cannot be used, and what is shown instead.</summary>
public static class ProblemWords
{
    /// <summary>What the list of problems of an address begins with.</summary>
    public static string NotUsed => Say.Of("Part of this address could not be used.");

    /// <summary>What the page shows in spite of them.</summary>
    public static string NearestView => Say.Of("The nearest view is shown.");

    /// <summary>A sequence that cannot be read.</summary>
    public static string NoSequence => Say.Of("Enter input and output length, for example 8k-1k or 2048-512.");

    /// <summary>A stretch of the axis that cannot be read.</summary>
    public static string NoZoom => Say.Of("Enter two rising numbers, for example 40-120, or all.");

    /// <summary>A second rate of one GPU.</summary>
    public static string SecondRate => Say.Of("This GPU already has a rate; the first one is used.");

    /// <summary>A snapshot that the store does not have.</summary>
    public static string UnknownSnapshot => Say.Of("Unknown snapshot. Showing the newest data.");

    /// <summary>A parameter that no page has.</summary>
    public static string UnknownParameter => Say.Of("Unknown parameter.");

    /// <summary>A value that is too long to be one.</summary>
    public static string TooLong(int most) => Say.Of($"The value is longer than {Count.Of(most, "character")}.");

    /// <summary>Values beyond the most that are used.</summary>
    public static string TooMany(int most) => Say.Of($"Only the first {Count.Of(most)} values are used.");

    /// <summary>A search for nothing.</summary>
    public static string NothingToSearch => Say.Of("Name what to search for, for example q=b200.");

    /// <summary>A whole number that cannot be read.</summary>
    public static string NotAWholeNumber(int least, int greatest) => Say.Of($"Enter a whole number from {Count.Of(least)} to {Count.Of(greatest)}.");

    /// <summary>A word that is none of those a parameter knows.</summary>
    public static string NotOneOf(IEnumerable<string> choices) => Say.Of($"Use one of: {Joined(choices)}.");

    /// <summary>A rate of the reader's own that cannot be read.</summary>
    public static string NoRate(string unit, double least, double greatest) =>
        Say.Of($"Enter a GPU and a number of {unit}, from {Figure.Limit(least)} to {Figure.Limit(greatest)}, for example h100:2.10.");

    /// <summary>A sequence without points of this comparison.</summary>
    public static string NoPointsAt(Sequence wanted, Sequence shown, IEnumerable<Sequence> available)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(shown);
        return Say.Of($"No points at {wanted.Label}. Showing {shown.Label}. Available: {Joined(available.Select(s => s.Label))}.");
    }

    /// <summary>A sequence without points of a model; without another one nothing is shown instead.</summary>
    public static string NoPointsAt(Sequence wanted, Model model, Sequence? shown)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(model);
        return shown is { } other
            ? Say.Of($"No points of {model.Label} at {wanted.Label}. Showing {other.Label}.")
            : Say.Of($"No points of {model.Label} at {wanted.Label}.");
    }

    /// <summary>A sequence without points of any pair of the map.</summary>
    public static string NoPairsAt(Sequence wanted, IEnumerable<Sequence> available)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        return Say.Of($"No points at {wanted.Label}. Showing each pair at its usual sequence. Available: {Joined(available.Select(s => s.Label))}.");
    }

    /// <summary>A source without points of this comparison.</summary>
    public static string OnlyOtherSource(PointSource shown, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"Only {SourceWords.Points(shown)} are available at {sequence.Label}. Showing them.");
    }

    /// <summary>Series that differ in their source name it in the path.</summary>
    public static string SourcesInPath => Say.Of("Each series names its source in the path. Showing those.");

    /// <summary>An upload that nobody has, or whose time is over.</summary>
    public static string UnknownUpload => Say.Of("Upload not found: it was deleted or has expired. Showing the data without it.");

    /// <summary>The same to a program.</summary>
    public static string NoUpload => Say.Of("Upload not found: it was deleted or has expired.");

    /// <summary>A source without points of any pair of the map.</summary>
    public static string NoPairsOf(PointSource wanted, Sequence? sequence) => sequence is { } at
        ? Say.Of($"No {SourceWords.Said(wanted)} points at {at.Label}. Showing the others.")
        : Say.Of($"No {SourceWords.Said(wanted)} points. Showing the others.");

    /// <summary>An engine that no point has.</summary>
    public static string UnknownEngine(IReadOnlyList<string> available)
    {
        ArgumentNullException.ThrowIfNull(available);
        return available.Count == 0
            ? Say.Of("The engine of these points is not known. Showing all of them.")
            : Say.Of($"Showing all engines. Available: {Joined(available)}.");
    }

    /// <summary>An engine that some other series have.</summary>
    public static string NoPointsOfEngine => Say.Of("No points of this engine. Showing all engines.");

    /// <summary>An engine, where engines are compared.</summary>
    public static string EnginesInPath => Say.Of("This page compares engines. Choose them in the path.");

    /// <summary>Precisions, where the path says which.</summary>
    public static string PrecisionsInPath => Say.Of("The path of this page says which precisions it compares.");

    /// <summary>Series beyond the most that are compared.</summary>
    public static string TooManySeries(int most) => Say.Of($"Only the first {Count.Of(most, "series", "series")} are compared.");

    /// <summary>A path that names one series.</summary>
    /// <param name="added">The series that is shown beside it.</param>
    public static string OneSeries(string added) => Say.Of($"A comparison takes at least two series. Showing {added} beside this one.");

    /// <summary>A value of a path that the data does not have.</summary>
    /// <param name="noun">What it is a value of: <c>GPU</c>.</param>
    /// <param name="available">What there is.</param>
    public static string UnknownValue(string noun, IEnumerable<string> available) => Say.Of($"Unknown {noun}. Available: {Joined(available)}.");

    /// <summary>A row of a ranking that it does not have.</summary>
    public static string UnknownRow(string key) => Say.Of($"There is no row {key} here.");

    /// <summary>Too few or too many rows of a ranking to compare.</summary>
    public static string RowsToPick(int fewest, int most) => Say.Of($"Select {Count.Of(fewest)} to {Count.Of(most)} rows to compare.");

    /// <summary>Rows of a ranking that differ in more than one thing.</summary>
    public static string RowsOfOneKind => Say.Of("Select rows of one precision or of one GPU: a comparison differs in one thing only.");

    /// <summary>A method that no point has.</summary>
    public static string UnknownMethod(IEnumerable<string> available) => Say.Of($"Unknown spec method. Showing the best of all. Available: "
        + $"{Joined(available)}.");

    /// <summary>A filter that lets nothing through.</summary>
    public static string ShowingAll(IEnumerable<string> available) => Say.Of($"Showing all. Available: {Joined(available)}.");

    /// <summary>An assumption set that the data does not have.</summary>
    public static string UnknownSet(IEnumerable<string> available) => Say.Of($"Unknown assumption set. Available: {Joined(available)}.");

    /// <summary>A GPU that the data does not have.</summary>
    public static string UnknownGpu(IEnumerable<string> available) => Say.Of($"Unknown GPU. Available: {Joined(available)}.");

    /// <summary>A model that the data does not have.</summary>
    public static string UnknownModel(Model shown, IEnumerable<string> available)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return Say.Of($"Unknown model. Showing {shown.Label}. Available: {Joined(available)}.");
    }

    /// <summary>A model without acceptance lengths; all are shown instead.</summary>
    public static string NoAcceptanceOf(IEnumerable<string> available) => Say.Of($"No acceptance lengths of this model. Showing all. Available: "
        + $"{Joined(available)}.");

    /// <summary>A choice that the data does not have.</summary>
    public static string NotAvailable(IReadOnlyList<string> available)
    {
        ArgumentNullException.ThrowIfNull(available);
        return available.Count == 0 ? Say.Of("None is available here.") : Say.Of($"Available: {Joined(available)}.");
    }

    /// <summary>A precision without points beside those of this comparison.</summary>
    public static string NoPrecision(Precision precision, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        return Say.Of($"No {precision.Label} points of this model and GPU at {sequence.Label}.");
    }

    /// <summary>A comparison that the data does not have, for programs.</summary>
    /// <param name="near">Names that come near.</param>
    /// <param name="orElse">What to do where none does.</param>
    public static string UnknownComparison(IReadOnlyList<string> near, string orElse)
    {
        ArgumentNullException.ThrowIfNull(near);
        return near.Count == 0 ? Say.Of($"Comparison not found. {orElse}") : Say.Of($"Comparison not found. Near matches: {Joined(near)}.");
    }

    /// <summary>A snapshot that the store does not have, for programs.</summary>
    public static string NoSnapshot(string id) => Say.Of($"There is no snapshot {id}.");

    private static string Joined(IEnumerable<string> names) => Listed.Commas(names);
}
