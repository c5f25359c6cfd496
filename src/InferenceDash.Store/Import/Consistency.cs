namespace InferenceDash.Store.Import;

/// <summary>
/// Whether the runs that one import takes for one thing are one: what only all of them together tell, so it is told at the
/// end. Nothing is kept but names and a few places.
/// </summary>
internal sealed class Consistency
{
    // Of a large import the first ones have to do.
    private const int MostNames = 100;
    private const int MostPlaces = 5;

    private readonly Dictionary<string, ServedNames> _served = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Model, string Gpu, Precision Precision, SpecMethod Method), Accepting> _accepting = [];

    /// <summary>Notes the name that a server gave the model which an option or a sidecar names.</summary>
    public void Serves(string model, string field, string name, string file)
    {
        if (!_served.TryGetValue(model, out var names))
            _served.Add(model, names = new ServedNames(field));
        if (names.Places.Count < MostNames)
            names.Places.TryAdd(HeldNames.Plain(name[(name.LastIndexOf('/') + 1)..]), (name, file));
    }

    /// <summary>Notes a run with speculative decoding, and whether its file says how many drafts were accepted.</summary>
    public void Drafts(SeriesKey series, bool hasAcceptance, string file)
    {
        var key = (series.Model, series.Gpu, series.Precision, series.Method);
        if (!_accepting.TryGetValue(key, out var runs))
            _accepting.Add(key, runs = new Accepting());
        if (hasAcceptance)
            runs.With++;
        else
            runs.Without++;
        if (!hasAcceptance && runs.Places.Count <= MostPlaces && !runs.Places.Contains(file))
            runs.Places.Add(file);
    }

    /// <summary>Warns of what does not fit together.</summary>
    public void Warn(ImportIssues issues)
    {
        foreach (var (model, names) in _served.Where(served => served.Value.Places.Count > 1))
        {
            var (first, others) = (names.Places.Values.First(), names.Places.Values.Skip(1).ToList());
            var shown = string.Join(", ", others.Take(MostPlaces).Select(other => $"{other.Name} in {FileName(other.File)}"));
            issues.Warn(new RejectedRow(
                first.File, null, names.Field, first.Name,
                $"is not the only model of this import that is taken for {model}: {shown}{More(others.Count)}; "
                + "if they differ, import them one by one, each with its --model"));
        }

        foreach (var (series, runs) in _accepting.Where(accepting => accepting.Value is { With: > 0, Without: > 0 }))
        {
            var others = runs.Places.Skip(1).ToList();
            var also = others.Count > 0 ? $" (so in {string.Join(", ", others.Take(MostPlaces - 1).Select(FileName))}{More(others.Count + 1)})" : "";
            issues.Warn(new RejectedRow(
                runs.Places[0], null, "acceptance_length", null,
                $"is missing{also}, and {runs.With:N0} of the {runs.With + runs.Without:N0} runs imported as {series.Method.Label} "
                + $"{(runs.With == 1 ? "has" : "have")} one; "
                + "runs without speculative decoding are imported apart, with --spec-method none"));
        }
    }

    private static string More(int count) => count > MostPlaces ? " and more" : "";

    private static string FileName(string file) => Path.GetFileName(file);

    private sealed class ServedNames(string field)
    {
        public string Field { get; } = field;

        // By the name without its folders, case and separators.
        public Dictionary<string, (string Name, string File)> Places { get; } = new(StringComparer.Ordinal);
    }

    private sealed class Accepting
    {
        public int With { get; set; }

        public int Without { get; set; }

        public List<string> Places { get; } = [];
    }
}
