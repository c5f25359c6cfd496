using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>What an address asks of a comparison beyond its targets: single numbers, each with its limits.</summary>
public sealed partial class QueryParser
{
    private ComparisonQuery ReadQuestions(ComparisonQuery query) => query with
    {
        TtftCeilingSeconds = ReadNumber(Keys.TtftCeiling, NumberField.TtftCeiling),
        CostPerMillionTokens = ReadNumber(Keys.Cost, NumberField.Cost),
        Concurrency = ReadNumber(Keys.Concurrency, NumberField.Concurrency),
        Users = ReadNumber(Keys.Users, NumberField.Users),
        OutputTokensPerSecond = ReadNumber(Keys.TokensPerSecond, NumberField.TokensPerSecond),
        FleetInteractivity = ReadNumber(Keys.Interactivity, NumberField.Interactivity),
        DraftLength = ReadNumber(Keys.DraftLength, NumberField.DraftLength),
        AcceptanceRate = ReadNumber(Keys.AcceptanceRate, NumberField.AcceptanceRate),
        DraftCost = ReadNumber(Keys.DraftCost, NumberField.DraftCost),
    };

    private double? ReadNumber(string key, NumberField field)
    {
        if (One(key) is not { } text)
            return null;
        if (field.TryParse(text, out var number, out var reason))
            return number;
        Problem(key, text, reason);
        return null;
    }
}
