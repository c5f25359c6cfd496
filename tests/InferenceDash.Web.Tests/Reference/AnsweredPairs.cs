using System.Globalization;
using System.Text.Json;

namespace InferenceDash.Web.Tests.Reference;

/// <summary>One pair as the API answers it, beside the same two series by plain arithmetic.</summary>
internal sealed record AnsweredPair(string Address, PlainSeries[] Series, double[] Targets, JsonElement Answer);

/// <summary>The site with the real rows of the sample, and the answers of every pair of them that is in the API's list.</summary>
public sealed class InferenceXSite : Site
{
    private static readonly string[] Sequences = ["1k-1k", "1k-8k", "8k-1k"];
    private readonly Dictionary<string, Task<IReadOnlyList<AnsweredPair>>> _pairs = [];

    public override Task InitializeAsync() => SampleData.Find(SampleData.InferenceX) is { } path ? ImportAsync(path) : Task.CompletedTask;

    /// <summary>Every pair of a dimension, on every sequence on which one of the two has rows; asked for once.</summary>
    internal Task<IReadOnlyList<AnsweredPair>> PairsAsync(string by)
    {
        lock (_pairs)
            return _pairs.TryGetValue(by, out var known) ? known : _pairs[by] = AskAsync(by);
    }

    private async Task<IReadOnlyList<AnsweredPair>> AskAsync(string by)
    {
        var rows = PlainRow.Newest(SampleData.Find(SampleData.InferenceX)!);
        var pairs = new List<AnsweredPair>();
        foreach (var lineUp in (await JsonAsync("/api/v2/compare")).EnumerateArray().Where(l => l.Text("by") == by && l.Text("model") == "deepseek-r1"))
        {
            var keys = lineUp.Items("values").Select(v => v.Text("key")!).ToList();
            foreach (var (a, b) in keys.SelectMany((a, i) => keys.Skip(i + 1).Select(b => (a, b))))
            {
                foreach (var sequence in Sequences)
                {
                    PlainSeries[] series = [Of(a), Of(b)];
                    if (!series.Any(s => s.HasRows))
                        continue;
                    var targets = Targets(series, pairs.Count);
                    var typed = string.Join(',', targets.Select(t => t.ToString("R", CultureInfo.InvariantCulture)));
                    var address = $"/api/v2/compare/{by}/{lineUp.Text("common")}/{a}-vs-{b}?src=measured&seq={sequence}&t={typed}";
                    pairs.Add(new AnsweredPair(address, series, targets, await JsonAsync(address)));

                    PlainSeries Of(string key) => new(
                        rows, by == "gpu" ? key : lineUp.Text("gpu")!, by == "precision" ? key : lineUp.Text("precision")!, lineUp.Text("method")!, sequence);
                }
            }
        }

        return pairs;
    }

    // Below both or just above the slower of the two, a knot of each, between knots, and above one or both; in turn.
    private static double[] Targets(PlainSeries[] series, int turn)
    {
        PlainSeries[] known = [.. series.Where(s => s.HasRows)];
        double low = known.Max(s => s.Slowest), high = known.Min(s => s.Fastest);
        var knots = known.Select(s => s.Knots.Select(k => k.X).Order().ToList()).ToList();
        double[] targets =
        [
            turn % 2 == 0 ? known.Min(s => s.Slowest) * 0.9 : (known.Min(s => s.Slowest) + low) / 2,
            knots[0][turn % knots[0].Count],
            knots[^1][(turn + 1) % knots[^1].Count],
            low + ((high - low) * (1 + (turn % 7)) / 9),
            low + ((high - low) * (10 + (turn % 5)) / 17),
            turn % 3 == 0 ? known.Max(s => s.Fastest) * 1.01 : (known.Max(s => s.Fastest) + high) / 2,
        ];
        return [.. targets.Order()];
    }
}
