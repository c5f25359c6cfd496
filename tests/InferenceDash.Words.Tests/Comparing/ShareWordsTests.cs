using InferenceDash.Words.Holdings;

namespace InferenceDash.Words.Tests.Comparing;

public sealed class ShareWordsTests
{
    [Fact]
    public void A_citation_names_what_is_cited_its_data_and_where_it_stands()
    {
        ShareWords.Cite("A on B", new DateOnly(2026, 4, 30), "ab12cd34", "https://a.site/x?snap=ab12cd34")
            .ShouldBe("InferenceDash. A on B. Data up to 2026-04-30, snapshot ab12cd34. https://a.site/x?snap=ab12cd34");
        ShareWords.Cite("A on B", null, "ab12cd34", "https://a.site/").ShouldBe("InferenceDash. A on B. Snapshot ab12cd34. https://a.site/");
    }

    [Fact]
    public void A_badge_says_the_ratio_or_that_there_is_none()
    {
        ShareWords.BadgeOf("MTP", 1.82, 108).ShouldBe("MTP 1.8× at 108 tok/s");
        ShareWords.BadgeOf("MTP", null, 300).ShouldBe("MTP: no figure at 300 tok/s");
    }

    [Fact]
    public void An_entry_of_the_feed_says_what_was_done_and_what_it_holds()
    {
        FeedWords.Entry("import", "benchmark-csv").ShouldBe("Import: benchmark-csv");
        FeedWords.Entry("retraction of ab12cd34", "").ShouldBe("Retraction of ab12cd34");
        FeedWords.Summary(1, 0, "a.csv").ShouldBe("1 row, from a.csv.");
        FeedWords.Summary(12, 3, "").ShouldBe("12 rows, 3 skipped.");
    }
}
