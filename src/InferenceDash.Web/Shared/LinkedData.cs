using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Shared;

/// <summary>A page above another one, or the page itself.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Url">Its address within the site.</param>
public sealed record PageCrumb(string Name, string Url);

/// <summary>The chart of a page as a picture.</summary>
/// <param name="Url">Its address within the site.</param>
/// <param name="Width">Its width, px.</param>
/// <param name="Height">Its height, px.</param>
/// <param name="Says">The chart in a sentence.</param>
public sealed record PagePicture(string Url, int Width, int Height, string Says)
{
    /// <summary>The width of a picture beside a link, px: what previews are shown at.</summary>
    public const int PreviewWidth = 1200;
}

/// <summary>The figures of a page as files.</summary>
/// <param name="Json">Address of the answer of the API.</param>
/// <param name="Csv">Address of the same as a table.</param>
/// <param name="Newest">The date of the newest measurement; null: none has one.</param>
public sealed record PageFiles(string Json, string Csv, DateOnly? Newest);

/// <summary>What a page says of itself to programs, as JSON-LD in the words of schema.org.</summary>
internal static class LinkedData
{
    private const string Context = "https://schema.org";

    // The serializer writes <, > and & as escapes, so nothing in a name can end the element. It is data: no policy asks for its hash.
    public static MarkupString Element(JsonNode data) =>
        new($"<script type=\"application/ld+json\">{data.ToJsonString(JsonSerializerOptions.Default)}</script>");

    /// <summary>The way to a page.</summary>
    public static JsonNode Crumbs(IReadOnlyList<PageCrumb> crumbs, Func<string, Uri> absolute) => new JsonObject
    {
        ["@context"] = Context,
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray([.. crumbs.Select((crumb, i) => new JsonObject
        {
            ["@type"] = "ListItem",
            ["position"] = i + 1,
            ["name"] = crumb.Name,
            ["item"] = absolute(crumb.Url).ToString(),
        })]),
    };

    /// <summary>The figures of a page.</summary>
    public static JsonNode Dataset(string name, string description, string path, PageFiles files, Func<string, Uri> absolute)
    {
        var data = new JsonObject
        {
            ["@context"] = Context,
            ["@type"] = "Dataset",
            ["name"] = name,
            ["description"] = description,
            ["url"] = absolute(path).ToString(),
            ["isAccessibleForFree"] = true,
            ["measurementTechnique"] = absolute(SiteUrls.Methodology).ToString(),
            ["distribution"] = new JsonArray(Download("application/json", files.Json), Download("text/csv", files.Csv)),
        };
        if (files.Newest is { } newest)
            data["dateModified"] = Figure.Day(newest);
        return data;

        JsonObject Download(string type, string url) =>
            new() { ["@type"] = "DataDownload", ["encodingFormat"] = type, ["contentUrl"] = absolute(url).ToString() };
    }
}
