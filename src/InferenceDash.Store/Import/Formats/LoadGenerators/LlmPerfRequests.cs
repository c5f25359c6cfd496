using InferenceDash.Store.Import.Formats.Json;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>The single requests of a run of LLMPerf, <c>*_individual_responses.json</c> beside its summary, in seconds.</summary>
internal static class LlmPerfRequests
{
    private const string Summary = "_summary.json", Requests = "_individual_responses.json";

    private static readonly LeftOut Alone = new(
        "file of the single requests of an LLMPerf run", "files of the single requests of LLMPerf runs",
        "it belongs to a summary; import it together with the run’s file whose name ends in _summary.json");

    /// <summary>Whether a file is one.</summary>
    public static bool Are(SourceHead head) =>
        head.Shape == JsonShape.Array && head.Keys.Contains("ttft_s") && head.Keys.Contains("end_to_end_latency_s")
        && head.Keys.Contains("number_output_tokens");

    /// <summary>Leaves out a file of requests whose summary is not in the import.</summary>
    public static void Leave(SourceContent source, ImportRows rows)
    {
        if (!source.Companions.Any(other => other.Name == source.Name.Replace(Requests, Summary, StringComparison.Ordinal)))
            rows.LeaveOut(Alone);
    }

    /// <summary>The requests of the summary that a row is; null: their file is not in the import.</summary>
    public static RequestList? Beside(JsonFields row)
    {
        var name = row.Source.Name.Replace(Summary, Requests, StringComparison.Ordinal);
        if (name == row.Source.Name || row.Source.Companions.FirstOrDefault(other => other.Name == name) is not { } file)
            return null;
        var (completed, failed) = (new List<(double, double?)>(), 0);
        JsonRows.Read(file, row.Rows, request =>
        {
            if (request.Has("error_code") && request.NumberIfAny("error_code") != 0 && request.TextIfAny("error_code") != "")
                failed++;
            else if (completed.Count <= RequestLatencies.Most && request.NumberIfAny("ttft_s") is { } ttft)
                completed.Add((ttft, Tpot(request, ttft)));
        });
        return new RequestList { Completed = completed, Failed = failed, Listed = completed.Count + failed };
    }

    private static double? Tpot(JsonFields request, double ttft) =>
        RequestList.Tpot((request.NumberIfAny("end_to_end_latency_s") ?? double.NaN) - ttft, request.NumberIfAny("number_output_tokens") ?? 0);
}
