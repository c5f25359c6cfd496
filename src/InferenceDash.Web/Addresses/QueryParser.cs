using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <summary>Reads the query of a comparison's address. What cannot be read becomes a problem, never a guess.</summary>
public sealed partial class QueryParser
{
    internal const string Log = "log";
    internal const string FrontierOnly = "frontier";
    internal const string Linear = "linear";
    internal const string AllPoints = "all";
    internal const string Ratio = "ratio";
    internal const int MostPrecisions = 8;
    internal const int MostCustomRates = 32;
    private const int LongestValue = 200;
    private const double LeastRate = 0.000001;
    private const double GreatestRate = 100_000;

    // What a reader of an address would call the metrics that have a leader.
    internal const string ByPower = "power";
    internal static readonly IReadOnlyList<string> LeadKeys = [Metrics.Throughput.Key, Metrics.Cost.Key, ByPower];

    private readonly Dictionary<string, StringValues> _values;
    private readonly List<QueryProblem> _problems = [];

    // A program writes numbers with digits and a point; of anything else it is told rather than given what might be meant.
    private readonly bool _isPlain;

    private QueryParser(string? queryString, bool isPlain = false)
    {
        (_values, _isPlain) = (QueryHelpers.ParseQuery(queryString), isPlain);
        ReadLanguage();
    }

    /// <summary>Reads a query string, with or without its question mark.</summary>
    /// <param name="queryString">The query string.</param>
    /// <param name="isPlain">Whether a program asks, which writes numbers with digits and a point alone.</param>
    public static ParsedQuery Parse(string? queryString, bool isPlain = false)
    {
        var parser = new QueryParser(queryString, isPlain);
        var query = parser.ReadQuestions(parser.Rated(parser.Read()));
        return new ParsedQuery(query, parser._problems) { UnknownKeys = [.. parser._values.Keys.Where(k => !QueryParameters.IsOfFigures(k))] };
    }

    /// <summary>The metric of a key of <see cref="LeadKeys"/>.</summary>
    internal static Metric LeadOf(string key) =>
        key == ByPower ? Metrics.PerMegawatt : Comparison.Leading.First(m => m.Key == key);

    /// <summary>The key of a metric that has a leader.</summary>
    internal static string LeadKeyOf(Metric metric) => metric == Metrics.PerMegawatt ? ByPower : metric.Key;

    private ComparisonQuery Read() => new()
    {
        Own = One(Keys.Own),
        Sequence = (One(Keys.Sequence) ?? One(Keys.SequenceWord)) is { } s ? ReadSequence(s) : null,
        Targets = ReadTargets(),
        Precisions = ReadPrecisions(),
        Metric = One(Keys.Metric) is { } m ? OneOf(Keys.Metric, m, [.. ExploredKeys, Ratio], key => key) : null,
        Lead = One(Keys.Lead) is { } lead ? OneOf(Keys.Lead, lead, LeadKeys, key => key) : null,
        IsLog = One(Keys.Scale) is { } scale && OneOf(Keys.Scale, scale, [Log, Linear], x => x) is { } chosen ? chosen == Log : null,
        Explorer = ReadExplorer(),
        IsFrontierOnly = One(Keys.Show) is { } show && OneOf(Keys.Show, show, [AllPoints, FrontierOnly], x => x) is { } shown ? shown == FrontierOnly : null,
        Engine = One(Keys.Engine),
    };

    private IReadOnlyList<Precision> ReadPrecisions()
    {
        List<string> typed = [.. Many(Keys.Precisions), .. Many(Keys.Precision)];
        return [.. AtMost(MostPrecisions, Keys.Precisions, typed).Select(p => new Precision(p.ToLowerInvariant())).Distinct()];
    }

    // What every address with figures has. A copy of a record is of the kind of the original.
    private T Rated<T>(T query)
        where T : RatedQuery => (T)((RatedQuery)query with
    {
        Source = One(Keys.Source) is { } source ? ReadEnum<PointSource>(Keys.Source, source, SourceWords.Name) : null,
        Price = One(Keys.Price) is { } price ? ReadEnum<PriceBasis>(Keys.Price, price, RateWords.Name) : null,
        Assumptions = One(Keys.Assumptions),
        UsdPerGpuHour = ReadRates(Keys.UsdPerGpuHour, "$/GPU-hour"),
        KwPerGpu = ReadRates(Keys.KwPerGpu, Say.Of("kW per GPU")),
        Snapshot = ReadSnapshot(),
        Picture = ReadPicture(),
    });

