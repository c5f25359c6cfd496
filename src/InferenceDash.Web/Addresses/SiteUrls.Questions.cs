namespace InferenceDash.Web.Addresses;

public static partial class SiteUrls
{
    /// <summary>What follows a comparison's address in the API to ask at which speed it does something.</summary>
    public const string Solve = "/solve";

    /// <summary>What follows a comparison's address in the API to ask for the size of a fleet.</summary>
    public const string Fleet = "/fleet";

    /// <summary>What follows a comparison's address in the API to ask what another acceptance length would make of it.</summary>
    public const string Reread = "/acceptance";

    /// <summary>What follows a comparison's address in the API to ask which share of its requests is within limits.</summary>
    public const string Goodput = "/goodput";

    /// <summary>What follows a comparison's address in the API to ask what serves a load over time.</summary>
    public const string Traffic = "/traffic";

    private static string[] QuestionKeyList =>
    [
        Keys.TtftCeiling, Keys.Cost, Keys.Concurrency,
        Keys.Users, Keys.TokensPerSecond, Keys.Interactivity,
        Keys.DraftLength, Keys.AcceptanceRate, Keys.DraftCost, Keys.AcceptanceLength, Keys.GoodTtft, Keys.GoodTpot,
        Keys.Load, Keys.LoadUnit,
    ];

    /// <summary>The fields that the page's form has to carry besides those that are typed into it: targets and questions.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsBesidesTyped(ComparisonQuery query) =>
        FieldsBesidesTargets(query).ExceptBy(QuestionKeyList, field => field.Key);

    /// <summary>The same of a comparison of any series, where fleet, budget, concurrency, ceiling and goodput alone are typed.</summary>
    public static IEnumerable<KeyValuePair<string, string>> FieldsBesidesTypedOfSeries(ComparisonQuery query) =>
        FieldsBesidesTargets(query).ExceptBy(
            [
                Keys.TtftCeiling, Keys.Cost, Keys.Concurrency, Keys.Users, Keys.TokensPerSecond, Keys.Interactivity, Keys.GoodTtft, Keys.GoodTpot,
                Keys.Load, Keys.LoadUnit,
            ],
            field => field.Key);

    private static IEnumerable<KeyValuePair<string, string>> LoadFields(LoadProfile load)
    {
        yield return new(Keys.Load, LoadText.Of(load));
        if (load.Unit != LoadUnit.Users)
            yield return new(Keys.LoadUnit, LoadWords.Name(load.Unit));
    }

    private static IEnumerable<KeyValuePair<string, string>> Questions(ComparisonQuery query) =>
        from field in new (string Key, double? Value)[]
        {
            (Keys.TtftCeiling, query.TtftCeilingSeconds),
            (Keys.Cost, query.CostPerMillionTokens),
            (Keys.Concurrency, query.Concurrency),
            (Keys.Users, query.Users),
            (Keys.TokensPerSecond, query.OutputTokensPerSecond),
            (Keys.Interactivity, query.FleetInteractivity),
            (Keys.DraftLength, query.DraftLength),
            (Keys.AcceptanceRate, query.AcceptanceRate),
            (Keys.DraftCost, query.DraftCost),
            (Keys.AcceptanceLength, query.AcceptanceLength),
            (Keys.GoodTtft, query.GoodTtftSeconds),
            (Keys.GoodTpot, query.GoodTpotSeconds),
        }
        where field.Value is not null
        select new KeyValuePair<string, string>(field.Key, TargetText.Of(field.Value!.Value));
}
