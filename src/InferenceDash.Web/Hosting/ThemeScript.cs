using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Components;

namespace InferenceDash.Web.Hosting;

/// <summary>
/// The only script that stands in a page: before the first paint, the reader's choice of theme, if there is one. The system
/// decides otherwise. A file would have to be fetched before anything is seen.
/// </summary>
public static class ThemeScript
{
    private const string Text =
        "{const theme=localStorage.getItem(\"theme\");if(theme===\"light\"||theme===\"dark\")document.documentElement.dataset.theme=theme}";

    /// <summary>The script as an element of a page's head.</summary>
    public static readonly MarkupString Element = new($"<script>{Text}</script>");

    /// <summary>What the policy allows: this text and no other.</summary>
    public static readonly string PolicySource = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
}
