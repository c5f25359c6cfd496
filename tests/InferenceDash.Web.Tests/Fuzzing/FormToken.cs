using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>What a form has to be sent with to be read at all.</summary>
/// <param name="Cookie">Name and value of the cookie.</param>
/// <param name="Value">The field's value.</param>
internal sealed partial record FormToken(string Cookie, string Value)
{
    /// <summary>The name of the field.</summary>
    public const string Field = "__RequestVerificationToken";

    /// <summary>Takes one from the page with the form, as a browser would.</summary>
    public static async Task<FormToken?> FromAsync(IPEndPoint server)
    {
        var page = await RawAnswer.ToAsync(server, Encoding.ASCII.GetBytes($"GET /bring HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n"));
        var token = Token().Match(page.Body);
        return token.Success && page.Headers.TryGetValue("Set-Cookie", out var cookie)
            ? new FormToken(cookie.Split(';')[0], token.Groups["value"].Value)
            : null;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Token();
}
