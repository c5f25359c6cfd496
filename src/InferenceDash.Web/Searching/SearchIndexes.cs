namespace InferenceDash.Web.Searching;

/// <summary>A heading of a document, as the search lists it.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Document">The title of the document; null: it is that title.</param>
public sealed record DocumentPlace(string Title, string Url, string? Document);

/// <summary>The index of each catalog in each language: made when the first search asks for it, and kept as long as the catalog is.</summary>
/// <param name="documents">The headings of documents, in the language that is spoken.</param>
public sealed class SearchIndexes(Func<IEnumerable<DocumentPlace>> documents)
{
    private readonly Recent<SearchIndex> _made = new(1);

    internal SearchIndex Of(Catalog catalog) => _made.Of(catalog, "", () => new SearchIndex(CatalogEntries.Of(catalog).Concat(DocumentEntries())));

    private IEnumerable<SearchEntry> DocumentEntries() =>
        documents().Select(d =>
            new SearchEntry(SearchKind.Documents, d.Title, d.Document ?? "", _ => d.Url, [], d.Document is { } document ? [document] : []));
}
