using System.Text;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Tests.Import.Sources;

public sealed class SourceHeadTests
{
    [Theory]
    [InlineData("a,b\n1,2\n", "None", "")]
    [InlineData("", "None", "")]
    [InlineData("[]", "Array", "")]
    [InlineData("[1, 2]", "Array", "")]
    [InlineData(""" [ {"hw": 1, "metrics": {"tput": 2, "deep": {"er": 3}}}, {"other": 1} ]""", "Array", "hw metrics metrics.deep metrics.tput")]
    [InlineData("""{"a": "b: {\"c\": 1}", "d": [{"e": 1}], "f": {"g": 1}}""", "Object", "a d d[].e f f.g")]
    [InlineData("""{"l": [{"a": {"b": {"c": 1}}}, {"d": [{"e": 1}]}, [{"f": 1}]]}""", "Object", "l l[].a l[].a.b l[].d")]
    [InlineData("{\"a\": 1}\n{\"b\": 2}\n", "Lines", "a")]
    [InlineData("{\"a\": NaN, \"b\": Infinity}", "Object", "a b")]
    [InlineData("""{"a": 1, "b": {"c": "cut""", "Object", "a b b.c")]
    [InlineData("{{{{", "Object", "")]
    [InlineData("[{]}", "Array", "")]
    public void The_layout_of_JSON_is_seen_even_where_it_is_flawed(string text, string shape, string keys)
    {
        var head = new SourceHead("x", Encoding.UTF8.GetBytes(text));

        head.Shape.ToString().ShouldBe(shape);
        string.Join(' ', head.Keys.Order(StringComparer.Ordinal)).ShouldBe(keys);
    }

    [Theory]
    [InlineData("metadata:\n  version: 1\nbenchmarks:\n- x: 1\n", "Object", "benchmarks benchmarks[].x metadata metadata.version")]
    [InlineData("# of June\n---\n- hw: b200\n  metrics: {tput: 2}\n- hw: h100\n", "Array", "hw metrics metrics.tput")]
    [InlineData("a: 1\n---\nb: 1\n", "Lines", "a")]
    [InlineData("\"a\": 1\n'b': [1, 2\n", "Object", "a b")]
    [InlineData("--- # one run\na: 1\n", "Object", "a")]
    [InlineData("a: 1\nb: {c: 1\n  d", "Object", "a b b.c")]
    public void The_layout_of_YAML_is_that_of_the_JSON_that_says_the_same(string text, string shape, string keys)
    {
        var head = new SourceHead("x", Encoding.UTF8.GetBytes(text));

        (head.IsYaml, head.Shape.ToString(), head.CsvHeader).ShouldBe((true, shape, null));
        string.Join(' ', head.Keys.Order(StringComparer.Ordinal)).ShouldBe(keys);
    }

    [Theory]
    [InlineData("model,gpu,note: of June\nqwen,h100,x\n")]
    [InlineData("model\nqwen: 1\n")]
    [InlineData("model,\"a: b\"\n1,2\n")]
    [InlineData("just text\n")]
    [InlineData("12:30:00 the server started\n")]
    [InlineData("http://localhost:8000\n")]
    [InlineData("- one\n- two\n")]
    [InlineData("{\"a\": 1}\nb: 2\n")]
    [InlineData("")]
    public void Other_text_is_no_YAML(string text) => new SourceHead("x", Encoding.UTF8.GetBytes(text)).IsYaml.ShouldBeFalse();

    [Theory]
    [InlineData("id, hardware,framework\n", "id|hardware|framework")]
    [InlineData("\uFEFFid,hardware", "id|hardware")]
    [InlineData("\n\nid\n", "id")]
    [InlineData("1,2,3\n", null)]
    [InlineData("{\"a\": 1}", null)]
    [InlineData("", null)]
    public void A_first_line_with_names_is_a_header(string text, string? header)
    {
        var found = new SourceHead("x", Encoding.UTF8.GetBytes(text)).CsvHeader;

        (found is null ? null : string.Join('|', found)).ShouldBe(header);
    }

    [Fact]
    public void Nesting_without_end_is_looked_at_only_so_deep() =>
        new SourceHead("x", Encoding.UTF8.GetBytes(new string('[', 1) + string.Concat(Enumerable.Repeat("{\"a\":", 50_000)))).Keys.ShouldContain("a");

    [Theory]
    [InlineData(1024 * 1024 - 1)]
    [InlineData(1024 * 1024 - 2)]
    [InlineData(1024 * 1024)]
    public void A_character_across_two_pieces_is_text(int position)
    {
        var text = new string('x', position) + "é€😀\n";

        ContentDigest.Of(new MemoryStream(Encoding.UTF8.GetBytes(text)), CancellationToken.None).Length.ShouldBe(position + 10);
    }

    [Fact]
    public void A_flaw_far_into_a_file_has_its_line()
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("0123456789\n", 300_000)) + "bad");
        bytes[^1] = 0xFF;

        Should.Throw<SourceException>(() => ContentDigest.Of(new MemoryStream(bytes), CancellationToken.None)).Line.ShouldBe(300_001);
    }
}