    private string? One(string key)
    {
        var text = LastOf(_values.GetValueOrDefault(key));
        if (text is not { Length: > LongestValue })
            return text;
        Problem(key, text, ProblemWords.TooLong(LongestValue));
        return null;
    }

    private static string? LastOf(StringValues values) => values.LastOrDefault(v => !string.IsNullOrWhiteSpace(v))?.Trim();

    private List<string> Many(string key) =>
        [.. string.Join(',', _values.GetValueOrDefault(key).ToArray()).Split(',', Parts)];

    private IEnumerable<string> AtMost(int most, string key, List<string> texts)
    {
        if (texts.Count > most)
            Problem(key, string.Join(',', texts.Skip(most)), ProblemWords.TooMany(most));
        return texts.Take(most);
    }

    private Sequence? ReadSequence(string text)
    {
        if (Sequence.TryParse(text, out var sequence))
            return sequence;
        Problem(Keys.Sequence, text, ProblemWords.NoSequence);
        return null;
    }

    private const StringSplitOptions Parts = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;

    // One field per target or one comma-separated value: a form without JavaScript sends the former, as people write numbers.
    private List<double>? ReadTargets()
    {
        var fields = _values.GetValueOrDefault(Keys.Targets);
        List<string> texts = _isPlain || fields.Count <= 1 ? Many(Keys.Targets) : [.. fields.OfType<string>().Where(f => f.Trim().Length > 0)
            .SelectMany(f => TargetText.TryParse(f, out _, out _) ? [f] : f.Split(',', Parts))];
        if (texts.Count == 0)
            return null;
        var targets = new List<double>();
        foreach (var text in AtMost(TargetText.MostTargets, Keys.Targets, texts))
        {
            if (ReadInteractivity(Keys.Targets, text) is { } target)
                targets.Add(target);
        }

        return targets.Count == 0 ? null : targets;
    }

    private double? ReadInteractivity(string key, string text)
    {
        if (TargetText.TryParse(text, out var interactivity, out var reason, _isPlain))
            return interactivity;
        Problem(key, text, reason);
        return null;
    }

    private T? ReadEnum<T>(string key, string text, Func<T, string> name)
        where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (string.Equals(text, name(value), StringComparison.OrdinalIgnoreCase))
                return value;
        }

        Problem(key, text, ProblemWords.NotOneOf(Enum.GetValues<T>().Select(name)));
        return null;
    }

    private T? OneOf<T>(string key, string text, IReadOnlyList<T> choices, Func<T, string> name)
        where T : class
    {
        var choice = choices.FirstOrDefault(c => string.Equals(name(c), text, StringComparison.OrdinalIgnoreCase));
        if (choice is null)
            Problem(key, text, ProblemWords.NotOneOf(choices.Select(name)));
        return choice;
    }

    private Dictionary<string, double> ReadRates(string key, string unit)
    {
        var rates = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var text in AtMost(MostCustomRates, key, RateTexts(key)))
        {
            var parts = text.Split(':');
            if (parts.Length == 2 && parts[0].Length > 0
                && TargetText.TryParseNumber(parts[1], out var rate, _isPlain) && rate is >= LeastRate and <= GreatestRate)
            {
                if (!rates.TryAdd(parts[0].ToLowerInvariant(), rate))
                    Problem(key, text, ProblemWords.SecondRate);
            }
            else
            {
                Problem(key, text, ProblemWords.NoRate(unit, LeastRate, GreatestRate));
            }
        }

        return rates;
    }

    // usd=h100:2.10,h200:2.60; or usd.h100=2.10, as a form without JavaScript sends the field of one GPU.
    private List<string> RateTexts(string key)
    {
        var fieldsOfOne = _values.Keys.Where(k => SiteUrls.IsRateOfOneGpu(k, key));
        return [.. Many(key), .. fieldsOfOne.SelectMany(k => Many(k).Select(rate => $"{k[(key.Length + 1)..]}:{rate}"))];
    }

    private void Problem(string key, string value, string reason) => _problems.Add(new QueryProblem(key, TargetText.Shown(value), reason));
}
