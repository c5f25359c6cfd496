namespace InferenceDash.Words.Tests.Comparing;

public sealed class NotesTests
{
    private static readonly DateOnly AnyDay = new(2026, 6, 11);

    [Fact]
    public void Of_published_points_the_engine_is_not_known() =>
        Note("engine-not-published", Said.Published(Given.PublishedCurve((20, 400, 1)), Given.PublishedCurve((20, 300, 1)), 20))
            .ShouldStartWith("Engine not published. The source does not say which engine each point ran on.");

    [Fact]
    public void Different_engines_are_named_side_by_side() =>
        Note("engines-differ", Said.Comparison(Of("TRT-LLM"), Of("vLLM", "SGLang"), 20, 40))
            .ShouldStartWith("Different engines. The points in use ran on different engines: MTP on TRT-LLM, Off on SGLang and vLLM.");

    [Fact]
    public void Engines_whose_names_differ_in_case_are_one_engine() =>
        Note("engine-comparability", Said.Comparison(Of("vLLM"), Of("vllm"), 20)).ShouldStartWith("One engine. All points in use ran on vLLM.");

    [Fact]
    public void A_curve_of_one_or_two_points_is_called_that()
    {
        var comparison = Said.Comparison(Given.Curve((40, 500)), Given.Curve((20, 600), (60, 300)), 40);

        Note("one-point", comparison).ShouldBe("MTP is a single point. It has figures at 40 tok/s/user only.");
        Note("two-points", comparison).ShouldBe("Off has two points. Between them, the curve is a straight line.");
    }

    [Fact]
    public void A_side_without_points_is_named() =>
        Note("no-points", Said.Comparison(Given.Curve((20, 500), (40, 300)), Curve.Empty, 20))
            .ShouldBe("Off has no points. There is nothing to compare at this sequence.");

    [Fact]
    public void Without_a_price_that_is_said() =>
        Note("no-price", Given.Compare(Given.Curve((20, 500)), Given.Curve((20, 400)), Given.NoRates, 20)).ShouldStartWith("No price.");

    private static string Note(string code, Comparison comparison)
    {
        var note = Notes.Of(comparison).ShouldContainOne(code);
        return $"{note.Title} {note.Text}";
    }

    private static Curve Of(params string[] engines) =>
        Curve.Of([.. engines.Select((engine, i) => Given.Measured(20 + (20 * i), 500 - (100 * i), 8, engine, AnyDay))]);
}

internal static class NoteAssertions
{
    public static Note ShouldContainOne(this IReadOnlyList<Note> notes, string code) => notes.Where(n => n.Code == code).ShouldHaveSingleItem();
}
