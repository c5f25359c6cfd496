using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;

namespace InferenceDash.Web.Addresses;

/// <content>The keys of a reader's own setup.</content>
public sealed partial class QueryParser
{
    /// <summary>Reads the query that the form of the home page sends.</summary>
    public static AskQuery ParseAsk(string? queryString)
    {
        var parser = new QueryParser(queryString);
        return new AskQuery
        {
            Model = parser.One(Keys.Model),
            Gpu = parser.One(Keys.Gpus)?.ToLowerInvariant(),
            Precision = parser.One(Keys.Precisions) is { } precision ? new Precision(precision.ToLowerInvariant()) : null,
            Interactivity = parser.One(Keys.Interactivity) is { } at && TargetText.TryParse(at, out var interactivity, out _) ? interactivity : null,
            Snapshot = parser.ReadSnapshot(),
        };
    }
}
