namespace InferenceDash.Words.Tests;

public sealed class OlderRunWordsTests
{
    private static readonly Configuration Deployment =
        new("vLLM", Disaggregated: false, Multinode: false, new Parallelism(8, null, null, null, 8), new Parallelism(8, null, null, null, 8));

    private static readonly SeriesKey Series = new("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp);

    [Fact]
    public void Points_and_runs_are_counted()
    {
        OlderRunWords.Of(SetAside(("may", 1))).ShouldBe("1 point of 1 older run set aside");
        OlderRunWords.Of(SetAside(("april", 1200), ("may", 7))).ShouldBe("1,207 points of 2 older runs set aside");
    }

    [Fact]
    public void A_note_says_why_and_of_which_series()
    {
        OlderRunWords.Because(SetAside(("may", 7))).ShouldBe("7 points of 1 older run set aside. Of each configuration only the newest run counts.");
        OlderRunWords.Of("B200 and H100", SetAside(("may", 7)))
            .ShouldBe("B200 and H100: 7 points of 1 older run set aside. Of each configuration only the newest run counts.");
    }

    private static OlderRuns SetAside(params (string Name, int Points)[] runs) => OlderRuns.Of(runs.Select(r => new SetAsideRun(
        new MeasuredRun(Series, Deployment, r.Name, new DateOnly(2026, 5, 1), 1, r.Points),
        SetAsideReason.OlderRun, Counting: null)));
}
