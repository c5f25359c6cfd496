namespace InferenceDash.Store.Import;

/// <summary>The rules of quality that the points of an import break.</summary>
/// <param name="most">How many are kept with their places.</param>
internal sealed class FlagTally(int most)
{
    private readonly List<FlaggedRow> _kept = [];
    private readonly Dictionary<QualityRule, int> _byRule = [];

    /// <summary>The first of them.</summary>
    public IReadOnlyList<FlaggedRow> Kept => _kept;

    /// <summary>All of them.</summary>
    public int Count { get; private set; }

    /// <summary>Points that break a rule, or several.</summary>
    public int Points { get; private set; }

    /// <summary>Points by rule, the most frequent first.</summary>
    public IReadOnlyList<RuleCount> ByRule =>
    [
        .. _byRule.Select(rule => new RuleCount(rule.Key, rule.Value))
            .OrderByDescending(rule => rule.Points)
            .ThenBy(rule => rule.Rule.Key, StringComparer.Ordinal),
    ];

    /// <summary>Takes the flags of a point.</summary>
    public void Add(string file, int line, QualityFlags flags)
    {
        Points++;
        foreach (var flag in flags)
        {
            Count++;
            _byRule[flag.Rule] = _byRule.GetValueOrDefault(flag.Rule) + 1;
            if (_kept.Count < most)
                _kept.Add(new FlaggedRow(file, line, flag));
        }
    }
}
