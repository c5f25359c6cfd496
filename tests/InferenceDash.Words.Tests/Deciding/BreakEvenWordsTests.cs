namespace InferenceDash.Words.Tests.Deciding;

public sealed class BreakEvenWordsTests
{
    [Fact]
    public void A_one_sided_lead_says_where_it_was_seen_and_where_one_side_is_alone()
    {
        Statement(Given.Curve((41, 900), (200, 300)), Given.Curve((30, 500), (170, 100)))
            .ShouldBe("MTP leads over the whole common range, 41 to 170 tok/s/user. Below 41, only Off was measured. Above 170, only MTP was measured.");
        Statement(Given.Curve((20, 900), (40, 300)), Given.Curve((50, 500), (60, 100)))
            .ShouldBe("No interactivity has both: MTP was measured at 20–40 tok/s/user, Off at 50–60.");
        Statement(Given.Curve((20, 900), (40, 300)), Curve.Empty).ShouldBe("Only MTP was measured.");
        Statement(Curve.Empty, Curve.Empty).ShouldBe("");
    }

    [Fact]
    public void Where_the_lead_changes_each_leader_has_its_range() =>
        Statement(Given.Curve((20, 500), (60, 300)), Given.Curve((20, 600), (60, 200)))
            .ShouldBe("Off leads from 20 to 40 tok/s/user, MTP from 40 to 60.");

    private static string Statement(Curve method, Curve off) => BreakEvenWords.Of(Given.Compare(method, off, Given.Rates));
}
