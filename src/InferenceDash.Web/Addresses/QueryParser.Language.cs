using Microsoft.AspNetCore.WebUtilities;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

public sealed partial class QueryParser
{
    /// <summary>The language of an address; English where it names none, or one that there is not.</summary>
    public static Language LanguageOf(string? queryString) =>
        // Most addresses name none, and every request is asked.
        queryString is null || !queryString.Contains(Keys.Language, StringComparison.OrdinalIgnoreCase) ? Language.English
            : Language.Of(LastOf(QueryHelpers.ParseQuery(queryString).GetValueOrDefault(Keys.Language))) ?? Language.English;

    // Every kind of address has it, so every reader of one looks at it.
    private void ReadLanguage()
    {
        if (One(Keys.Language) is { } key && Language.Of(key) is null)
            Problem(Keys.Language, key, ProblemWords.NotOneOf(Language.All.Select(language => language.Key)));
    }
}
