using System.Diagnostics;

namespace InferenceDash.Web.Tests.Reporting;

/// <summary>What a reader of PDF sees of a file: poppler's tools, where they are installed.</summary>
internal static class PdfTools
{
    public static string? ReasonToSkip { get; } =
        Array.Exists(["/usr/bin", "/usr/local/bin", "/opt/homebrew/bin"], folder => File.Exists(Path.Combine(folder, "pdftotext")))
            ? null
            : "needs pdftotext: install poppler (Debian, as root: apt-get install poppler-utils)";

    /// <summary>Its words, as somebody who selects them gets them.</summary>
    public static Task<string> TextOfAsync(string path) => RunAsync("pdftotext", "-layout", path, "-");

    /// <summary>Title, pages and size of a page.</summary>
    public static Task<string> FactsOfAsync(string path) => RunAsync("pdfinfo", path);

    private static async Task<string> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, UseShellExecute = false })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return text;
    }
}

/// <summary>A theory that reads PDF.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class PdfTheoryAttribute : TheoryAttribute
{
    public PdfTheoryAttribute() => Skip = PdfTools.ReasonToSkip;
}
