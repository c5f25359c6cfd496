using System.Text;
using System.Text.RegularExpressions;

namespace InferenceDash.Browser.Tests;

/// <summary>A sweep with MTP and without it, from files to its comparison.</summary>
public sealed class BringTests(Site site) : BrowserTest(site)
{
    private static readonly string[] Given = ["Model", "GPU", "Number of GPUs", "Precision"];

    [BrowserFact]
    public async Task A_sweep_is_compared_with_the_keyboard_alone()
    {
        var visitor = await ArriveAsync();
        await visitor.GoAsync("/bring");
        var page = visitor.Page;

        // The dialog for files is the browser's own: what is chosen in it is all that is done without a key.
        await page.GetByLabel("Choose result files").SetInputFilesAsync(Sweep());
        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Read files" }));
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your files" })).ToBeVisibleAsync();
        await Expect(page.GetByLabel("Spec method of nomtp_c4.json")).ToHaveValueAsync("none");
        (await Axe.FindingsAsync(page)).ShouldBeEmpty();

        foreach (var (label, typed) in Given.Zip(["Qwen", "H100", "8", "BF16"]))
        {
            await TabToAsync(page, page.GetByLabel(label, new() { Exact = true }));
            await page.Keyboard.TypeAsync(typed);
        }

        await TabToAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Compare" }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page).ToHaveTitleAsync(new Regex("H100 BF16: MTP vs Off"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("MTP delivers");
        await Expect(page.GetByText("4 benchmark points of your upload")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Files_dropped_anywhere_on_a_comparison_are_brought()
    {
        var comparison = await OpenAsync();
        var page = comparison.Page;

        var dropped = await page.EvaluateHandleAsync(
            """
            files => {
              const data = new DataTransfer();
              for (const [name, text] of files) data.items.add(new File([text], name, { type: "application/json" }));
              return data;
            }
            """,
            Sweep().Select(f => new[] { f.Name, Encoding.UTF8.GetString(f.Buffer) }).ToArray());
        await page.DispatchEventAsync("main", "drop", new { dataTransfer = dropped });

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Your files" })).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Row)).ToHaveCountAsync(5);
    }

    [BrowserFact]
    public async Task On_a_phone_nothing_of_an_upload_is_wider_than_the_screen()
    {
        var visitor = await ArriveAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce,
        });
        await visitor.GoAsync("/bring");
        await visitor.Page.GetByLabel("Choose result files").SetInputFilesAsync(Sweep());
        await visitor.Page.GetByRole(AriaRole.Button, new() { Name = "Read files" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Your files" })).ToBeVisibleAsync();

        (await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth")).ShouldBeTrue();
        (await Axe.FindingsAsync(visitor.Page)).ShouldBeEmpty();
    }

    private static async Task TabToAsync(IPage page, ILocator control)
    {
        for (var i = 0; i < 60 && !await control.EvaluateAsync<bool>("e => e === document.activeElement"); i++)
            await page.Keyboard.PressAsync("Tab");
        await Expect(control).ToBeFocusedAsync();
    }

    private static FilePayload[] Sweep() =>
        [Result("mtp_c4.json", 4, 5, 1500), Result("mtp_c16.json", 16, 8, 3600), Result("nomtp_c4.json", 4, 6.5, 1200), Result("nomtp_c16.json", 16, 10, 3200)];

    // What vLLM's tool writes of one run.
    private static FilePayload Result(string name, int concurrency, double tpotMilliseconds, int throughput) => new()
    {
        Name = name,
        MimeType = "application/json",
        Buffer = Encoding.UTF8.GetBytes(FormattableString.Invariant(
            $$"""
            {"date": "20260611-093015", "endpoint_type": "vllm", "model_id": "a-model", "max_concurrency": {{concurrency}}, "completed": 80,
             "total_input_tokens": 81920, "total_output_tokens": 81920, "output_throughput": {{throughput / 2}},
             "total_token_throughput": {{throughput}}, "median_ttft_ms": 125.0, "p99_ttft_ms": 250.0, "median_tpot_ms": {{tpotMilliseconds}}}
            """)),
    };
}
