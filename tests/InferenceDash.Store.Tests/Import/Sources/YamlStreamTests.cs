using System.Text;
using InferenceDash.Store.Import.Sources;

namespace InferenceDash.Store.Tests.Import.Sources;

public sealed class YamlStreamTests
{
    [Theory]
    [InlineData("a: 1\nb:\n  c: text\n  d: [1, two]\nlist:\n- x: 1\n- x: 2\n", """{"a":1,"b":{"c":"text","d":[1,"two"]},"list":[{"x":1},{"x":2}]}""")]
    [InlineData("- a: 1\n- a: 2\n", """[{"a":1},{"a":2}]""")]
    [InlineData("{\"a\": 1, b: [\"c\"]}", """{"a":1,"b":["c"]}""")]
    [InlineData("# a comment\n%YAML 1.2\n---\na: >-\n  folded\n  text\n...\n", """{"a":"folded text"}""")]
    [InlineData("a: {}\nb: []\nc:\nd: \"\"\n", """{"a":{},"b":[],"c":null,"d":""}""")]
    [InlineData("a: !!python/tuple [1, 2]\nb: !!map {c: 1}\n", """{"a":[1,2],"b":{"c":1}}""")]
    [InlineData("1: x\ntrue: y\n", """{"1":"x","true":"y"}""")]
    public void A_file_becomes_the_JSON_that_says_the_same(string yaml, string json) => Json(yaml).TrimEnd('\n').ShouldBe(json);

    [Theory]
    [InlineData("~", "null")]
    [InlineData("Null", "null")]
    [InlineData("True", "true")]
    [InlineData("FALSE", "false")]
    [InlineData("yes", "\"yes\"")]
    [InlineData("+12", "12")]
    [InlineData("-007", "-7")]
    [InlineData("0", "0")]
    [InlineData("0x1F", "31")]
    [InlineData("0o17", "15")]
    [InlineData("017", "17")]
    [InlineData("1_000", "\"1_000\"")]
    [InlineData("0x", "\"0x\"")]
    [InlineData("0xffffffffffffffffffffff", "\"0xffffffffffffffffffffff\"")]
    [InlineData("1.50", "1.50")]
    [InlineData("-.5", "-0.5")]
    [InlineData("5.", "5")]
    [InlineData("+1.0e-05", "1.0e-05")]
    [InlineData("1e+20", "1e+20")]
    [InlineData("1e", "\"1e\"")]
    [InlineData(".", "\".\"")]
    [InlineData("-x", "\"-x\"")]
    [InlineData("1.2.3", "\"1.2.3\"")]
    [InlineData("12:30:00", "\"12:30:00\"")]
    [InlineData("2026-06-11", "\"2026-06-11\"")]
    [InlineData(".nan", "NaN")]
    [InlineData(".Inf", "Infinity")]
    [InlineData("-.inf", "-Infinity")]
    [InlineData("\"1.5\"", "\"1.5\"")]
    [InlineData("'null'", "\"null\"")]
    [InlineData("!!str 1", "\"1\"")]
    [InlineData("! 1", "\"1\"")]
    [InlineData("!!float \"1.5\"", "1.5")]
    [InlineData("!!python/object:x.Y 1", "\"1\"")]
    public void Plain_scalars_are_typed_by_the_core_schema_and_quoted_ones_are_texts(string scalar, string value) =>
        Json($"a: {scalar}\n").ShouldBe($"{{\"a\":{value}}}\n");

    [Fact]
    public void A_text_that_begins_like_the_mark_of_no_number_stays_a_text() =>
        Json("a: \"\\x7FaN\"\n").ShouldBe("{\"a\":\"\\u007FaN\"}\n");

    [Fact]
    public void Every_document_is_a_value_of_its_own_and_an_empty_one_is_none() =>
        Json("a: 1\n---\na: 2\n---\n...\n---\n").ShouldBe("{\"a\":1}\n{\"a\":2}\n");

    [Fact]
    public void An_alias_is_what_its_anchor_names() =>
        Json("a: &one {x: [1, 2]}\nb: [0, &two 2, *two]\nc: *one\n").ShouldBe("{\"a\":{\"x\":[1,2]},\"b\":[0,2,2],\"c\":{\"x\":[1,2]}}\n");

