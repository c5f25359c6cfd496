using System.Globalization;
using System.Text;
using CsvHelper;
using InferenceDash.Store;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A spreadsheet that opens a file of the site runs nothing of what stands in it, whatever names a store holds.</summary>
public sealed class SpreadsheetTests(SpreadsheetTests.HostileSite site) : IClassFixture<SpreadsheetTests.HostileSite>
{
    private const string Formula = "=cmd|' /C calc'!A0";
    private const string Engine = "@SUM(A1)";

    [Theory]
    [InlineData("/api/v1/spec-decode/evil-trap-fp8-mtp-vs-none.csv", null)]
    [InlineData("/api/v2/compare/engine/evil-trap-fp8-mtp/sum-a1-vs-vllm.csv", null)]
    [InlineData("/api/v1/points.csv?model=evil", "'" + Engine)]
    [InlineData("/api/v2/rank/evil.csv?at=60", "'" + Engine)]
    [InlineData("/api/v1/assumptions.csv", "'" + Formula)]
    [InlineData("/api/v1/acceptance.csv", null)]
    public async Task No_cell_is_a_formula(string address, string? guarded)
    {
        var text = await site.TextAsync(address);

        var rows = Rows(text).ToList();
        rows.ShouldAllBe(row => row.Length == rows[0].Length, address);
        var cells = rows.SelectMany(row => row).ToList();
        cells.Where(IsFormula).ShouldBeEmpty(address);
        if (guarded is not null)
            cells.ShouldContain(guarded, address);
    }

    [Fact]
    public void A_comment_ends_no_line_whatever_stands_in_it() =>
        CsvTable.Write(["Evil\n" + Formula + "\u2028" + Engine + "\r"], ["a"], []).ShouldBe($"# Evil {Formula} {Engine} \na\n");

    // Comment lines stand before the header.
    private static IEnumerable<string[]> Rows(string text)
    {
        var table = string.Join('\n', text.Split('\n').SkipWhile(line => line.StartsWith('#')));
        using var reader = CsvReader.Create(Encoding.UTF8.GetBytes(table), new CsvReaderOptions { HasHeader = false, Separator = ',' });
        while (reader.Read())
            yield return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];
    }

    private static bool IsFormula(string cell) =>
        cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    /// <summary>A site whose names are formulas, or end a line and begin one.</summary>
    public sealed class HostileSite : OwnSite
    {
        private const string Header =
            "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu,image";

        public HostileSite() => FillAsync().GetAwaiter().GetResult();

        private async Task FillAsync()
        {
            var store = new BenchmarkStore(new StoreOptions { Path = StorePath }, TimeProvider.System);
            await store.OpenAsync();
            (await store.AddAsync(new Model("evil", "Evil\n" + Formula, [], []))).Rejected.ShouldBeEmpty();
            (await store.AddAsync(new Gpu("trap", Formula, Formula, "+1"), new GpuAssumptions(1.5, 2, 2, 2))).Rejected.ShouldBeEmpty();
            var file = Path.Combine(Path.GetDirectoryName(StorePath)!, "=sweep.csv");
            await File.WriteAllLinesAsync(file, Rows().Prepend(Header));
            (await store.ImportAsync([file], new ImportOptions())).Rejected.ShouldBeEmpty();
        }

        // Half of what Little's law allows.
        private static IEnumerable<string> Rows() =>
            from engine in new[] { Engine, "vLLM" }
            from method in new[] { "mtp", "none" }
            from concurrency in Enumerable.Range(1, 6)
            let speed = (method == "mtp" ? 200.0 : 150.0) / concurrency
            select string.Create(CultureInfo.InvariantCulture,
                $"evil,trap,fp8,1k/1k,{method},{engine},2026-06-11,=2+2,{concurrency},1,{speed:0.###},{concurrency * speed / 2:0.###},-1+1");
    }
}
