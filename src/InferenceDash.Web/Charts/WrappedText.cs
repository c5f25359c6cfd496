namespace InferenceDash.Web.Charts;

/// <summary>Words of a picture in lines. A drawing does not break lines by itself, and the page that shows it has its own fonts.</summary>
internal static class WrappedText
{
    // A letter of a sans serif is a little less than half as wide as high: no line runs over.
    private const double LetterPerPixel = 0.5;

    /// <summary>The lines of a text, broken at spaces.</summary>
    /// <param name="text">The text; a space that does not break stays in its line.</param>
    /// <param name="width">Room of a line, px.</param>
    /// <param name="size">Size of the letters, px.</param>
    public static IReadOnlyList<string> Of(string text, int width, double size)
    {
        var room = width / (size * LetterPerPixel);
        var lines = new List<string>();
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (lines.Count > 0 && lines[^1].Length + 1 + word.Length <= room)
                lines[^1] += $" {word}";
            else
                lines.Add(word);
        }

        return lines;
    }
}
