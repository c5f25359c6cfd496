using System.Text.Json;

namespace InferenceDash.Web.Tests.Mcp;

/// <summary>A question with the figure that answers it, of <c>questions.json</c>.</summary>
/// <param name="Asks">The question as somebody would ask it.</param>
/// <param name="Tool">The tool that answers it.</param>
/// <param name="Arguments">What it is called with.</param>
/// <param name="Figure">Which figure of the answer.</param>
/// <param name="Value">What it is.</param>
/// <param name="By">How that is worked out from the files of the bundled data.</param>
public sealed record RecordedQuestion(string Asks, string Tool, JsonElement Arguments, AskedFigure Figure, double Value, PlainWay By)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RecordedQuestion> All { get; } =
        JsonSerializer.Deserialize<List<RecordedQuestion>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "questions.json")), Web)!;

    /// <summary>The figure worked out from the files, without code of the product.</summary>
    public double Recomputed() => By.How switch
    {
        "printed" => PublishedPages.Number(By.Column == "cost" ? By.Point.Cost : By.Point.Throughput),
        "ratio" => Throughput(isOff: false) / Throughput(isOff: true),
        "interpolated" => By.Curve(By.Off).At(By.At).Throughput!.Value,
        "derived" => By.Usd * 1e6 / (3600 * Throughput(By.Off)),
        "gpus" => Gpus(),
        "month" => Gpus() * PublishedPages.Assumption("2026-04", "h100", "usd_per_gpu_hour_hyperscaler") * 730,
        "crossing" => Crossing(),
        "drafts" => By.BestDraft(),
        var other => throw new InvalidOperationException(other),
    };

    // As many input tokens as output tokens: the points are of 1k/1k. Single GPUs can be bought.
    private double Gpus() => Math.Ceiling(By.Users * By.At * 2 / Throughput(By.Off));

    private double Throughput(bool isOff) => PublishedPages.Number(PublishedPages.Point(By.Slug, By.At, isOff).Throughput);

    // Between two published targets, at which different sides are ahead.
    private double Crossing()
    {
        var (method, off, low, high) = (By.Curve(isOff: false), By.Curve(isOff: true), By.At, By.To);
        for (var i = 0; i < 200; i++)
        {
            var middle = (low + high) / 2;
            if (method.At(middle).Throughput > off.At(middle).Throughput)
                high = middle;
            else
                low = middle;
        }

        return (low + high) / 2;
    }
}

/// <summary>A figure of an answer.</summary>
public sealed record AskedFigure(string Name, string? Of, double? At);

/// <summary>How a figure is worked out.</summary>
public sealed record PlainWay(
    string How, string Slug = "", double At = 0, bool Off = false, string Column = "", double Usd = 0, double Users = 0, double To = 0, string Model = "",
    string Gpu = "", string Precision = "")
{
    internal PrintedPoint Point => PublishedPages.Point(Slug, At, Off);

    internal PlainCurve Curve(bool isOff) => new(PublishedPages.Points.Where(p => p.Slug == Slug && p.IsOff == isOff).Select(p => new PlainRow(
        p.Gpu, p.Sequence, "", "", "", "", "", "", 1, PublishedPages.Number(p.Target), PublishedPages.Number(p.Throughput))));

    /// <summary>The draft length with the highest throughput at every concurrency that was measured with several, and it is one.</summary>
    internal double BestDraft()
    {
        var rows = PublishedPages.MeasuredRows.Where(r => (r["model"], r["gpu"], r["precision"]) == (Model, Gpu, Precision))
            .Select(r => (
                Drafts: r["spec_method"] == "none" ? "0" : r["draft_tokens"], Requests: r["concurrency"],
                Y: PublishedPages.Number(r["throughput_tok_s_gpu"])))
            .Where(r => r.Drafts.Length > 0)
            .ToList();
        return rows.GroupBy(r => r.Requests).Where(same => same.Select(r => r.Drafts).Distinct().Count() > 1)
            .Select(same => PublishedPages.Number(same.MaxBy(r => r.Y).Drafts))
            .Distinct().Single();
    }
}
