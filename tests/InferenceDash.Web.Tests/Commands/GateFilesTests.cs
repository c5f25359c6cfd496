using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace InferenceDash.Web.Tests.Commands;

/// <summary>The files that <c>gate</c> writes: each says the same.</summary>
public sealed class GateFilesTests : IDisposable
{
    private readonly CommandRun _run = new();

    public void Dispose() => _run.Dispose();

    /// <summary>At 75 the lines have 750 and 690; 100 is out of the candidate's reach, 500 of both.</summary>
    [Fact]
    public async Task Text_JSON_JUnit_and_Markdown_say_the_same_of_every_check()
    {
        var answer = await GateAsync(0.92, points: 2, "--at", "55,75,100,500");

        answer.ExitCode.ShouldBe(3);
        using var json = JsonDocument.Parse(Read("gate.json"));
        var checks = json.RootElement.Items("series").Single().Items("checks").ToList();
        var cases = XDocument.Parse(Read("gate.xml")).Descendants("testcase").ToList();
        var rows = Read("gate.md").Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Skip(1).ToList();
        (checks.Count, cases.Count, rows.Count).ShouldBe((4, 4, 4));

        checks.Select(c => c.Text("outcome")).ShouldBe(["worse", "worse", "worse", "not-judged"]);
        checks.Select(c => c.Text("basis")).ShouldBe(["values", "values", "reach", "neither"]);
        checks[1].Number("baseline").ShouldBe(750);
        checks[1].Number("candidate")!.Value.ShouldBe(690, 1e-9);
        checks[1].Number("loss")!.Value.ShouldBe(0.08, 1e-9);
        checks[2].Number("loss")!.Value.ShouldBe(0.25, 1e-9);
        json.RootElement.Text("verdict").ShouldBe("failed");
        json.RootElement.Number("worstLoss").ShouldBe(checks[2].Number("loss"));

        cases.Select(c => c.Element("failure") is not null).ShouldBe([true, true, true, false]);
        cases[3].Element("skipped").ShouldNotBeNull();
        foreach (var (check, place) in checks.Select((c, i) => (c, i)))
        {
            (cases[place].Descendants().Attributes("message").Single().Value).ShouldBe(check.Text("text"));
            rows[place].ShouldStartWith($"| {check.Number("target")!.Value.ToString(CultureInfo.InvariantCulture)} | ");
            Read("gate.md").ShouldContain(check.Text("text")!);
        }

        answer.Output.Split('\n')[^2].ShouldBe(json.RootElement.Text("summary"));
        rows[1].ShouldContain("| 750.0 | 690.0 |");
    }

    [Fact]
    public async Task JUnit_counts_its_cases_as_readers_of_it_do()
    {
        await GateAsync(0.92, points: 2, "--at", "55,75,100,500");

        var root = XDocument.Parse(Read("gate.xml")).Root!;
        root.Name.LocalName.ShouldBe("testsuites");
        foreach (var counted in root.Elements("testsuite").Append(root))
        {
            ((int)counted.Attribute("tests")!).ShouldBe(counted.Descendants("testcase").Count());
            ((int)counted.Attribute("failures")!).ShouldBe(counted.Descendants("failure").Count());
            ((int)counted.Attribute("skipped")!).ShouldBe(counted.Descendants("skipped").Count());
        }

        root.Descendants("testcase").Select(c => (string)c.Attribute("classname")!).Distinct().ShouldBe(["gate.qwen-3-5-h100-fp8-mtp-1k-1k"]);
        root.Descendants("testcase").Select(c => (string)c.Attribute("name")!).Distinct().Count().ShouldBe(4);
    }

    [Fact]
    public async Task The_chart_beside_the_Markdown_file_is_sound_SVG_with_both_curves()
    {
        await GateAsync(0.92, points: 3);

        Read("gate.md").ShouldEndWith("](gate.svg)\n");
        var svg = XDocument.Parse(Read("gate.svg")).Root!;
        svg.Name.LocalName.ShouldBe("svg");
        svg.Descendants().Where(e => e.Name.LocalName == "polyline").Count().ShouldBe(2);
        svg.Descendants().Count(e => e.Name.LocalName == "polyline" && ((string)e.Attribute("class")!).Contains("dash", StringComparison.Ordinal)).ShouldBe(1);
        string.Concat(svg.Descendants().Select(e => e.Value)).ShouldContain("WORSE");
        svg.Descendants().ShouldAllBe(e => e.Name.LocalName != "script");
    }

    [Fact]
    public async Task An_answer_on_standard_output_stands_there_alone()
    {
        var answer = await _run.RunAsync(
            "gate", "--baseline", _run.Write("b.csv", GateFile.Of()), "--candidate", _run.Write("c.csv", GateFile.Of(day: "2026-06-12")), "--json", "-");

        using var json = JsonDocument.Parse(answer.Output);
        json.RootElement.Text("verdict").ShouldBe("passed");
        answer.Errors.ShouldEndWith("PASSED: 3 checks of 1 series held.\n");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_an_error_and_leaves_nothing_beside_it()
    {
        var answer = await _run.RunAsync(
            "gate", "--baseline", _run.Write("b.csv", GateFile.Of()), "--candidate", _run.Write("c.csv", GateFile.Of(day: "2026-06-12")),
            "--json", _run.PathOf("none/gate.json"));

        answer.ExitCode.ShouldBe(1);
        answer.Errors.ShouldContain("cannot be written");
        Directory.EnumerateFiles(_run.Folder, "*.part", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    private Task<CommandAnswer> GateAsync(double share, int points, params string[] options) => _run.RunAsync(
    [
        "gate", "--baseline", _run.Write("b.csv", GateFile.Of()),
        "--candidate", _run.Write("c.csv", GateFile.Of(share, points: points, day: "2026-06-12")),
        "--json", _run.PathOf("gate.json"), "--junit", _run.PathOf("gate.xml"), "--markdown", _run.PathOf("gate.md"), .. options,
    ]);

    private string Read(string file) => File.ReadAllText(_run.PathOf(file));
}
