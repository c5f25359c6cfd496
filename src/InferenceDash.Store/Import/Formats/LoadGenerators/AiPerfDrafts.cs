using System.Globalization;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>
/// What AIPerf says of drafts, where the server reports them with each answer. Its figures over the whole run are taken before
/// its means by request, because the former weigh every verification step alike, as the engines do.
/// </summary>
internal static class AiPerfDrafts
{
    private const string Histogram = "pooled_spec_decode_acceptance_histogram";
    private const double Percent = 100;

    private static readonly string[] Lengths = ["spec_decode_token_weighted_acceptance_length", "spec_decode_acceptance_length"];
    private static readonly string[] Rates = ["spec_decode_overall_draft_acceptance_rate", "spec_decode_draft_acceptance_rate"];

    public static Drafts Of(JsonFields row)
    {
        var length = Array.Find(Lengths, name => row.Has(name + ".avg"));
        var rate = Array.Find(Rates, name => row.Has(name + ".avg"));
        if (length is null && rate is null)
            return Drafts.Unknown;
        return new Drafts
        {
            Tool = "AIPerf",
            Field = (length ?? rate) + ".avg",
            Length = length is null ? null : row.OptionalPositive(length + ".avg"),
            Rate = rate is null ? null : Share(row, rate),
            RateIsOfDraftTokens = true,
            Drafted = row.NumberIfAny("total_draft_tokens.avg"),
            Accepted = row.NumberIfAny("total_accepted_draft_tokens.avg"),
            ByPosition = ByPosition(row),
            Tokens = DraftTokens(row),
            TokensField = "total_draft_tokens.avg",
        };
    }

    private static double? Share(JsonFields row, string metric)
    {
        var value = row.OptionalNumber(metric + ".avg");
        return row.TextIfAny(metric + ".unit") is "%" or "percent" ? value / Percent : value;
    }

    // k is certain where every step drafted the same number of tokens.
    private static int? DraftTokens(JsonFields row)
    {
        var perStep = row.NumberIfAny("total_draft_tokens.avg") / row.NumberIfAny("total_spec_decode_steps.avg");
        return perStep is >= 1 and <= 1000 && perStep == Math.Floor(perStep.Value) ? (int)perStep : null;
    }

    // The histogram counts steps by the number of accepted tokens: position n was accepted in every step with n or more.
    private static AcceptanceByPosition? ByPosition(JsonFields row)
    {
        var steps = new List<double>();
        while (row.NumberIfAny($"{Histogram}.{steps.Count.ToString(CultureInfo.InvariantCulture)}") is >= 0 and var count)
            steps.Add(count);
        // A bucket that was never hit may be left out, and then what follows is not known to be all of it.
        if (steps.Count < 2 || steps.Count != row.NamesIn(Histogram).Count)
            return null;
        var all = steps.Sum();
        return AcceptanceByPosition.Of(Enumerable.Range(1, steps.Count - 1).Select(position => steps.Skip(position).Sum() / all));
    }
}
