using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;

namespace InferenceDash.Web.Addresses;

/// <content>Addresses that a command or a tool asks instead of a reader.</content>
public static partial class SiteUrls
{
    /// <summary>Where programs call tools.</summary>
    public const string Mcp = "/mcp";

    /// <summary>What describes them.</summary>
    public const string McpDocs = Documents + "/mcp";

    /// <summary>Whether a path is that of the tools.</summary>
    internal static bool IsMcp(string? path) => new PathString(path).StartsWithSegments(Mcp, StringComparison.OrdinalIgnoreCase);

    /// <summary>The query of an address with what is asked beside it, which goes before what the address says.</summary>
    /// <param name="query">The query of the address; may be empty.</param>
    /// <param name="asked">What is asked, as it was typed.</param>
    internal static string WithAsked(string query, IEnumerable<AskedValue> asked)
    {
        var fields = QueryHelpers.ParseQuery(query);
        foreach (var (field, value) in asked)
        {
            if (value is not null)
                fields[field.Key] = value;
        }

        return QueryString.Create(fields.Select(f => KeyValuePair.Create(f.Key, (StringValues)f.Value))).ToUriComponent();
    }
}
