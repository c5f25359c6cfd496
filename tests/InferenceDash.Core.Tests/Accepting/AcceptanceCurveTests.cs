using InferenceDash.Core.Accepting;

namespace InferenceDash.Core.Tests.Accepting;

public class AcceptanceCurveTests
{
    private static readonly AcceptanceKey Key = new("deepseek-v4-pro", "deepseek-v4", SpecMethod.Mtp) { IsThinking = false };

    // Measured by InferenceX (golden_al_distribution/dsv4_mtp.yaml): DeepSeek V4 Pro with MTP, thinking off.
    private static readonly (int DraftTokens, double Length)[] Measured = [(1, 1.92), (2, 2.5), (8, 3.11)];

    [Fact]
    public void A_measured_number_of_draft_tokens_has_its_length_and_no_other_has_one()
    {
        var curve = One(Measured);

        curve.Points.Select(p => p.DraftTokens).ShouldBe([1, 2, 8]);
        (curve.LengthAt(0), curve.LengthAt(2), curve.LengthAt(3), curve.LengthAt(9)).ShouldBe((1, 2.5, null, null));
    }

    [Fact]
    public void The_independent_model_goes_on_from_the_fewest_draft_tokens()
    {
        var curve = One(Measured);

        curve.Rate!.Value.ShouldBe(0.92, 1e-12);
        // (1 − 0.92⁹) / 0.08 = 6.5981…, and that / 3.11 − 1 = 112 %.
        curve.IndependentAt(8)!.Value.ShouldBe((1 - Math.Pow(0.92, 9)) / 0.08, 1e-12);
        var worst = curve.WorstError.ShouldNotBeNull();
        (worst.DraftTokens, worst.Length).ShouldBe((8, curve.IndependentAt(8)!.Value));
        worst.Relative.ShouldBe(1.1216, 1e-4);
    }

    [Fact]
    public void One_length_alone_has_nothing_to_be_compared_with() => One([(3, 2.5)]).WorstError.ShouldBeNull();

    [Fact]
    public void A_length_that_was_measured_again_replaces_the_one_before()
    {
        var again = AcceptanceCurve.Of([new(Key, 1, 1.8), new(Key, 2, 2.2), new(Key, 1, 1.9)]).ShouldHaveSingleItem();

        again.Points.Select(p => (p.DraftTokens, p.Length)).ShouldBe([(1, 1.9), (2, 2.2)]);
    }

    [Fact]
    public void What_is_of_other_texts_is_another_curve()
    {
        var thinking = Key with { IsThinking = true };

        AcceptanceCurve.Of([new(Key, 1, 1.9), new(thinking, 1, 1.8), new(Key, 2, 2.4)]).Select(c => (c.Key, c.Points.Count))
            .ShouldBe([(Key, 2), (thinking, 1)]);
    }

    private static AcceptanceCurve One(IEnumerable<(int DraftTokens, double Length)> lengths) =>
        AcceptanceCurve.Of(lengths.Select(l => new MeasuredAcceptance(Key, l.DraftTokens, l.Length))).ShouldHaveSingleItem();
}
