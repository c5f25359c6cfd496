namespace InferenceDash.Web.Addresses;

/// <content>The language of an address: English has no key, so that an address of it stays what it always was.</content>
public static partial class SiteUrls
{
    /// <summary>An address within the site in the language that is spoken, for a link.</summary>
    public static string Spoken(string address) => InLanguage(address, Language.Current);

    /// <summary>The same address in a language.</summary>
    /// <param name="address">Path, query and place on the page; or a whole address.</param>
    /// <param name="language">The language.</param>
    public static string InLanguage(string address, Language language)
    {
        ArgumentNullException.ThrowIfNull(address);
        ArgumentNullException.ThrowIfNull(language);
        var place = address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : "";
        var (path, query) = PathAndQuery(address);
        var others = query.Length == 0 ? [] : query[1..].Split('&').Where(field => field.Length > 0 && !IsOfLanguage(field));
        string[] fields = [.. others, .. LanguageFields(language).Select(field => $"{field.Key}={field.Value}")];
        return (fields.Length == 0 ? path : $"{path}?{string.Join('&', fields)}") + place;
    }

    /// <summary>What a form has to carry so that its answer is in the language that is spoken.</summary>
    public static IEnumerable<KeyValuePair<string, string>> LanguageFields() => LanguageFields(Language.Current);

    private static IEnumerable<KeyValuePair<string, string>> LanguageFields(Language language) =>
        language == Language.English ? [] : [new(Keys.Language, language.Key)];

    private static bool IsOfLanguage(string field) =>
        field.Equals(Keys.Language, StringComparison.OrdinalIgnoreCase) || field.StartsWith(Keys.Language + "=", StringComparison.OrdinalIgnoreCase);
}
