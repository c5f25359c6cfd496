using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;
using MapKeys = InferenceDash.Web.Addresses.SiteUrls.MapKeys;
using RankKeys = InferenceDash.Web.Addresses.SiteUrls.RankKeys;

namespace InferenceDash.Web.Addresses;

/// <summary>
/// A part of a question as a command or a tool names it. It stands for a key of an address, so whatever is asked is read by the
/// parser of addresses, and means the same wherever it is asked.
/// </summary>
/// <param name="Name">What it is called: <c>at</c>.</param>
/// <param name="Key">The key of the address.</param>
/// <param name="Value">What stands for its value in a list of options.</param>
/// <param name="Meaning">What it is, in the language that is spoken.</param>
internal sealed record AskedField(string Name, string Key, string Value, Func<string> Meaning)
{
    public static readonly AskedField Targets = new("at", Keys.Targets, "T,T", () => CommandHelp.Targets);
    public static readonly AskedField Sequence = new("seq", Keys.Sequence, "ISL-OSL", () => CommandHelp.Sequence);
    public static readonly AskedField Source = new("source", Keys.Source, "SOURCE", () => QuestionHelp.Source)
    {
        Choices = [.. new[] { PointSource.Published, PointSource.Measured, PointSource.Composed }.Select(SourceWords.Name)],
    };

    public static readonly AskedField Engine = new("engine", Keys.Engine, "ENGINE", () => QuestionHelp.OneEngine);
    public static readonly AskedField Lead = new("lead", Keys.Lead, "METRIC", () => QuestionHelp.Lead) { Choices = QueryParser.LeadKeys };
    public static readonly AskedField Price = new("price", Keys.Price, "BASIS", () => CommandHelp.GatePrice)
    {
        Choices = [.. Enum.GetValues<PriceBasis>().Select(RateWords.Name)],
    };

    public static readonly AskedField Rates = new("rates", Keys.Assumptions, "SET", () => QuestionHelp.Rates);
    public static readonly AskedField Usd = new("usd", Keys.UsdPerGpuHour, "GPU:USD", () => QuestionHelp.OwnUsd);
    public static readonly AskedField Kw = new("kw", Keys.KwPerGpu, "GPU:KW", () => QuestionHelp.OwnKw);
    public static readonly AskedField Ttft = new("ttft", Keys.TtftCeiling, "SECONDS", () => QuestionHelp.TtftCeiling);
    public static readonly AskedField Snapshot = new("snap", Keys.Snapshot, "SNAPSHOT", () => CommandHelp.AsOf);

    public static readonly AskedField RankAt = new("at", RankKeys.Interactivity, "T", () => QuestionHelp.RankAt);
    public static readonly AskedField By = new("by", RankKeys.By, "METRIC", () => QuestionHelp.RankBy) { Choices = QueryParser.LeadKeys };
    public static readonly AskedField Method = new("method", Keys.Methods, "METHOD", () => QuestionHelp.RankMethod);
    public static readonly AskedField Vendor = new("vendor", Keys.Vendors, "VENDOR", () => QuestionHelp.RankVendor);
    public static readonly AskedField Precision = new("precision", Keys.Precisions, "PRECISION", () => QuestionHelp.RankPrecision);

    public static readonly AskedField MapAt = new("at", MapKeys.Interactivity, "T", () => QuestionHelp.MapAt);
    public static readonly AskedField Speed = new("speed", MapKeys.Speed, "SPEED", () => QuestionHelp.MapSpeed)
    {
        Choices = [.. Enum.GetValues<MapSpeed>().Select(QueryParser.Name)],
    };

    public static readonly AskedField Filter = new("filter", Keys.Filter, "WORDS", () => QuestionHelp.MapFilter);

    public static readonly AskedField Cost = new("cost", Keys.Cost, "USD", () => QuestionHelp.SolveCost);
    public static readonly AskedField SolveTtft = new("ttft", Keys.TtftCeiling, "SECONDS", () => QuestionHelp.SolveTtft);
    public static readonly AskedField Concurrency = new("concurrency", Keys.Concurrency, "N", () => QuestionHelp.SolveConcurrency);

    public static readonly AskedField Users = new("users", Keys.Users, "N", () => QuestionHelp.FleetUsers);
    public static readonly AskedField TokensPerSecond = new("tokens-per-second", Keys.TokensPerSecond, "RATE", () => QuestionHelp.FleetRate);
    public static readonly AskedField FleetAt = new("at", Keys.Interactivity, "T", () => CommandHelp.LoadAt);

    /// <summary>What every question about figures takes: which points, whose prices, the data as of when.</summary>
    public static IReadOnlyList<AskedField> OfRates { get; } = [Sequence, Source, Price, Rates, Usd, Kw, Snapshot];

    /// <summary>What it is.</summary>
    public string Says => Meaning();

    /// <summary>The words that it takes; empty: it takes others.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A value of it, as it was typed; null: it was not.</summary>
    public AskedValue With(string? value) => new(this, value);
}

/// <summary>A part of a question with its value.</summary>
/// <param name="Field">The part.</param>
/// <param name="Value">Its value as it was typed; null: the question does not have it.</param>
internal readonly record struct AskedValue(AskedField Field, string? Value);
