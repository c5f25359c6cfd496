using System.Runtime.CompilerServices;

namespace InferenceDash.Web.Searching;

/// <summary>A heading of a document, as the search lists it.</summary>
/// <param name="Title">Its words.</param>
/// <param name="Url">Where it stands.</param>
/// <param name="Document">The title of the document; null: it is that title.</param>
public sealed record DocumentPlace(string Title, string Url, string? Document);

/// <summary>The index of each catalog: made when the first search asks for it, and kept as long as the catalog is.</summary>
public sealed class SearchIndexes(IEnumerable<DocumentPlace> documents)
{
    private readonly ConditionalWeakTable<Catalog, SearchIndex> _made = [];
    private readonly DocumentPlace[] _documents = [.. documents];

    internal SearchIndex Of(Catalog catalog) => _made.GetValue(catalog, c => new SearchIndex(CatalogEntries.Of(c).Concat(DocumentEntries())));

    private IEnumerable<SearchEntry> DocumentEntries() =>
        _documents.Select(d => new SearchEntry(SearchKind.Documents, d.Title, d.Document ?? "", _ => d.Url, [], d.Document is { } document ? [document] : []));
}
