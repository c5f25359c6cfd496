namespace InferenceDash.Store.Tests.Import;

public abstract class RejectedRowTests(StoreKind kind) : StoreTests(kind)
{
    public sealed class OnSqlite() : RejectedRowTests(StoreKind.Sqlite);

    [NeedsPostgres]
    public sealed class OnPostgres() : RejectedRowTests(StoreKind.Postgres);

    private const string NotANumber = "is not a number; decimals are written with a point, without separators for thousands";

    [StoreTheory]
    [InlineData("interactivity_tok_s_user", "NaN", "is not a finite number")]
    [InlineData("interactivity_tok_s_user", "Infinity", "is not a finite number")]
    [InlineData("interactivity_tok_s_user", "0", "is not above 0")]
    [InlineData("interactivity_tok_s_user", "-1.5", "is not above 0")]
    [InlineData("interactivity_tok_s_user", "1,5", NotANumber)]
    [InlineData("interactivity_tok_s_user", "1,234.5", NotANumber)]
    [InlineData("interactivity_tok_s_user", "fast", NotANumber)]
    [InlineData("interactivity_tok_s_user", "", "is required and empty")]
    [InlineData("throughput_tok_s_gpu", "NaN", "is not a finite number")]
    [InlineData("throughput_tok_s_gpu", "-Infinity", "is not a finite number")]
    [InlineData("throughput_tok_s_gpu", "1e999", "is not a finite number")]
    [InlineData("throughput_tok_s_gpu", "0.0", "is not above 0")]
    [InlineData("throughput_tok_s_gpu", "-3", "is not above 0")]
    [InlineData("concurrency", "NaN", "is not a finite number")]
    [InlineData("concurrency", "0", "is not above 0")]
    [InlineData("concurrency", "-8", "is not above 0")]
    [InlineData("median_ttft_s", "-0.1", "is below 0")]
    [InlineData("p99_ttft_s", "12 ms", NotANumber)]
    [InlineData("acceptance_length", "0.7", "is below 1 tokens per step: every verification step yields one")]
    [InlineData("acceptance", "guessed", "is neither measured nor synthetic, alone or followed by a colon and a remark")]
    [InlineData("draft_tokens", "-1", "is not a whole number of at least 0")]
    [InlineData("draft_tokens", "0", "is 0, though speculative decoding is on")]
    [InlineData("gpus", "0", "is not a whole number of at least 1")]
    [InlineData("gpus", "4.5", "is not a whole number of at least 1")]
    [InlineData("gpus", "", "is required and empty; needs --gpus or a sidecar")]
    [InlineData("decode_tp", "x", "is not a whole number of at least 1")]
    [InlineData("decode_workers", "-1", "is not a whole number of at least 0")]
    [InlineData("decode_gpus", "8", "differs from gpus, 4, though the row is not disaggregated")]
    [InlineData("prefill_tp", "8", "differs from its decode column, though the row is not disaggregated")]
    [InlineData("multinode", "maybe", "is neither true nor false")]
    [InlineData("disaggregated", "1", "is neither true nor false")]
    [InlineData("date", "11.06.2026", "is not a date like 2026-04-30")]
    [InlineData("date", "2026-02-30", "is not a date like 2026-04-30")]
    [InlineData("date", "", "is required and empty; needs --date or a sidecar")]
    [InlineData("engine", " ", "is required and empty; needs --engine or a sidecar")]
    [InlineData("sequence", "short", "is not an input and an output length like 1k/1k or 2048/512")]
    [InlineData("precision", "fp-8", "may hold letters, digits and underscores only")]
    [InlineData("spec_method", "m t p", "may hold letters, digits and underscores only")]
    [InlineData("spec_method", "best", "is a method of published points only: a measurement ran with one method")]
    [InlineData("model", "", "is required and empty; needs --model or a sidecar")]
    [InlineData("model", "qwen-3-6", "Unknown model “qwen-3-6”. Did you mean qwen-3-5? Otherwise add it with `model add qwen-3-6 --label LABEL`.")]
    [InlineData("gpu", "h10", "Unknown GPU “h10”. Did you mean h100 or h200? Otherwise add it with `gpu add h10 --label LABEL --vendor VENDOR`.")]
    public async Task A_field_that_cannot_be_read_is_reported_with_its_place_and_reason(string field, string value, string reason)
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Sweep.With((field, value)));

        result.IsRefused.ShouldBeTrue();
        var shown = string.IsNullOrWhiteSpace(value) ? null : value;
        result.Rejected.ShouldBe([new RejectedRow(Path.Combine(temporary.Folder, "sweep.csv"), 2, field, shown, reason)]);
        (await temporary.ReadAsync()).Measured.ShouldBeEmpty();
    }

    [StoreFact]
    public async Task Every_bad_field_of_every_row_is_reported()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Sweep.File(
            [("concurrency", "0"), ("gpus", "x")], [], [("date", "today")]));

        result.Rejected.Select(row => (row.Line, row.Field)).ShouldBe([(2, "gpus"), (2, "concurrency"), (4, "date")]);
    }

    [StoreTheory]
    [InlineData("prefill_gpus", "", "is required of a disaggregated row and empty")]
    [InlineData("decode_gpus", "", "is required of a disaggregated row and empty")]
    [InlineData("gpus", "5", "is not the sum of prefill_gpus and decode_gpus, 4")]
    public async Task Disaggregated_rows_must_account_for_all_GPUs(string field, string value, string reason)
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Sweep.With(
            ("disaggregated", "true"), ("prefill_gpus", "1"), ("decode_gpus", "3"), (field, value)));

        var rejected = result.Rejected.ShouldHaveSingleItem();
        (rejected.Field, rejected.Reason).ShouldBe((field, reason));
    }

    [StoreTheory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public async Task A_line_break_inside_quotes_does_not_put_line_numbers_off(string lineEnd)
    {
        using var temporary = await BundledAsync();
        var sweep = Sweep.File([("image", "first\nsecond\n\nfourth")], [("image", "plain"), ("concurrency", "x")]);

        var result = await temporary.ImportAsync(sweep.ReplaceLineEndings(lineEnd));

        result.Rejected.ShouldHaveSingleItem().Line.ShouldBe(6);
    }

    [StoreFact]
    public async Task Empty_lines_are_counted()
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Sweep.With(("concurrency", "x")).Replace("\n", "\n\n\n", StringComparison.Ordinal));

        result.Rejected.ShouldHaveSingleItem().Line.ShouldBe(4);
    }

    [StoreFact]
    public async Task A_field_of_a_thousand_characters_is_the_longest()
    {
        using var temporary = await BundledAsync();

        var longest = await temporary.ImportAsync(Sweep.With(("image", new string('x', 1000))));
        var longer = await temporary.ImportAsync(Sweep.With(("image", new string('y', 1001))));

        longest.Rejected.ShouldBeEmpty();
        var rejected = longer.Rejected.ShouldHaveSingleItem();
        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((2, "image", "is longer than 1,000 characters"));
        rejected.Value!.Length.ShouldBeLessThan(100);
    }

    [StoreTheory]
    [InlineData("\"open", "has a quote that is never closed")]
    [InlineData("a\"b", "has a quote in the middle of a field; quote the whole field and double the quotes in it")]
    [InlineData("\"a\"b", "has a quote in the middle of a field; quote the whole field and double the quotes in it")]
    [InlineData("a,b", "has 13 fields, and the header 12")]
    public async Task A_row_that_is_no_CSV_is_rejected_as_a_whole(string engine, string reason)
    {
        using var temporary = await BundledAsync();

        var result = await temporary.ImportAsync(Sweep.With().Replace("vLLM", engine, StringComparison.Ordinal));

        var rejected = result.Rejected.ShouldHaveSingleItem();
        (rejected.Line, rejected.Field, rejected.Reason).ShouldBe((2, null, reason));
    }

    [StoreFact]
    public async Task An_unknown_column_is_named()
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Sweep.With(("mean_ttft_s", "1")))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field).ShouldBe((1, "mean_ttft_s"));
        rejected.Reason.ShouldStartWith("is not a column of this format; the columns are model, gpu,");
    }

    [StoreTheory]
    [InlineData("model")]
    [InlineData("gpu")]
    [InlineData("precision")]
    [InlineData("sequence")]
    [InlineData("spec_method")]
    [InlineData("date")]
    [InlineData("concurrency")]
    [InlineData("interactivity_tok_s_user")]
    [InlineData("throughput_tok_s_gpu")]
    public async Task A_missing_column_is_named(string column)
    {
        using var temporary = await BundledAsync();

        var rejected = (await temporary.ImportAsync(Sweep.Without(column))).Rejected.ShouldHaveSingleItem();

        (rejected.Line, rejected.Field).ShouldBe((1, column));
        rejected.Reason.ShouldStartWith("is a required column, and the header does not have it");
    }

    [StoreFact]
    public async Task A_column_that_appears_twice_is_named()
    {
        using var temporary = await BundledAsync();
        var lines = Sweep.With().Split('\n');

        var result = await temporary.ImportAsync($"{lines[0]},GPUs\n{lines[1]},4\n");

        result.Rejected.ShouldHaveSingleItem().Reason.ShouldBe("appears twice in the header");
    }
}