    [Theory]
    [InlineData("a: 1\nb: [1\n", 3, "is not YAML from this line on (column 1)")]
    [InlineData("a: 1\n b: 2\n", 2, "is not YAML from this line on (column 3)")]
    [InlineData("a: \"\\x4\"\n", 1, "is not YAML from this line on (column 4)")]
    [InlineData("a: 1\nb: *nothing\n", 2, "refers to an anchor that names nothing before it")]
    [InlineData("a: &self\n  b: *self\n", 2, "refers to an anchor that names nothing before it")]
    [InlineData("a: &one 1\n---\nb: *one\n", 3, "refers to an anchor that names nothing before it")]
    [InlineData("a: 1\nb: 2\na: 3\n", 3, "has a name twice in the same mapping")]
    [InlineData("? [1, 2]\n: 1\n", 1, "has a name that is not plain text")]
    public void A_flaw_is_told_with_its_line(string yaml, int line, string reason)
    {
        var flaw = Should.Throw<SourceException>(() => Json(yaml));

        (flaw.Line, flaw.Message).ShouldBe((line, reason));
    }

    [Fact]
    public void What_stands_before_a_flaw_is_read_before_it_is_told()
    {
        using var stream = Stream("a: 1\n---\nb: [\n");
        var buffer = new byte[1000];

        Encoding.UTF8.GetString(buffer, 0, stream.Read(buffer)).ShouldStartWith("{\"a\":1}\n");
        Should.Throw<SourceException>(() => stream.Read(buffer));
    }

    [Fact]
    public void References_to_references_stay_within_bounds()
    {
        var laughs = "a0: &a0 " + new string('x', 100) + "\n"
            + string.Concat(Enumerable.Range(1, 20).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 10))}]\n"));
        var repeated = "a: &a " + new string('x', 1024 * 1024) + "\nb: [" + string.Join(", ", Enumerable.Repeat("*a", 100)) + "]\n";

        Should.Throw<SourceException>(() => Json(laughs)).Message.ShouldBe("has anchors that name more than 4 MB; save it as JSON");
        Should.Throw<SourceException>(() => Json(repeated)).Message
            .ShouldBe("becomes more than 64 MB larger when its references are followed; save it as JSON");
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{a: ")]
    [InlineData("- ")]
    public void Nesting_has_a_bound(string opening) =>
        Should.Throw<SourceException>(() => Json("a:\n  " + string.Concat(Enumerable.Repeat(opening, 100_000)))).Message
            .ShouldBe("is nested deeper than 64 levels");

    [Fact]
    public void A_value_and_the_names_of_a_mapping_have_bounds()
    {
        Should.Throw<SourceException>(() => Json($"a: {new string('x', (16 * 1024 * 1024) + 1)}\n")).Message.ShouldBe("holds a value of more than 16 MB");
        Should.Throw<SourceException>(() => Json(string.Concat(Enumerable.Range(0, 100_001).Select(i => $"n{i}: 1\n")))).Message
            .ShouldBe("has more than 100,000 names in one mapping");
    }

    [Fact]
    public void A_file_of_more_than_64_MB_is_refused_after_so_much()
    {
        var read = 0L;
        var line = Encoding.UTF8.GetBytes($"- '{new string('x', 10_000)}'\n");
        using var stream = new YamlStream(new Formats.Json.RepeatedBytes([], line, (YamlStream.Largest / line.Length) + 1, []));
        var buffer = new byte[64 * 1024];

        Should.Throw<SourceException>(() =>
        {
            while (stream.Read(buffer) > 0)
                read += buffer.Length;
        }).Message.ShouldBe("is YAML of more than 64 MB; save it as JSON, which may be of any size");
        read.ShouldBeGreaterThan(YamlStream.Largest - (1024 * 1024));
    }

    [Fact]
    public void Whatever_the_text_it_becomes_JSON_or_a_flaw_of_the_file()
    {
        const string sound =
            "a: &x [1, 2.5, .nan]\nb:\n- c: \"te\\u00e9xt\" # why\n  d: 'it''s'\n- *x\n? e\n: |\n  lines\n  of text\nf: !!str {}\n---\n%YAML\n";
        const string alphabet = "a1:-?[]{},&*!|>'\"%@`#\\ \n\t.~éu\uFFFD\u0085";
        var random = new Random(20260611);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder(sound);
            for (var changes = random.Next(1, 6); changes > 0; changes--)
            {
                var place = random.Next(text.Length);
                if (random.Next(3) == 0)
                    text.Remove(place, Math.Min(random.Next(1, 10), text.Length - place - 1));
                else
                    text.Insert(place, alphabet[random.Next(alphabet.Length)]);
            }

            try
            {
                Json(text.ToString());
            }
            catch (SourceException flaw)
            {
                flaw.Message.ShouldNotBeEmpty();
            }
            catch (Exception other)
            {
                throw new InvalidOperationException($"of {text}", other);
            }
        }
    }

    private static string Json(string yaml)
    {
        using var reader = new StreamReader(Stream(yaml));
        return reader.ReadToEnd();
    }

    private static YamlStream Stream(string yaml) => new(new MemoryStream(Encoding.UTF8.GetBytes(yaml)));
}
