namespace InferenceDash.Web.Addresses;

/// <content>Addresses of texts.</content>
public static partial class SiteUrls
{
    public const string Glossary = "/glossary";
    public const string Favicon = "/favicon.svg";

    /// <summary>The page of the API's description.</summary>
    public const string Reference = "/docs/reference";

    /// <summary>The description itself.</summary>
    public const string ApiDocument = "/openapi/v1.json";

    /// <summary>The document about clients of the API.</summary>
    public const string ApiClients = "/docs/api-clients";

    /// <summary>A part of the page of the API's description.</summary>
    public static string ReferenceOf(string id) => Spoken($"{Reference}#{id}");

    /// <summary>What stands before the path of a page that other sites may show within theirs.</summary>
    public const string Embed = "/embed";

    /// <summary>Whether other sites may show what stands at a path.</summary>
    public static bool IsEmbed(string? path) => path?.StartsWith(Embed + "/", StringComparison.Ordinal) == true;

    /// <summary>What follows a comparison's address in the API to get it as a badge.</summary>
    public const string Badge = "/badge.svg";

    /// <summary>The feed of imports.</summary>
    public const string Feed = "/feed.xml";

    /// <summary>How an address begins to name an upload: what has it is private.</summary>
    public const string OwnParameter = Keys.Own + "=";

    /// <summary>A term in the glossary.</summary>
    public static string Term(string key) => Spoken($"{Glossary}#{key}");

    /// <summary>A heading of a document, as <c>methodology#cost</c> names it.</summary>
    public static string Document(string reference) => Spoken($"{Documents}/{reference}");
}
