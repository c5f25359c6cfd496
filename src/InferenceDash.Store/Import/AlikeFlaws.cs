namespace InferenceDash.Store.Import;

/// <summary>Flaws that rows of one file share, by what is wrong: each is told once, with the rows that have it.</summary>
/// <param name="most">How many different ones are kept of a file; what comes after them is told row by row.</param>
internal sealed class AlikeFlaws(int most)
{
    private readonly Dictionary<(string? Field, string? Value, string Reason), Shared> _shared = [];

    /// <summary>Whether it is the first of its kind in the file; others are only counted.</summary>
    /// <param name="row">A row that has the flaw.</param>
    /// <param name="index">Its place among the flaws that are told.</param>
    public bool IsNew(RejectedRow row, int index)
    {
        var key = (row.Field, row.Value, row.Reason);
        if (_shared.TryGetValue(key, out var shared))
        {
            shared.Rows++;
            return false;
        }

        if (_shared.Count < most)
            _shared.Add(key, new Shared(index, row));
        return true;
    }

    /// <summary>The flaws of a file that has ended, each with its place among the flaws that are told.</summary>
    /// <param name="rows">Rows that the file has.</param>
    public IReadOnlyList<(int Index, RejectedRow Flaw)> Take(int rows)
    {
        var all = _shared.Values.Select(shared => (shared.Index, shared.Of(rows))).ToList();
        _shared.Clear();
        return all;
    }

    private sealed class Shared(int index, RejectedRow first)
    {
        public int Index { get; } = index;

        public int Rows { get; set; } = 1;

        // What all rows have is true of the file.
        public RejectedRow Of(int rows) =>
            Rows == 1 ? first
            : Rows >= rows ? first with { Line = null }
            : first with { Reason = $"{first.Reason} (so in {Rows:N0} of {rows:N0} rows)" };
    }
}
