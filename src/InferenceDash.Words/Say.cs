namespace InferenceDash.Words;

/// <summary>
/// Says a text in the language that is spoken. The code has the English one; with the places of its figures numbered it is the name
/// under which the resources have the others.
/// </summary>
public static class Say
{
    /// <summary>A text without figures.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Language.Current.Translations.Text(text) ?? text;
    }

    /// <summary>A text with figures, names or other texts in it.</summary>
    public static string Of(SaidText text) => text.ToTextAndClear(about: null);

    /// <summary>The same where English has one text for two things, and other languages have not.</summary>
    /// <param name="text">The text.</param>
    /// <param name="about">What it is said of; it stands in brackets after the English text in the resources.</param>
    public static string Of(SaidText text, string about) => text.ToTextAndClear(about);
}
