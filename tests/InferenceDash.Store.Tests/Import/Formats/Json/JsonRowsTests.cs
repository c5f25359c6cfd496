using System.Text;
using InferenceDash.Store.Import;
using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Tests.Import.Formats.Json;

public sealed class JsonRowsTests
{
    [Theory]
    [InlineData("[{\"a\": 1}, {\"a\": 2}]")]
    [InlineData("{\"a\": 1}\n{\"a\": 2}\n")]
    [InlineData("{\"a\": 1}\r\n\r\n{\"a\": 2}")]
    [InlineData("  [ {\"a\":1},\n\n{\"a\":2} ]  \n")]
    public void Objects_of_an_array_and_objects_line_by_line_are_rows(string json)
    {
        var read = Read(json, row => row.Positive("a"));

        read.Values.ShouldBe([1, 2]);
        read.Issues.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void Fields_are_found_by_dotted_path_whatever_their_order_and_forgotten_with_their_row()
    {
        var read = Read(
            """[{"m": {"x": 1, "p99.9": 4}, "b": true}, {"b": false, "m": {"x": 2}}, {"m": {"y": {"x": 3}}}, {}]""",
            row => (row.OptionalNumber("m.x"), row.OptionalNumber("m.p99.9"), row.OptionalNumber("m.y.x"), row.OptionalTruth("b")));

        read.Values.ShouldBe([(1.0, 4.0, null, true), (2.0, null, null, false), (null, null, 3.0, null), (null, null, null, null)]);
    }

    [Fact]
    public void Of_an_array_the_first_plain_values_are_kept()
    {
        var many = string.Join(',', Enumerable.Range(0, 1000));

        var read = Read(
            $$"""[{"a": [0.5, 0.25], "b": [], "c": [1, "x"], "d": [[1, 2], 3], "e": [{{many}}], "f": 1}, {"a": [1]}, {"a": 2}]""",
            row => (row.OptionalNumbers("a"), row.OptionalNumbers("b"), row.OptionalNumbers("c"), row.OptionalNumbers("e")?.Count));

        read.Values[0].Item1.ShouldBe([0.5, 0.25]);
        (read.Values[0].Item2, read.Values[0].Item3, read.Values[0].Item4).ShouldBe((null, null, JsonRows.MostOfList));
        read.Values[1].Item1.ShouldBe([1]);
        read.Values[2].Item1.ShouldBeNull();
    }

    [Fact]
    public void Texts_are_unescaped_and_the_first_value_of_an_array_is_kept()
    {
        var read = Read(
            """[{"t": "a\"\u00e9\\", "l": ["first", {"x": [1, {}]}, "second"], "e": [], "o": [{"t": 1}], "z": "end"}]""",
            row => (row.Text("t"), row.Optional("l.0"), row.Optional("e.0"), row.Optional("o.0"), row.Text("z")));

        read.Values.ShouldHaveSingleItem().ShouldBe(("a\"é\\", "first", null, null, "end"));
    }

    [Fact]
    public void The_first_objects_of_an_array_are_kept_with_their_plain_values()
    {
        var read = Read(
            """
            [{"l": [{"n": "a", "in": {"x": 1}, "deep": [1, {"y": 2}], "e": []}, [{"n": "no"}], {"n": "c"}, 4], "after": 5, "z": [[{"n": 1}]]},
             {"l": [{"n": "other"}], "after": 6}]
            """,
            row => (row.Optional("l.0.n"), row.OptionalNumber("l.0.in.x"), row.Has("l.0.deep.0"), row.Optional("l.2.n"), row.OptionalNumber("l.3"),
                row.Positive("after"), row.Has("l.1.n")));

        read.Values.ShouldBe([("a", 1, false, "c", 4, 5, false), ("other", null, false, null, null, 6, false)]);
        read.Issues.Rejected.ShouldBeEmpty();
    }

    [Fact]
    public void Of_a_long_array_of_objects_only_so_many_are_kept()
    {
        var many = string.Join(',', Enumerable.Range(0, 200).Select(i => $"{{\"n\": {i}, \"m\": {{\"k{i}\": [{{}}]}}}}"));

        var read = Read($"[{{\"l\": [{many}], \"a\": 1}}]", row => (row.OptionalNumber("l.15.n"), row.Has("l.16"), row.Positive("a")));

        read.Values.ShouldHaveSingleItem().ShouldBe((15, false, 1));
    }

    [Fact]
    public void The_names_in_an_object_are_those_of_its_row()
    {
        var read = Read("""[{"o": {"a.b": {"x": 1}, "c": 2}}, {"o": {"c": 3}}, {"o": 1}]""", row => string.Join(' ', row.NamesIn("o")));

        read.Values.ShouldBe(["a.b c", "c", ""]);
    }

    [Fact]
    public void Bare_NaN_and_Infinity_are_no_numbers_and_stop_nothing()
    {
        var read = Read(
            """[{"a": NaN, "b": 1, "t": "NaN"}, {"a": -Infinity, "b": 2, "t": "-Infinity \" NaN"}, {"a": Infinity, "b": 3, "t": "I"}]""",
            row => (row.OptionalNumber("a"), row.Positive("b"), row.Text("t")));

        read.Values.ShouldBe([(null, 1, "NaN"), (null, 2, "-Infinity \" NaN"), (null, 3, "I")]);
        read.Issues.Rejected.Select(row => (row.Line, row.Field, row.Value)).ShouldBe([(1, "a", "NaN"), (2, "a", "-Infinity"), (3, "a", "Infinity")]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(11)]
    public void It_does_not_matter_how_the_bytes_come_in(int bytesAtATime)
    {
        const string json = """[{"name": "a\\\"é", "v": NaN, "w": -Infinity, "x": [1.5e3, "N"], "y": {"z": -1.25}}, {"name": "Infinity", "v": 12345.678}]""";

        var read = Read(json, row => (row.Text("name"), row.OptionalNumber("v"), row.OptionalNumber("x.0"), row.OptionalNumber("y.z")), bytesAtATime);

        read.Values.ShouldBe([("a\\\"é", null, 1500, -1.25), ("Infinity", 12345.678, null, null)]);
        read.Issues.RejectedCount.ShouldBe(1);
    }

    [Theory]
    [InlineData("""[{"a": 1, "a": 2}]""", "a")]
    [InlineData("""[{"m": {"a": 1, "b": 2, "a": 1}}]""", "m.a")]
    [InlineData("""[{"m": {"a": 1}, "m": {"b": 1}}]""", "m")]
    public void A_name_that_stands_twice_in_an_object_rejects_its_row(string json, string field)
    {
        var rejected = Read(json, row => row.Row).Issues.Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((1, field, "appears twice in the same object"));
    }

    [Fact]
    public void What_is_no_object_is_reported_in_place_of_a_row()
    {
        var read = Read("""[{"a": 1}, 2, [{"a": 3}], null, {"a": 4}]""", row => row.Positive("a"));

        read.Values.ShouldBe([1, 4]);
        read.Issues.Rejected.Select(row => (row.Line, row.Reason)).ShouldBe(
            [(2, "is not an object with names and values"), (3, "is not an object with names and values"), (4, "is not an object with names and values")]);
    }

    [Theory]
    [InlineData("[{\"a\": 1}, {\"a\": 2", "ends in the middle of its JSON; the file is cut off (row 2)")]
    [InlineData("[{\"a\": 1}", "ends in the middle of its JSON; the file is cut off (row 2)")]
    [InlineData("[{\"a\": 1}, {\"a\": Na", "ends in the middle of its JSON; the file is cut off (row 2)")]
    [InlineData("[{\"a\": 1},\n{\"a\": 2,}]", "is not JSON at line 2, column 9 (row 2)")]
    [InlineData("[{\"a\": 1}] x", "is not JSON at line 1, column 12 (row 2)")]
    [InlineData("[{\"a\": 1}, {'a': 2}]", "is not JSON at line 1, column 13 (row 2)")]
    [InlineData("[]", "holds no rows")]
    [InlineData("", "holds no rows")]
    public void A_file_that_is_no_JSON_to_its_end_is_reported_as_a_whole(string json, string reason)
    {
        var rejected = Read(json, row => row.Row).Issues.Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Reason).ShouldBe((null, reason));
    }

    [Fact]
    public void Nesting_sizes_and_names_have_bounds()
    {
        Reason(string.Concat(Enumerable.Repeat("{\"a\":", 100))).ShouldStartWith("is nested deeper than 64 levels");
        Reason($"[{{\"a\": \"{new string('x', 17 * 1024 * 1024)}\"}}]").ShouldStartWith("holds a value of more than 16 MB");
        Reason($"{{{string.Join(',', Enumerable.Range(0, 50_001).Select(i => $"\"n{i}\":1"))}}}").ShouldStartWith("has more than 50,000 different names");

        static string Reason(string json) => Read(json, row => row.Row).Issues.Rejected[0].Reason;
    }

    [Fact]
    public void A_text_of_more_than_a_thousand_characters_is_refused_where_it_is_asked_for()
    {
        var read = Read($"[{{\"a\": \"{new string('x', 2000)}\", \"b\": 1}}]", row => (row.Optional("a"), row.Positive("b")));

        read.Values.ShouldBe([(null, 1)]);
        read.Issues.Rejected.ShouldHaveSingleItem().Reason.ShouldBe("is longer than 1,000 characters");
    }

    [Fact]
    public void A_large_file_does_not_become_large_in_memory()
    {
        const int rows = 100_000;
        var row = Encoding.UTF8.GetBytes("""{"a": 1.5, "text": "the same in every row", "list": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]},""");
        var source = new SourceContent("large", RowDefaults.None, () => new RepeatedBytes("["u8.ToArray(), row, rows, "{\"a\": 2}]"u8.ToArray()));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0.0;

        JsonRows.Read(source, Rows(out var issues), fields => sum += fields.Positive("a"));

        (sum, issues.RejectedCount).ShouldBe((150_002, 0));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(30L * 1024 * 1024);
    }

    private static (List<T> Values, ImportIssues Issues) Read<T>(string json, Func<JsonFields, T> read, int bytesAtATime = int.MaxValue)
    {
        var values = new List<T>();
        var bytes = Encoding.UTF8.GetBytes(json);
        var source = new SourceContent("file.json", RowDefaults.None, () => new SlowStream(bytes, bytesAtATime));
        JsonRows.Read(source, Rows(out var issues), row => values.Add(read(row)));
        return (values, issues);
    }

    // Nothing is added to the rows here, so there is no store behind them.
    private static ImportRows Rows(out ImportIssues issues) =>
        new(new KnownNames(), issues = new ImportIssues(skipsBadRows: false, log: null), sink: null!, FlaggedPoints.Counted, CancellationToken.None);
}
