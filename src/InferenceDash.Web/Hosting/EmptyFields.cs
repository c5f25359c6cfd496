namespace InferenceDash.Web.Hosting;

/// <summary>
/// A browser sends every field of a form, also those that nobody filled in. Here their addresses lose them: the reader is led
/// to the address with what was asked for alone, whichever form it came from and with no help of a script.
/// </summary>
public static class EmptyFields
{
    private static readonly string[] Others = [SiteUrls.Ask, SiteUrls.ApiRoot, "/_blazor", "/_framework"];

    public static IApplicationBuilder UseAddressesWithoutEmptyFields(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !IsOfAPage(request.Path) || Without(request.QueryString.Value) is not { } query)
            return next(context);
        context.Response.Redirect($"{request.PathBase}{request.Path}{query}");
        return Task.CompletedTask;
    });

    /// <summary>A query without its fields that have no value; null: it has none such.</summary>
    internal static string? Without(string? query)
    {
        if (query is null or "" or "?")
            return null;
        string[] fields = query[1..].Split('&');
        string[] filled = [.. fields.Where(IsFilled)];
        return filled.Length == fields.Length ? null : filled.Length == 0 ? "" : $"?{string.Join('&', filled)}";
    }

    // What has no name, or no equals sign, is no field of a form.
    private static bool IsFilled(string field)
    {
        var equals = field.IndexOf('=', StringComparison.Ordinal);
        return equals <= 0 || !string.IsNullOrWhiteSpace(Uri.UnescapeDataString(field[(equals + 1)..].Replace('+', ' ')));
    }

    // What a program asks for is answered where it asked, and a question of a reader is led to its answer anyway. A path that
    // begins like the name of another server leads nowhere.
    private static bool IsOfAPage(PathString path) =>
        path.Value is { } value && !value.StartsWith("//", StringComparison.Ordinal) && !value.StartsWith("/\\", StringComparison.Ordinal)
        && !Array.Exists(Others, other => path.StartsWithSegments(other, StringComparison.OrdinalIgnoreCase));
}
