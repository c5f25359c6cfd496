namespace InferenceDash.Core.Catalogs;

/// <summary>Gives equal values one number. An object that was met before is known at once, without looking into it.</summary>
internal sealed class Numbering<T>(IEqualityComparer<T>? comparer = null)
    where T : class
{
    private readonly Dictionary<T, int> _met = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<T, int> _numbers = new(comparer);

    /// <summary>The number of a value, counted from 0 in the order of their first appearance.</summary>
    public int Of(T value)
    {
        if (_met.TryGetValue(value, out var number))
            return number;
        if (!_numbers.TryGetValue(value, out number))
            _numbers.Add(value, number = _numbers.Count);
        _met.Add(value, number);
        return number;
    }
}
