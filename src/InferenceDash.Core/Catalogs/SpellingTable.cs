using System.Collections.Immutable;

namespace InferenceDash.Core.Catalogs;

/// <summary>The spellings of names while points are put together: whatever its case, a name is spelled as by its first point.</summary>
/// <param name="held">The spellings of points that are held.</param>
/// <param name="left">Ordinals of the imports whose points are not taken over.</param>
internal sealed class SpellingTable(ImmutableDictionary<string, Spelling> held, IReadOnlySet<int> left)
{
    private readonly ImmutableDictionary<string, Spelling>.Builder _names = held.ToBuilder();
    private readonly Dictionary<string, string> _settled = new(StringComparer.Ordinal);
    private int _import = -1;

    /// <summary>Whether a name may have another spelling than the points that are held say.</summary>
    public bool IsUnsure { get; private set; } = held.Values.Any(s => s.HasOthers && left.Contains(s.Import));

    public ImmutableDictionary<string, Spelling> Names => _names.ToImmutable();

    /// <summary>The spelling of a name that an import has.</summary>
    public string Of(string name, int import)
    {
        if (_import != import)
        {
            _settled.Clear();
            _import = import;
        }
        else if (_settled.TryGetValue(name, out var known))
        {
            return known;
        }

        return _settled[name] = Settled(name, import);
    }

    private string Settled(string name, int import)
    {
        if (!_names.TryGetValue(name, out var spelling))
            spelling = new Spelling(name, import, HasOthers: false);
        else if (spelling.Name != name)
            spelling = Other(spelling, import);
        else if (import < spelling.Import)
            spelling = spelling with { Import = import };
        _names[name] = spelling;
        return spelling.Name;
    }

    private Spelling Other(Spelling spelling, int import)
    {
        if (import < spelling.Import || left.Contains(spelling.Import))
            IsUnsure = true;
        return spelling with { HasOthers = true };
    }
}
