using System.Net;

namespace InferenceDash.Web.Tests.Hosting;

/// <summary>Forms without a script send every field; the address that a reader copies holds those alone that say something.</summary>
public sealed class EmptyFieldsTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/?interactivity=60&q=", "/?interactivity=60")]
    [InlineData("/?interactivity=&q=", "/")]
    [InlineData("/?q=+%20&seq=8k-1k", "/?seq=8k-1k")]
    [InlineData("/rank/deepseek-r1?at=60&row=", "/rank/deepseek-r1?at=60")]
    [InlineData("/compare-spec-decode?q=", "/compare-spec-decode")]
    [InlineData("/inference?y=cost&x=&usd.h100=&usd.b200=2", "/inference?y=cost&usd.b200=2")]
    [InlineData("/search?q=%20%20", "/search")]
    public async Task A_field_without_a_value_is_no_part_of_an_address(string sent, string address)
    {
        using var response = await site.Client.GetAsync(sent);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe(address);
    }

    [Theory]
    [InlineData("/?interactivity=60&q=h100%20fp8")]
    [InlineData("/?interactivity=60&unknown")]
    [InlineData("/?interactivity=60&&=")]
    public async Task An_address_without_empty_fields_is_answered_where_it_is(string address) => await site.TextAsync(address);

    [Fact]
    public async Task What_a_program_asks_for_is_answered_where_it_asked()
    {
        using var response = await site.Client.GetAsync("/api/v1/map?q=");

        response.StatusCode.ShouldNotBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("//evil.example/?q=")]
    [InlineData("/%5Cevil.example?q=")]
    public async Task A_path_that_looks_like_another_server_leads_to_none(string path)
    {
        using var response = await site.Client.GetAsync(new Uri($"http://localhost{path}"));

        response.Headers.Location.ShouldBeNull();
    }
}
