namespace InferenceDash.Words.Tests;

public sealed class MeasuredSourcesTests
{
    private const string Post = "https://bench.example.org/blog/a-post";

    [Fact]
    public void Points_of_runs_without_an_address_are_those_of_the_installation() =>
        MeasuredSources.Of(Runs("nightly-12", "import-1a2b3c4d")).ShouldBe("Benchmark points imported into this installation");

    [Fact]
    public void Points_of_runs_at_an_address_name_the_site() =>
        MeasuredSources.Of(Runs(Post, Post, "https://bench.example.org/blog/another"))
            .ShouldBe("Benchmark points of runs at bench.example.org, imported into this installation");

    [Fact]
    public void Where_some_runs_have_an_address_their_share_is_told() =>
        MeasuredSources.Within(Runs(Post, Post, "nightly-12"))
            .ShouldBe("benchmark points imported into this installation, 2 of 3 of them from runs at bench.example.org");

    [Fact]
    public void The_site_with_most_points_comes_first_and_of_many_the_rest_is_counted()
    {
        MeasuredSources.Of(Runs("https://b.example/1", "https://a.example/1", "https://b.example/2"))
            .ShouldBe("Benchmark points of runs at b.example and a.example, imported into this installation");
        MeasuredSources.Of(Runs("https://a.example/1", "https://b.example/1", "https://c.example/1", "https://d.example/1"))
            .ShouldBe("Benchmark points of runs at a.example, b.example and 2 more sites, imported into this installation");
    }

    [Fact]
    public void Under_a_picture_the_same_is_said_in_fewer_words()
    {
        MeasuredSources.OfPicture(Runs("nightly-12")).ShouldBe("Benchmark points of this installation");
        MeasuredSources.OfPicture(Runs(Post, Post)).ShouldBe("Benchmark points of runs at bench.example.org");
        MeasuredSources.WithinPicture(Runs(Post, "nightly-12")).ShouldBe("benchmark points of this installation, 1 of 2 from runs at bench.example.org");
    }

    [Fact]
    public void What_a_reader_brought_is_of_no_installation()
    {
        BenchmarkPoint[] own = [.. Runs(Post).Select(p => p with { IsOwn = true })];

        MeasuredSources.Of(own).ShouldBe("Benchmark points of your upload");
        MeasuredSources.Of([.. own, .. Runs("nightly-12")])
            .ShouldBe("Benchmark points of your upload, and benchmark points imported into this installation");
        MeasuredSources.OfPicture(own).ShouldBe("Benchmark points of your upload");
    }

    [Theory]
    [InlineData("https://someone:secret@ci.example:8443/runs/7", "ci.example")]
    [InlineData("http://ci.example/runs/7", "ci.example")]
    public void A_site_is_the_name_of_its_server_alone(string run, string site) =>
        MeasuredSources.Of(Runs(run)).ShouldBe($"Benchmark points of runs at {site}, imported into this installation");

    [Theory]
    [InlineData("file:///home/me/run")]
    [InlineData("C:/runs/7")]
    [InlineData("runs/7")]
    public void What_is_no_address_of_the_web_is_no_site(string run) =>
        MeasuredSources.Of(Runs(run)).ShouldBe("Benchmark points imported into this installation");

    private static IEnumerable<BenchmarkPoint> Runs(params string[] runs) => runs.Select(run => new BenchmarkPoint(
        new SeriesKey("a-model", "h200", new Precision("fp8"), new Sequence(1024, 1024), SpecMethod.Mtp),
        new Configuration("vLLM", Disaggregated: false, Multinode: false, new Parallelism(8, null, null, null, 8), new Parallelism(8, null, null, null, 8)),
        run, new DateOnly(2026, 6, 11), 8, 50, 500));
}
