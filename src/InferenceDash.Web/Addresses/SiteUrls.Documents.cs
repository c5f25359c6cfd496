namespace InferenceDash.Web.Addresses;

/// <content>Addresses of texts.</content>
public static partial class SiteUrls
{
    public const string Glossary = "/glossary";
    public const string Favicon = "/favicon.svg";

    /// <summary>How an address begins to name an upload: what has it is private.</summary>
    public const string OwnParameter = Keys.Own + "=";

    /// <summary>A term in the glossary.</summary>
    public static string Term(string key) => $"{Glossary}#{key}";

    /// <summary>A heading of a document, as <c>methodology#cost</c> names it.</summary>
    public static string Document(string reference) => $"{Documents}/{reference}";
}
