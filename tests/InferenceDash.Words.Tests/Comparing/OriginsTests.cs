namespace InferenceDash.Words.Tests.Comparing;

/// <summary>Origins of acceptance lengths are shortened within a sentence, and whole beside it.</summary>
public sealed class OriginsTests
{
    private const string Long = "synthetic: a run of last week with a remark that somebody made as long as a column takes it, and longer";

    [Fact]
    public void Short_ones_stand_as_they_are()
    {
        Origins.Of(["synthetic: a", "synthetic: a", "measured"]).ShouldBe(new Origins("synthetic: a and measured", Whole: null));
        Origins.Of([]).Whole.ShouldBeNull();
    }

    [Fact]
    public void A_long_one_is_cut_and_given_in_full()
    {
        var origins = Origins.Of([Long]);

        origins.Text.ShouldBe("synthetic: a run of last week with a remark that somebody made as long…");
        origins.Whole.ShouldBe(Long + ".");
    }

    [Fact]
    public void Of_many_the_first_are_named()
    {
        var origins = Origins.Of(Enumerable.Range(1, 5).Select(i => $"synthetic: {i}"));

        origins.Text.ShouldBe("synthetic: 1, synthetic: 2, synthetic: 3 and 2 other origins");
        origins.Whole.ShouldBe("synthetic: 1; synthetic: 2; synthetic: 3; synthetic: 4; synthetic: 5.");
    }
}
