using System.CommandLine;
using System.Text;
using InferenceDash.Store;
using InferenceDash.Web.Reporting;
using InferenceDash.Words.Reporting;

namespace InferenceDash.Web.Commands;

/// <summary><c>report ADDRESS --out FILE</c></summary>
internal static class ReportCommand
{
    private const string StandardOutput = "-";

    private static readonly Argument<string> Address = new("ADDRESS") { Description = CommandHelp.ReportAddress };
    private static readonly Option<string> Out = new("--out") { Description = CommandHelp.ReportFile, HelpName = "FILE", Required = true };
    private static readonly Option<bool> Force = new("--force") { Description = CommandHelp.ReportForce };
    private static readonly Option<string?> Snapshot = new("--snap") { Description = CommandHelp.AsOf, HelpName = "SNAPSHOT" };

    public static Command Create()
    {
        var command = new Command("report", CommandHelp.Report) { Address, Out, Force, Snapshot };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (output, errors) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
        var (file, address) = (parsed.GetRequiredValue(Out), SiteUrls.CopiedPage(parsed.GetRequiredValue(Address)));
        if (string.IsNullOrWhiteSpace(parsed.GetRequiredValue(Address)))
        {
            await errors.WriteLineAsync(ReportWords.NoAddress);
            return CommandLine.WrongUsage;
        }

        if (Format(file) is not { } format || QueryParser.OwnOf(address.Query) is not null)
        {
            await errors.WriteLineAsync(Format(file) is null ? ReportWords.UnknownFormat(file) : ReportWords.NotOfUploads);
            return CommandLine.WrongUsage;
        }

        if (File.Exists(file) && !parsed.GetValue(Force))
            throw new StoreException(ReportWords.Exists(file));

        var store = await StoreOption.OpenAsync(parsed, cancellation);
        var snapshot = parsed.GetValue(Snapshot)?.ToLowerInvariant() ?? QueryParser.SnapshotOf(address.Query);
        var catalog = await Catalogs.AsOfAsync(store, snapshot, cancellation);
        var asked = AskedReport.Of(catalog, address.Path, address.Query, address.Origin ?? Site());
        foreach (var problem in asked.Problems)
            await errors.WriteLineAsync(Say.Of($"{problem.Value}: {problem.Reason}"));
        if (asked.Problems.Count > 0)
            return CommandLine.WrongUsage;

        var report = await asked.WriteAsync();
        if (file == StandardOutput)
        {
            await output.WriteAsync(ReportMarkdown.Of(report));
            return CommandLine.Done;
        }

        await NewFile.WriteAsync(file, temporary => File.WriteAllBytesAsync(temporary, format(report), cancellation));
        await output.WriteLineAsync(ReportWords.Written(file, report.Address));
        return CommandLine.Done;
    }

    private static Func<Report, byte[]>? Format(string file) => Path.GetExtension(file).ToLowerInvariant() switch
    {
        ".html" or ".htm" => static report => Encoding.UTF8.GetBytes(ReportHtml.Of(report)),
        ".pdf" => ReportPdf.Of,
        ".md" => static report => Encoding.UTF8.GetBytes(ReportMarkdown.Of(report)),
        _ => file == StandardOutput ? static report => Encoding.UTF8.GetBytes(ReportMarkdown.Of(report)) : null,
    };

    private static string Site()
    {
        using var configuration = SiteBuilder.Create([]).Configuration;
        return SiteAddress.Of(configuration);
    }
}
