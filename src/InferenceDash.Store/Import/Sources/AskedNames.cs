using System.Collections;

namespace InferenceDash.Store.Import.Sources;

/// <summary>The names in a file, which remember for which of them they were asked.</summary>
internal sealed class AskedNames(IReadOnlySet<string> names) : IReadOnlySet<string>
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    /// <summary>Names that were asked for, present or not.</summary>
    public IReadOnlyCollection<string> Asked => _asked;

    public int Count => names.Count;

    public bool Contains(string item)
    {
        _asked.Add(item);
        return names.Contains(item);
    }

    public IEnumerator<string> GetEnumerator() => names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public bool IsProperSubsetOf(IEnumerable<string> other) => names.IsProperSubsetOf(other);

    public bool IsProperSupersetOf(IEnumerable<string> other) => names.IsProperSupersetOf(other);

    public bool IsSubsetOf(IEnumerable<string> other) => names.IsSubsetOf(other);

    public bool IsSupersetOf(IEnumerable<string> other) => names.IsSupersetOf(other);

    public bool Overlaps(IEnumerable<string> other) => names.Overlaps(other);

    public bool SetEquals(IEnumerable<string> other) => names.SetEquals(other);
}
