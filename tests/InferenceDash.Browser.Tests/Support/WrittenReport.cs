using System.Diagnostics;

namespace InferenceDash.Browser.Tests.Support;

/// <summary>A report as its command writes it, in a folder of its own.</summary>
internal sealed class WrittenReport : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("inferencedash-report-");

    /// <summary>Where a browser finds it.</summary>
    public Uri Address => new(Path.Combine(_folder.FullName, "report.html"));

    public static async Task<WrittenReport> OfAsync(string address)
    {
        var report = new WrittenReport();
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "InferenceDash.Web.dll"), "report", address, "--out", report.Address.LocalPath,
                "--db", Path.Combine(report._folder.FullName, "store.db"),
            },
        };
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        (await output, process.ExitCode).ShouldSatisfyAllConditions(answer => answer.ExitCode.ShouldBe(0));
        await errors;
        return report;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
