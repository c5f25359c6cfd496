using System.Runtime.CompilerServices;

namespace InferenceDash.Web.Shared;

/// <summary>
/// What was made from a catalog last, by name: made once for all who ask for it, and kept while it is among those asked for last. It
/// goes with its catalog.
/// </summary>
/// <param name="most">How many are kept, in each language.</param>
/// <param name="mostWeight">How much they may weigh together; the one asked for last stays in any case.</param>
/// <param name="weightOf">What one weighs.</param>
internal sealed class Recent<T>(int most, long mostWeight = long.MaxValue, Func<T, long>? weightOf = null)
    where T : class
{
    private readonly ConditionalWeakTable<Catalog, List<(Language Language, string Key, Lazy<T> Value)>> _ofCatalogs = [];

    /// <summary>What is kept under a name, or is made now.</summary>
    /// <param name="catalog">What it is made from.</param>
    /// <param name="key">Everything else that it depends on, besides the language that is spoken.</param>
    /// <param name="make">Makes it.</param>
    public T Of(Catalog catalog, string key, Func<T> make)
    {
        // Rarely asked for first.
        var held = _ofCatalogs.GetOrCreateValue(catalog);
        var language = Language.Current;
        var entry = Take(held, language, key, make);
        try
        {
            return entry.Value;
        }
        catch
        {
            lock (held)
                held.RemoveAll(h => ReferenceEquals(h.Value, entry));
            throw;
        }
        finally
        {
            MakeRoom(held, language);
        }
    }

    private static Lazy<T> Take(List<(Language Language, string Key, Lazy<T> Value)> held, Language language, string key, Func<T> make)
    {
        lock (held)
        {
            var at = held.FindIndex(h => h.Language == language && h.Key == key);
            var entry = at >= 0 ? held[at].Value : new Lazy<T>(make);
            if (at >= 0)
                held.RemoveAt(at);
            held.Add((language, key, entry));
            return entry;
        }
    }

    private void MakeRoom(List<(Language Language, string Key, Lazy<T> Value)> held, Language language)
    {
        lock (held)
        {
            while (held.Count(h => h.Language == language) > most)
                held.RemoveAt(held.FindIndex(h => h.Language == language));
            var weight = held.Sum(h => WeightOf(h.Value));
            while (held.Count > 1 && weight > mostWeight)
            {
                weight -= WeightOf(held[0].Value);
                held.RemoveAt(0);
            }
        }
    }

    private long WeightOf(Lazy<T> value) => weightOf is not null && value.IsValueCreated ? weightOf(value.Value) : 0;
}
