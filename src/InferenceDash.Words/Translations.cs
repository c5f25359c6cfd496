using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

[assembly: NeutralResourcesLanguage("en")]

namespace InferenceDash.Words;

/// <summary>The texts of one language, by the English ones.</summary>
public sealed partial class Translations
{
    /// <summary>English needs none.</summary>
    internal static readonly Translations None = new(FrozenDictionary<string, string>.Empty);

    private static readonly Assembly Home = typeof(Translations).Assembly;

    private readonly FrozenDictionary<string, string> _texts;
    private readonly ConcurrentDictionary<string, CompositeFormat> _formats = new(StringComparer.Ordinal);

    private Translations(FrozenDictionary<string, string> texts) => _texts = texts;

    /// <summary>Every English text that has one in this language.</summary>
    public IReadOnlyDictionary<string, string> All => _texts;

    internal bool IsEmpty => _texts.Count == 0;

    /// <summary>The texts that the resources of a culture have.</summary>
    internal static Translations In(string culture)
    {
        var factory = new ResourceManagerStringLocalizerFactory(Options.Create(new LocalizationOptions()), NullLoggerFactory.Instance);
        var spoken = CultureInfo.GetCultureInfo(culture);
        // The library reads the language of the thread.
        return Language.Under(spoken, () => new Translations(PartsOf(spoken)
            .SelectMany(part => factory.Create(part, Home.GetName().Name!).GetAllStrings(includeParentCultures: false))
            .ToFrozenDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal)));
    }

    // The resources have a part for each folder that says something: InferenceDash.Words.Languages.Comparing.zh.resources.
    private static IEnumerable<string> PartsOf(CultureInfo culture) => Home.GetSatelliteAssembly(culture).GetManifestResourceNames()
        .Select(name => name[(Home.GetName().Name!.Length + 1)..name.LastIndexOf($".{culture.Name}.", StringComparison.Ordinal)]);

    /// <summary>The text for one without figures; null: there is none.</summary>
    internal string? Text(string english) => _texts.GetValueOrDefault(english);

    /// <summary>The text for a template, its places filled; the English one where there is none.</summary>
    internal string Text(string template, List<object?> values) => Text(template, about: null, values);

    /// <summary>The same of one of several texts that are alike in English.</summary>
    internal string Text(string template, string? about, List<object?> values)
    {
        var format = _formats.GetOrAdd(
            about is null ? template : $"{template} [{about}]",
            static (key, of) => CompositeFormat.Parse(of.Texts.GetValueOrDefault(key) ?? of.Texts.GetValueOrDefault(of.Template) ?? of.Template),
            (Texts: _texts, Template: template));
        return ChineseText.Tidied(string.Format(CultureInfo.InvariantCulture, format, CollectionsMarshal.AsSpan(values)));
    }

    /// <summary>The pieces of the text for a template: texts, and places by their numbers.</summary>
    internal IEnumerable<(string Text, int? Place)> PiecesOf(string template) =>
        Pieces.Split(_texts.GetValueOrDefault(template) ?? template).Select((piece, i) => i % 2 == 0
            ? (piece.Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal), (int?)null)
            : (piece, int.Parse(piece, CultureInfo.InvariantCulture)));

    /// <summary>A piece of a template as it stands: braces are doubled, since single ones are places.</summary>
    internal static string Escaped(string piece) => piece.AsSpan().ContainsAny('{', '}')
        ? piece.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal)
        : piece;

    // Braces that are doubled begin no place.
    [GeneratedRegex(@"(?<!\{)\{(?<place>[0-9]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pieces { get; }
}
