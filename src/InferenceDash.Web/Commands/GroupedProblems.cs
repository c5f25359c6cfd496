using InferenceDash.Store;

namespace InferenceDash.Web.Commands;

/// <summary>What is wrong with the rows and files of an import, by its cause: what many of them share is said once, with their places.</summary>
internal sealed class GroupedProblems
{
    private const int MostGroups = 20;
    private const int MostPlaces = 5;

    private readonly List<Group> _groups;

    public GroupedProblems(IReadOnlyList<RejectedRow> rows) =>
        _groups = [.. Lacks([.. rows.Where(row => row.Lack is not null)]), .. Others([.. rows.Where(row => row.Lack is null)])];

    /// <summary>The lines of the report, as many as a screen holds.</summary>
    public IEnumerable<string> Lines => _groups.Take(MostGroups).SelectMany(group => group.Lines);

    /// <summary>How many problems the lines tell of.</summary>
    public int Told => _groups.Take(MostGroups).Sum(group => group.Count);

    /// <summary>Whether some places are only counted.</summary>
    public bool AreCut => _groups.Any(group => group.Places > MostPlaces);

    private static readonly List<string> Order = [.. ImportArguments.All.Select(option => option.Name)];

    // Files that lack the same: one line, however many options it takes.
    private static IEnumerable<Group> Lacks(List<RejectedRow> rows) => rows
        .GroupBy(PlaceOf)
        .Select(file => (File: file.Key, Count: file.Count(), Options: OptionsOf(file), Causes: CausesOf(file)))
        .GroupBy(file => (Options: string.Join(' ', file.Options), Causes: string.Join(' ', file.Causes)))
        .Select(same => new Group(
            same.Sum(file => file.Count),
            same.Count(),
            [ImportWords.Lacking(same.First().Options, same.First().Causes, Cut([.. same.Select(file => file.File)]), same.Count())]));

    private static List<string> OptionsOf(IEnumerable<RejectedRow> file) =>
        [.. file.Select(row => row.Lack!.Value.Option).Distinct(StringComparer.Ordinal).OrderBy(Order.IndexOf)];

    private static List<string> CausesOf(IEnumerable<RejectedRow> file) => [.. file.Select(row => row.Lack!.Value.Cause).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<Group> Others(List<RejectedRow> rows) => rows
        .GroupBy(row => (row.Field, row.Reason))
        .Select(same => new Group(same.Count(), same.Count(), same.Count() == 1 ? [One(same.Single())] : Several([.. same])));

    private static string One(RejectedRow row) => ImportWords.Problem(ImportWords.Place(row.File, row.Line), row.Field, row.Value, row.Reason);

    private static string[] Several(List<RejectedRow> rows)
    {
        var (first, isOfFiles) = (rows[0], rows.All(IsOfFile));
        var shared = rows.All(row => row.Value == first.Value);
        var places = rows.Select(row => ImportWords.Valued(PlaceOf(row), shared ? null : row.Value));
        return
        [
            ImportWords.Shared(rows.Count, isOfFiles, first.Field, shared ? first.Value : null, first.Reason),
            $"  {ImportWords.Places(Cut([.. places]), rows.Count)}",
        ];
    }

    // Most files of a sweep have one row, and what the header of a table lacks is on its first line.
    private static bool IsOfFile(RejectedRow row) => row.Line is null or 1;

    private static string PlaceOf(RejectedRow row) => ImportWords.Place(row.File, IsOfFile(row) ? null : row.Line);

    private static List<string> Cut(List<string> places) => [.. places.Take(MostPlaces)];

    private sealed record Group(int Count, int Places, string[] Lines);
}
