using AngleSharp.Dom;

namespace InferenceDash.Web.Tests.Deciding;

/// <summary>The what-if of draft tokens takes lengths that were measured and guesses where there is none.</summary>
public sealed class MeasuredLengthTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task A_measured_length_goes_before_the_independent_model()
    {
        var page = await site.PageAsync("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?k=3&c=0.05&alpha=0.9");

        var part = page.One("#drafts").TextContent;
        part.ShouldContain("Measured with 3 draft tokens: 3.33 to 3.39 tokens per step.");
        // 3.33 / 1.15 and 3.39 / 1.15.
        part.ShouldContain("2.90 to 2.95× at the same batch.");
        part.ShouldNotContain("it is guessed");
        (await site.PageAsync("/compare-spec-decode/qwen-3-5-h100-fp8-mtp-vs-none?k=9&c=0.05&alpha=0.9")).One("#drafts").TextContent
            .ShouldContain("No acceptance length was measured for this model and draft length");
    }
}
