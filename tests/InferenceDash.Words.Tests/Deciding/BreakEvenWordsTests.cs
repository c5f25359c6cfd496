namespace InferenceDash.Words.Tests.Deciding;

public sealed class BreakEvenWordsTests
{
    [Fact]
    public void A_one_sided_lead_says_where_it_was_seen_and_where_one_side_is_alone()
    {
        Statement(Given.Curve((41, 900), (200, 300)), Given.Curve((30, 500), (170, 100)))
            .ShouldBe("MTP ahead on the whole shared range, 41–170 tok/s/user; below 41 only Off was measured; beyond 170 only MTP was measured.");
        Statement(Given.Curve((20, 900), (40, 300)), Given.Curve((50, 500), (60, 100)))
            .ShouldBe("The sides share no speed: MTP was measured at 20–40, Off at 50–60 tok/s/user.");
        Statement(Given.Curve((20, 900), (40, 300)), Curve.Empty).ShouldBe("Only MTP was measured.");
        Statement(Curve.Empty, Curve.Empty).ShouldBe("");
    }

    [Fact]
    public void Where_the_lead_changes_each_leader_has_its_range() =>
        Statement(Given.Curve((20, 500), (60, 300)), Given.Curve((20, 600), (60, 200)))
            .ShouldBe("Off ahead from 20 to 40, MTP ahead from 40 to 60 tok/s/user.");

    private static string Statement(Curve method, Curve off) => BreakEvenWords.Of(Comparison.Of(method, off, [], Given.Rates), "MTP");
}
