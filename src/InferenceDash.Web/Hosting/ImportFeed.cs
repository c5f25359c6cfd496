using System.Globalization;
using System.Xml.Linq;
using InferenceDash.Store;

namespace InferenceDash.Web.Hosting;

/// <summary>The imports and retractions of the store as an Atom feed (RFC 4287), the newest first.</summary>
internal static class ImportFeed
{
    private const int MostEntries = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed.</summary>
    /// <param name="snapshots">Every import and retraction, in their order.</param>
    /// <param name="origin">The site's own address, without a slash at its end.</param>
    public static string Of(IReadOnlyList<Snapshot> snapshots, string origin)
    {
        var newest = snapshots.Reverse().Take(MostEntries).ToList();
        var feed = new XElement(
            Atom + "feed",
            new XElement(Atom + "id", origin + SiteUrls.Spoken(SiteUrls.Feed)),
            new XElement(Atom + "title", FeedWords.Title),
            new XElement(Atom + "updated", Moment(newest.Count == 0 ? DateTimeOffset.UnixEpoch : newest[0].ImportedAt)),
            new XElement(Atom + "author", new XElement(Atom + "name", PageWords.Site)),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("href", origin + SiteUrls.Spoken(SiteUrls.Feed))),
            new XElement(Atom + "link", new XAttribute("href", origin + SiteUrls.Spoken(SiteUrls.Data))),
            newest.Select(snapshot => Entry(snapshot, origin)));
        return $"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n";
    }

    // An id holds for ever: it names the snapshot, whatever address the site has today.
    private static XElement Entry(Snapshot snapshot, string origin) => new(
        Atom + "entry",
        new XElement(Atom + "id", $"urn:inferencedash:snapshot:{snapshot.Id}"),
        new XElement(Atom + "title", FeedWords.Entry(HoldingWords.Action(snapshot.Retracts, snapshot.RetractedBy), snapshot.Format)),
        new XElement(Atom + "updated", Moment(snapshot.ImportedAt)),
        new XElement(Atom + "link", new XAttribute("href", $"{origin}{SiteUrls.ChangesOf(new ChangesQuery { Snapshot = snapshot.Id })}")),
        new XElement(Atom + "summary", FeedWords.Summary(snapshot.RowCount, snapshot.RejectedCount, HoldingWords.Files(snapshot.Files))));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
