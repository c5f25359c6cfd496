using System.Net;
using AngleSharp.Html.Dom;
using Microsoft.AspNetCore.Hosting;

namespace InferenceDash.Web.Tests.Bringing;

/// <summary>A site with two measured sweeps, to which files are brought; each test brings its own.</summary>
public sealed class BringSite() : Site(Running.Value)
{
    private static readonly Lazy<RunningSite> Running = new(() =>
    {
        var running = new RunningSite(host => host.UseSetting("Uploads:UploadsPerMinute", "10000"), "gpt-oss.csv", "qwen-3-5.csv");
        // Its tests are one visitor, who has the cookie of forms before the first two of them ask at once.
        running.Client.GetAsync("/bring").GetAwaiter().GetResult().Dispose();
        return running;
    });
}

/// <summary>What a reader does with files, without JavaScript.</summary>
internal static class Visits
{
    public const string Token = "__RequestVerificationToken";

    /// <summary>A result of vLLM's tool; what served it is not in it.</summary>
    /// <param name="concurrency">Requests in flight.</param>
    /// <param name="interactivity">tok/s/user.</param>
    /// <param name="throughput">Total tok/s of all GPUs.</param>
    public static string Vllm(int concurrency = 8, double interactivity = 160, double throughput = 2560) => FormattableString.Invariant(
        $$"""
        {"date": "20260611-093015", "endpoint_type": "vllm", "model_id": "Qwen/Qwen3.5-397B-A17B-Instruct", "max_concurrency": {{concurrency}}, "completed": 80,
         "failed": 0, "total_input_tokens": 81920, "total_output_tokens": 81920, "output_throughput": {{throughput / 2}},
         "total_token_throughput": {{throughput}}, "median_ttft_ms": 125.0, "p99_ttft_ms": 250.0, "median_tpot_ms": {{1000 / interactivity}},
         "median_e2el_ms": {{125 + 1023 * 1000 / interactivity}} }
        """);

    /// <summary>Two points with MTP and two without, of one deployment.</summary>
    public static (string Name, string Content)[] Sweep =>
    [
        ("mtp_c4.json", Vllm(4, 200, 1500)), ("mtp_c16.json", Vllm(16, 120, 3600)),
        ("nomtp_c4.json", Vllm(4, 150, 1200)), ("nomtp_c16.json", Vllm(16, 100, 3200)),
    ];

    /// <summary>What the files of that sweep do not say; their names say which method they ran with.</summary>
    public static (string, string)[] Fields(string precision = "bf16") =>
        [("model", "qwen-3-5"), ("gpu", "h100"), ("gpus", "8"), ("precision", precision)];

    /// <summary>Sends files with the form of a page.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this Site site, IEnumerable<(string Name, string Content)> files, string from = "/bring")
    {
        var form = (await site.PageAsync(from)).One("form[data-drop]");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(form.One($"input[name={Token}]").GetAttribute("value")!), Token },
        };
        foreach (var (name, text) in files)
            content.Add(new StringContent(text), form.One("input[type=file]").GetAttribute("name")!, name);
        return await site.Client.PostAsync(form.GetAttribute("action"), content);
    }

    /// <summary>Sends the sweep to a server that listens, with a form of the same or of another one.</summary>
    /// <param name="client">Who sends it, with its cookies.</param>
    /// <param name="server">Where to.</param>
    /// <param name="of">Whose form it is; null: the server's own.</param>
    /// <param name="token">The token of the form; null: that which it has.</param>
    public static async Task<HttpResponseMessage> SendSweepAsync(this HttpClient client, Uri server, Uri? of = null, string? token = null)
    {
        var form = Html.Parse(await client.GetStringAsync(new Uri(of ?? server, "/bring"))).One("form[data-drop]");
        using var content = new MultipartFormDataContent
        {
            { new StringContent(token ?? form.One($"input[name={Token}]").GetAttribute("value")!), Token },
        };
        foreach (var (name, text) in Sweep)
            content.Add(new StringContent(text), form.One("input[type=file]").GetAttribute("name")!, name);
        return await client.PostAsync(new Uri(server, form.GetAttribute("action")), content);
    }

    /// <summary>Brings files; the address of their page.</summary>
    public static async Task<string> BringAsync(this Site site, params (string Name, string Content)[] files)
    {
        using var response = await site.SendAsync(files);
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return response.Headers.Location.ShouldNotBeNull().ToString();
    }

    /// <summary>Sends the form for what files do not say as it stands, with some fields changed; where it leads.</summary>
    public static async Task<string> CompareAsync(this Site site, string upload, params (string Name, string Value)[] changes)
    {
        var page = await site.PageAsync(upload);
        var fields = FieldsOf(page).Where(f => !changes.Any(c => c.Name == f.Name))
            .Concat(changes).Select(f => new KeyValuePair<string, string>(f.Item1, f.Item2));
        using var content = new FormUrlEncodedContent(fields);
        using var response = await site.Client.PostAsync(upload, content);
        response.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return response.Headers.Location.ShouldNotBeNull().ToString();
    }

    /// <summary>Brings the sweep and fills in what it does not say; the id of the upload.</summary>
    public static async Task<string> BringSweepAsync(this Site site, string precision = "bf16")
    {
        var upload = await site.BringAsync(Sweep);
        await site.CompareAsync(upload, Fields(precision));
        return upload["/bring/".Length..];
    }

    /// <summary>The fields of that form as a browser would send them.</summary>
    public static (string Name, string Value)[] FieldsOf(IHtmlDocument page) =>
    [
        .. page.One("form.bring").QuerySelectorAll("input[name], select[name]").Select(field => (
            field.GetAttribute("name")!,
            field is IHtmlSelectElement menu ? menu.Value ?? "" : field.GetAttribute("value") ?? "")),
    ];
}
