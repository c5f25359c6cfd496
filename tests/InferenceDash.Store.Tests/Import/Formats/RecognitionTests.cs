using System.Text;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Formats;
using InferenceDash.Store.Import.Sources;
using InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

namespace InferenceDash.Store.Tests.Import.Formats;

public sealed class RecognitionTests
{
    private static readonly FormatChoice Formats = new(SourceFormats.All);

    public static IEnumerable<object[]> Fixtures => Fixture.All.Concat(ToolFixture.All).Select(fixture => new object[] { fixture.Format, fixture.Content });

    [Theory]
    [MemberData(nameof(Fixtures))]
    public void A_file_is_recognised_by_its_own_format_and_by_no_other(string format, string content)
    {
        var head = new SourceHead("file", Encoding.UTF8.GetBytes(content));

        Formats.For(head, name: null).Select(candidate => candidate.Name).ShouldBe([format]);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("[{\"a\": 1}]")]
    [InlineData("just text")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData("{\"benchmarks\": []}")]
    [InlineData("{\"benchmarks\": [{\"name\": \"sort\", \"stats\": {\"mean\": 1}}]}")]
    [InlineData("{\"metadata\": {\"version\": 1}}")]
    public void Other_files_are_recognised_by_none(string content)
    {
        Formats.For(new SourceHead("file", Encoding.UTF8.GetBytes(content)), name: null).ShouldBeEmpty();
    }

    [Fact]
    public void Names_of_formats_are_unique() => SourceFormats.All.Select(format => format.Name).ShouldBeUnique();
}
