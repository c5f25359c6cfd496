namespace InferenceDash.Web.Addresses;

/// <summary>What an address asks of a comparison beyond its targets: single numbers, each with its limits.</summary>
public sealed partial class QueryParser
{
    private ComparisonQuery ReadQuestions(ComparisonQuery query) => query with
    {
        TtftCeilingSeconds = ReadNumber(NumberField.TtftCeiling),
        CostPerMillionTokens = ReadNumber(NumberField.Cost),
        Concurrency = ReadNumber(NumberField.Concurrency),
        Users = ReadNumber(NumberField.Users),
        OutputTokensPerSecond = ReadNumber(NumberField.TokensPerSecond),
        FleetInteractivity = ReadNumber(NumberField.Interactivity),
        DraftLength = ReadNumber(NumberField.DraftLength),
        AcceptanceRate = ReadNumber(NumberField.AcceptanceRate),
        DraftCost = ReadNumber(NumberField.DraftCost),
        AcceptanceLength = ReadNumber(NumberField.AcceptanceLength),
        GoodTtftSeconds = ReadNumber(NumberField.GoodTtft),
        GoodTpotSeconds = ReadNumber(NumberField.GoodTpot),
    };

    private double? ReadNumber(NumberField field)
    {
        if (One(field.Name) is not { } text)
            return null;
        if (field.TryParse(text, out var number, out var reason, _isPlain))
            return number;
        Problem(field.Name, text, reason);
        return null;
    }
}
