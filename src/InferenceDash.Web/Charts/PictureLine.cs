namespace InferenceDash.Web.Charts;

/// <summary>One line of words in a picture.</summary>
/// <param name="Css">Its class.</param>
/// <param name="Left">Where it is anchored, px.</param>
/// <param name="Top">Its base line, px.</param>
/// <param name="Anchor">Which end is anchored.</param>
/// <param name="Text">The words.</param>
internal sealed record PictureLine(string Css, int Left, int Top, string Anchor, string Text);
