using System.Text.Json;

namespace InferenceDash.Web.Tests.Comparing;

public sealed class ListTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_list_holds_every_published_page_once()
    {
        var list = await ListAsync();

        list.Length.ShouldBe(37);
        list.Select(c => c.Text("slug")!).ShouldBe(PublishedPages.SlugList, ignoreOrder: true);
    }

    [Fact]
    public async Task Each_row_has_exactly_the_documented_fields()
    {
        foreach (var row in await ListAsync())
        {
            row.Names().ShouldBe(
                ["slug", "model", "modelLabel", "gpu", "gpuLabel", "precision", "method", "sequences", "defaultSequence", "pointCount"], ignoreOrder: true);
            row.GetProperty("pointCount").Names().ShouldBe(["method", "off"], ignoreOrder: true);
        }
    }

    [Fact]
    public async Task A_row_says_what_its_page_compares()
    {
        var row = (await ListAsync()).Single(c => c.Text("slug") == KnownAddresses.Qwen);

        row.Text("model").ShouldBe("qwen-3-5");
        row.Text("modelLabel").ShouldBe("Qwen 3.5 397B-A17B");
        row.Text("gpu").ShouldBe("h100");
        row.Text("gpuLabel").ShouldBe("H100");
        row.Text("precision").ShouldBe("fp8");
        row.Text("method").ShouldBe("mtp");
        row.Texts("sequences").ShouldBe(["1k/1k"]);
        row.Text("defaultSequence").ShouldBe("1k/1k");
        row.GetProperty("pointCount").GetProperty("method").GetInt32().ShouldBe(3);
        row.GetProperty("pointCount").GetProperty("off").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task The_sequence_is_the_one_the_page_was_published_for_unless_both_sides_were_measured_on_another()
    {
        foreach (var row in await ListAsync())
        {
            var sequence = PublishedPages.Points.First(p => p.Slug == row.Text("slug")).Sequence;
            var slug = row.Text("slug")!;
            row.Texts("sequences").ShouldBe([.. PublishedPages.MeasuredSequences(slug).Prepend(sequence).Distinct()], slug);
            row.Text("defaultSequence").ShouldBe(PublishedPages.IsMeasuredFirst(slug) ? "8k/1k" : sequence, slug);
        }
    }

    private async Task<JsonElement[]> ListAsync() => [.. (await site.JsonAsync("/api/v1/spec-decode")).EnumerateArray()];
}
