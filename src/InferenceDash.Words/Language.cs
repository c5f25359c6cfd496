using System.Globalization;

namespace InferenceDash.Words;

/// <summary>
/// A language of the site. Which one is spoken is a matter of the thread's culture for texts, so that nothing that says a sentence has
/// to be told. Names of models, GPUs, engines and methods, units and keys are the same in all of them.
/// </summary>
public sealed class Language
{
    /// <summary>What is written in the code itself.</summary>
    public static readonly Language English = new("en", "en", "English", CultureInfo.InvariantCulture, () => Translations.None);

    /// <summary>Simplified Chinese.</summary>
    public static readonly Language Chinese = new("zh", "zh-Hans", "中文", CultureInfo.GetCultureInfo("zh"), () => Translations.In("zh"));

    // Read when it is first spoken: English needs no texts of others.
    private readonly Lazy<Translations> _translations;

    private Language(string key, string tag, string name, CultureInfo culture, Func<Translations> translations) =>
        (Key, Tag, Name, Culture, _translations) = (key, tag, name, culture, new Lazy<Translations>(translations));

    /// <summary>All languages, the one without a key in addresses first.</summary>
    public static IReadOnlyList<Language> All { get; } = [English, Chinese];

    /// <summary>The language that is spoken here.</summary>
    public static Language Current => CultureInfo.CurrentUICulture.Name.StartsWith(Chinese.Key, StringComparison.Ordinal) ? Chinese : English;

    /// <summary>Its name in an address.</summary>
    public string Key { get; }

    /// <summary>Its tag for browsers and search engines (BCP 47).</summary>
    public string Tag { get; }

    /// <summary>What it calls itself.</summary>
    public string Name { get; }

    /// <summary>The culture that stands for it.</summary>
    public CultureInfo Culture { get; }

    /// <summary>The texts that it has for those of the code.</summary>
    public Translations Translations => _translations.Value;

    /// <summary>The language of a key, in any case; null: there is none.</summary>
    public static Language? Of(string? key) => All.FirstOrDefault(l => l.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>From now on this language is spoken, by this thread and by what it begins.</summary>
    public void Speak() => CultureInfo.CurrentUICulture = Culture;

    /// <summary>What is said in this language, whatever is spoken around it.</summary>
    public T In<T>(Func<T> said)
    {
        ArgumentNullException.ThrowIfNull(said);
        return Under(Culture, said);
    }

    /// <summary>The same under a culture, which need not be that of a language.</summary>
    internal static T Under<T>(CultureInfo culture, Func<T> said)
    {
        var spoken = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return said();
        }
        finally
        {
            CultureInfo.CurrentUICulture = spoken;
        }
    }
}
