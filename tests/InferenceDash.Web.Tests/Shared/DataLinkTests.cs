namespace InferenceDash.Web.Tests.Shared;

/// <summary>The figures of a page as files: they are downloaded, and the page with its address stays where it is.</summary>
public sealed class DataLinkTests(LineUpSite site) : IClassFixture<LineUpSite>
{
    [Theory]
    [InlineData("/compare/gpu/gemma-4-31b-fp8-best")]
    [InlineData("/compare-spec-decode/deepseek-r1-b200-fp4-mtp-vs-none")]
    [InlineData("/rank/deepseek-r1")]
    [InlineData("/inference")]
    [InlineData("/assumptions")]
    public async Task Files_are_downloaded_and_json_is_shown(string address)
    {
        var links = (await site.PageAsync(address)).QuerySelectorAll("a[href^='/api/v']").ToList();

        var files = links.Where(a => Path.GetExtension(a.GetAttribute("href")!.Split('?')[0]) is ".csv" or ".svg").ToList();
        files.ShouldNotBeEmpty();
        files.ShouldAllBe(a => a.HasAttribute("download"));
        links.Except(files).ShouldNotBeEmpty();
    }
}
