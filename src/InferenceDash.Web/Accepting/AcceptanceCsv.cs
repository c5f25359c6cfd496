using System.Globalization;
using InferenceDash.Store;

namespace InferenceDash.Web.Accepting;

/// <summary>Acceptance lengths in the format that imports read.</summary>
public static class AcceptanceCsv
{
    private static readonly string[] Header =
    [
        "served_model", "model", "spec_method", "variant", "thinking", "draft_tokens", "acceptance_length", "workload", "output_tokens", "gpu", "engine",
        "run", "source",
    ];

    public static string Write(AcceptanceView view) => CsvTable.Write([], Header, view.Curves.SelectMany(curve => curve.Points.Select(Record)));

    private static string[] Record(MeasuredAcceptance point) =>
    [
        CsvCell.Text(point.Key.ServedModel), point.Key.Model ?? "", point.Key.Method.Key, CsvCell.Text(point.Key.Variant), point.Key.Thinking ?? "",
        point.DraftTokens.ToString(CultureInfo.InvariantCulture), CsvTable.Number(point.Length), CsvCell.Text(point.Key.Workload),
        point.OutputTokens?.ToString(CultureInfo.InvariantCulture) ?? "", point.Key.Gpu ?? "", CsvCell.Text(point.Key.Engine), CsvCell.Text(point.Run),
        CsvCell.Text(point.Source),
    ];
}
