using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace InferenceDash.Web.Tests.Describing;

/// <summary>The tables of docs/api.md have the keys that the parser knows, in its order, and say the same of each.</summary>
public sealed class QueryTableTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string, IReadOnlyList<QueryParameter>> Tables => new()
    {
        { "query-parameters", QueryParameters.OfComparison },
        { "parameters-of-the-points", QueryParameters.OfPoints },
        { "map", QueryParameters.OfMap },
        { "ranking", QueryParameters.OfRank },
        { "search", QueryParameters.OfSearch },
        { "acceptance-lengths", QueryParameters.OfAcceptance },
        { "data", QueryParameters.OfHoldings },
        { "changes", QueryParameters.OfChanges },
        { "pages-of-lists", QueryParameters.Paging },
        { "language", [QueryParameters.Language] },
    };

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_of_the_document_is_the_table_of_the_parser(string heading, IReadOnlyList<QueryParameter> parameters)
    {
        var rows = await RowsAsync(heading);

        rows.Select(row => row.Keys[0]).ShouldBe(parameters.Select(p => p.Name));
        foreach (var (row, parameter) in rows.Zip(parameters))
        {
            row.Keys.Skip(1).ShouldBe(parameter.OtherName is { } other ? [other] : Array.Empty<string>(), parameter.Name);
            row.Meaning.ShouldBe(parameter.Meaning);
            foreach (var value in parameter.Values)
                row.Codes.ShouldContain(value, $"{parameter.Name} of {heading}");
        }
    }

    [Fact]
    public void Every_row_of_the_tables_is_a_parameter_of_an_endpoint_and_every_parameter_is_a_row()
    {
        var described = RunningSite.Shared().Of<EndpointDataSource>().Endpoints.Select(e => e.Metadata.GetMetadata<ApiDescription>())
            .OfType<ApiDescription>().SelectMany(d => d.Parameters).Append(QueryParameters.Language).Select(p => (p.Name, p.Meaning)).Distinct();
        // Of a comparison's page alone.
        var ofPages = QueryParameters.WhatIf.Select(p => (p.Name, p.Meaning));
        var rows = Tables.SelectMany(row => (IReadOnlyList<QueryParameter>)row[1]).Select(p => (p.Name, p.Meaning)).Distinct();

        described.Concat(ofPages).ShouldBe(rows, ignoreOrder: true);
    }

    private async Task<IReadOnlyList<Row>> RowsAsync(string heading)
    {
        var page = await site.PageAsync("/docs/api");
        var place = page.QuerySelector($"[id='{heading}']").ShouldNotBeNull(heading);
        var table = place.QuerySelectorAll("table").Concat(Following(place)).OfType<IHtmlTableElement>()
            .First(t => t.Rows[0].Cells[0].TextContent.Trim() == "key");
        return [.. table.Bodies[0].Rows.Select(row => new Row(
            [.. row.Cells[0].QuerySelectorAll("code").Select(code => code.TextContent)], Plain(row.Cells[1]),
            [.. row.Cells[2].QuerySelectorAll("code").SelectMany(code => code.TextContent.Split(','))]))];
    }

    // What stands under a heading of the third level, up to the next heading.
    private static IEnumerable<IElement> Following(IElement heading)
    {
        for (var next = heading.NextElementSibling; next is not null && next.LocalName is not ("h2" or "h3"); next = next.NextElementSibling)
            yield return next;
    }

    private static string Plain(IElement cell) => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private sealed record Row(IReadOnlyList<string> Keys, string Meaning, IReadOnlyList<string> Codes);
}
