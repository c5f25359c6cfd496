using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>What an address asks of a comparison beyond its targets: single numbers, each with its limits.</summary>
public sealed partial class QueryParser
{
    /// <summary>Most loads of a profile in an address: a day in steps of five minutes.</summary>
    public const int MostLoads = 288;

    /// <summary>Most characters of one.</summary>
    public const int LongestLoad = 4_000;

    /// <summary>What the loads of a query count; null: it does not say, or not in a word that is known.</summary>
    public static LoadUnit? LoadUnitOf(string? queryString) => new QueryParser(queryString).ReadLoadUnit();

    private LoadUnit? ReadLoadUnit() => One(Keys.LoadUnit) is { } name ? ReadEnum<LoadUnit>(Keys.LoadUnit, name, LoadWords.Name) : null;

    private ComparisonQuery ReadQuestions(ComparisonQuery query) => ReadLoad(query) with
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

    // Lines of a table come as they were copied. What is longer than an address may be is not read at all.
    private ComparisonQuery ReadLoad(ComparisonQuery query)
    {
        var unit = ReadLoadUnit();
        if (_values.GetValueOrDefault(Keys.Load).LastOrDefault(v => !string.IsNullOrWhiteSpace(v)) is not { } text)
            return query;
        if (text.Length > LongestLoad)
        {
            Problem(Keys.Load, text, LoadWords.TooLong(LongestLoad));
            return query;
        }

        var (load, fault) = LoadText.Read(text, unit ?? LoadUnit.Users, MostLoads);
        if (fault is null)
            return query with { Load = load };
        Problem(Keys.Load, fault.Text.Length > 0 ? fault.Text : text, LoadWords.Problem(fault, MostLoads));
        return query with { UnreadLoad = text };
    }

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
