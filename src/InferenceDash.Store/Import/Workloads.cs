namespace InferenceDash.Store.Import;

/// <summary>
/// The sequences of an import. Lengths that were counted differ a little from run to run of one workload, and a run alone at its
/// lengths could be compared with nothing. So runs of one model whose lengths are near each other are of one sequence. The order
/// of rows and files makes no difference.
/// </summary>
internal sealed class Workloads
{
    // Of input and of output length, in parts of the sequence's own.
    private const double Near = 0.1;

    // A sweep has a few. Where every row has lengths of its own there is no workload to be found.
    private const int Most = 1000;

    private readonly Dictionary<string, Lengths> _models = new(StringComparer.Ordinal);
    private (string Model, Sequence Sequence, bool AreCounted)? _last;
    private int _count;

    /// <summary>Whether the lengths are too many to be looked through: then each is a sequence of its own.</summary>
    public bool AreTooMany => _count > Most;

    /// <summary>The models of rows whose lengths were counted.</summary>
    public IReadOnlyList<string> Models => [.. _models.Where(model => model.Value.Counted.Count > 0).Select(model => model.Key)];

    /// <summary>Takes a row's sequence.</summary>
    /// <param name="series">Its series.</param>
    /// <param name="areCounted">Whether its lengths were counted, so that it may be of a sequence near them.</param>
    public void Note(SeriesKey series, bool areCounted)
    {
        // Nominal lengths are a workload by themselves.
        areCounted &= !series.Sequence.IsNominal;
        var place = (series.Model, series.Sequence, areCounted);
        if (!areCounted && _last == place)
            return;
        _last = place;
        if (!_models.TryGetValue(series.Model, out var lengths))
            _models.Add(series.Model, lengths = new Lengths());
        if (!areCounted)
            lengths.Given.Add(series.Sequence);
        else if (lengths.Counted.TryGetValue(series.Sequence, out var rows))
            lengths.Counted[series.Sequence] = rows + 1;
        else if (_count++ < Most)
            lengths.Counted.Add(series.Sequence, 1);
    }

    /// <summary>The workloads that the counted lengths are of.</summary>
    /// <param name="stored">The sequences of each model that earlier imports measured.</param>
    public IReadOnlyList<Workload> Of(ILookup<string, Sequence> stored) =>
    [
        .. from model in _models
           orderby model.Key
           from workload in Of([.. stored[model.Key].Concat(model.Value.Given).Distinct()], model.Value.Counted)
           orderby workload.Sequence.InputTokens, workload.Sequence.OutputTokens
           select workload with { Model = model.Key },
    ];

    // Lengths near a sequence that stands are of it, of the nearest one; the others make sequences of their own.
    private static IEnumerable<Workload> Of(IReadOnlyList<Sequence> standing, IReadOnlyDictionary<Sequence, int> counted)
    {
        var joined = counted.Keys.ToLookup(lengths => Nearest(standing, lengths));
        foreach (var workload in joined.Where(group => group.Key is not null))
            yield return new Workload("", workload.Key!, [.. workload]);
        var left = counted.Where(lengths => Nearest(standing, lengths.Key) is null).ToDictionary();
        while (left.Count > 0)
        {
            var middle = Middle(left);
            Sequence[] own = [.. left.Keys.Where(lengths => Distance(middle, lengths) <= Near)];
            yield return new Workload("", middle, own);
            foreach (var lengths in own)
                left.Remove(lengths);
        }
    }

    private static Sequence? Nearest(IEnumerable<Sequence> standing, Sequence lengths) => standing
        .Where(sequence => Distance(sequence, lengths) <= Near)
        .OrderBy(sequence => Distance(sequence, lengths))
        .ThenBy(sequence => sequence.InputTokens)
        .ThenBy(sequence => sequence.OutputTokens)
        .FirstOrDefault();

    // The lengths that most rows are near, and of several such the one in their middle.
    private static Sequence Middle(IReadOnlyDictionary<Sequence, int> counted) => counted.Keys
        .Select(sequence => (Sequence: sequence, Near: counted.Where(other => Distance(sequence, other.Key) <= Near).ToList()))
        .OrderByDescending(candidate => candidate.Near.Sum(other => other.Value))
        .ThenBy(candidate => candidate.Near.Sum(other => other.Value * Distance(candidate.Sequence, other.Key)))
        .ThenBy(candidate => candidate.Sequence.InputTokens)
        .ThenBy(candidate => candidate.Sequence.OutputTokens)
        .First().Sequence;

    private static double Distance(Sequence sequence, Sequence lengths) => Math.Max(
        Math.Abs(lengths.InputTokens - sequence.InputTokens) / (double)sequence.InputTokens,
        Math.Abs(lengths.OutputTokens - sequence.OutputTokens) / (double)sequence.OutputTokens);

    private sealed class Lengths
    {
        // With the rows that have them.
        public Dictionary<Sequence, int> Counted { get; } = [];

        public HashSet<Sequence> Given { get; } = [];
    }
}

/// <summary>The sequence of each workload in place of counted lengths.</summary>
internal sealed class WorkloadSequences(IReadOnlyList<Workload> workloads)
{
    private readonly Dictionary<(string Model, Sequence Counted), Sequence> _sequences =
        workloads.SelectMany(workload => workload.Moved, (workload, counted) => (workload, counted))
            .ToDictionary(move => (move.workload.Model, move.counted), move => move.workload.Sequence);

    /// <summary>A point as one of its workload.</summary>
    public BenchmarkPoint In(BenchmarkPoint point) => _sequences.TryGetValue((point.Series.Model, point.Series.Sequence), out var sequence)
        ? point with { Series = point.Series with { Sequence = sequence } }
        : point;
}

/// <summary>Runs of one model that are taken for one workload.</summary>
/// <param name="Model">The model.</param>
/// <param name="Sequence">The sequence that they count as.</param>
/// <param name="Counted">Their mean lengths, whole tokens.</param>
internal sealed record Workload(string Model, Sequence Sequence, IReadOnlyList<Sequence> Counted)
{
    /// <summary>The lengths that another sequence takes in.</summary>
    public IEnumerable<Sequence> Moved => Counted.Where(lengths => lengths != Sequence);

    /// <summary>What is said of it; null: its runs have no other lengths than it.</summary>
    public string? Note
    {
        get
        {
            if (!Moved.Any())
                return null;
            var input = Range("input", Counted.Min(l => l.InputTokens), Counted.Max(l => l.InputTokens), Sequence.InputTokens);
            var output = Range("output", Counted.Min(l => l.OutputTokens), Counted.Max(l => l.OutputTokens), Sequence.OutputTokens);
            var lengths = string.Join(" and ", new[] { input, output }.OfType<string>());
            return $"{Model}: {lengths} tokens: counted as one workload, {Sequence.Label}; --sequence names another";
        }
    }

    private static string? Range(string what, int least, int most, int own) =>
        least < most ? $"{what} lengths from {least} to {most}" : least != own ? $"{what} length {least}" : null;
}
