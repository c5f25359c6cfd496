using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>A part of an address that could not be used. Each kind of part has a maker here, which knows its key.</summary>
/// <param name="Key">The query key.</param>
/// <param name="Value">What it held, shortened.</param>
/// <param name="Reason">What is wrong with it and what holds instead.</param>
public sealed record QueryProblem(string Key, string Value, string Reason)
{
    public static QueryProblem OfSequence(Sequence sequence, string reason) => Of(Keys.Sequence, sequence.Key, reason);

    public static QueryProblem OfSource(PointSource source, string reason) => Of(Keys.Source, SourceWords.Name(source), reason);

    public static QueryProblem OfPrecision(string precision, string reason) => Of(Keys.Precisions, precision, reason);

    public static QueryProblem OfEngine(string engine, string reason) => Of(Keys.Engine, engine, reason);

    public static QueryProblem OfAssumptions(string set, string reason) => Of(Keys.Assumptions, set, reason);

    /// <summary>The reader's own price of a GPU.</summary>
    public static QueryProblem OfPrice(string gpu, string reason) => Of(Keys.UsdPerGpuHour, gpu, reason);

    /// <summary>The reader's own power of a GPU.</summary>
    public static QueryProblem OfPower(string gpu, string reason) => Of(Keys.KwPerGpu, gpu, reason);

    public static QueryProblem OfModel(string model, string reason) => Of(Keys.Model, model, reason);

    public static QueryProblem OfGpu(string gpu, string reason) => Of(Keys.Gpus, gpu, reason);

    public static QueryProblem OfMethod(string method, string reason) => Of(Keys.Methods, method, reason);

    public static QueryProblem OfVendor(string vendor, string reason) => Of(Keys.Vendors, vendor, reason);

    /// <summary>The rows of a ranking that were ticked.</summary>
    public static QueryProblem OfPicked(IEnumerable<string> rows, string reason) => Of(SiteUrls.RankKeys.Row, string.Join(',', rows), reason);

    /// <summary>A value of a comparison's path.</summary>
    public static QueryProblem OfValue(Dimension by, string value, string reason) => Of(by.Key, value, reason);

    /// <summary>The words of a search.</summary>
    public static QueryProblem OfSearch(string reason) => Of(Keys.Filter, "", reason);

    public static QueryProblem OfSort(string column, string reason) => Of(Keys.Sort, column, reason);

    /// <summary>There is no snapshot of that id; a page shows the newest data.</summary>
    public static QueryProblem OfSnapshot(string snapshot) => Of(Keys.Snapshot, snapshot, ProblemWords.UnknownSnapshot);

    /// <summary>The same of the earlier one of two.</summary>
    public static QueryProblem OfSince(string snapshot, string reason) => Of(Keys.Since, snapshot, reason);

    /// <summary>There is no upload of that id. The id is not repeated: whoever reads the page may not be its owner.</summary>
    public static QueryProblem OfOwn() => Of(Keys.Own, "…", ProblemWords.UnknownUpload);

    private static QueryProblem Of(string key, string value, string reason) => new(key, TargetText.Shown(value), reason);
}
