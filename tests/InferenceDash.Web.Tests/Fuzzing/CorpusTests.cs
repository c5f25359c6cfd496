namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>What failed once has the right answer now, with all headers, and nothing is logged of it.</summary>
public sealed class CorpusTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    public static TheoryData<string> Entries => [.. CorpusEntry.All.Select(entry => entry.What)];

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task Is_answered_as_it_should_be(string what)
    {
        var entry = CorpusEntry.All.Single(e => e.What == what);

        var answer = await RawAnswer.ToAsync(site.Server, entry.Bytes());

        answer.Status.ShouldBe(entry.Status);
        answer.IsBare.ShouldBe(entry.Bare);
        if (!entry.Bare)
            answer.Missing.ShouldBeEmpty();
        site.Log.Complaints.ShouldBeEmpty();
    }
}
