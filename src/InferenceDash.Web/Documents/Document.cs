namespace InferenceDash.Web.Documents;

/// <summary>One document as a page shows it.</summary>
/// <param name="Name">Its name in an address.</param>
/// <param name="Title">Its first heading.</param>
/// <param name="Opening">What stands before its first part, the title included.</param>
/// <param name="Parts">Its parts, in order.</param>
/// <param name="Summary">Its first paragraph, as plain text.</param>
public sealed record Document(string Name, string Title, string Opening, IReadOnlyList<DocumentPart> Parts, string Summary)
{
    // About six screens of a phone.
    private const int LongestUnfolded = 9000;

    public string Url => SiteUrls.Spoken($"{SiteUrls.Documents}/{Name}");

    /// <summary>Its headings but the title, in order.</summary>
    public IEnumerable<DocumentHeading> Headings => Parts.SelectMany(part => part.Headings.Prepend(part.Heading));

    /// <summary>Whether it is too long to scroll through on a phone, so that its parts are folded there.</summary>
    public bool IsFolded => Opening.Length + Parts.Sum(part => part.Html.Length) > LongestUnfolded && Parts.Count > 1;
}

/// <summary>A part of a document: what stands under one heading of the second level.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Html">What stands under it.</param>
/// <param name="Headings">The headings of the third level within it.</param>
public sealed record DocumentPart(DocumentHeading Heading, string Html, IReadOnlyList<DocumentHeading> Headings);

/// <summary>A heading within a document.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Level">2 or 3.</param>
/// <param name="Id">Its name in an address.</param>
/// <param name="Url">Its address.</param>
public sealed record DocumentHeading(string Text, int Level, string Id, string Url);
