using System.Globalization;
using System.Text;

namespace InferenceDash.Web.Tests.Fuzzing;

/// <summary>Forms by chance: files that tools wrote, and the same damaged; fields, boundaries and encodings that fit and that do not.</summary>
internal static class FuzzedForms
{
    private static readonly string[] Targets =
        ["/bring", "/bring", "/bring", "/bring", "/bring/x", "/bring/x/delete", "/bring/x/y", "/", "/inference", "/nothing"];

    private static readonly string[] Names =
    [
        "sweep.csv", "mtp_c4.json", "nomtp_c16.json", "a.jsonl", "a.zip", "a.tar.gz", "a.yaml", "..", "../../etc/passwd", "a\\b.csv", "=cmd.csv", "",
        "a:b.json", "nul", ".json", "<b>.csv", "\u00e4\u00f6.csv", "a;filename=b.csv", "a.csv.gz",
    ];

    private static readonly string[] Fields =
        ["model", "gpu", "gpus", "precision", "spec_method", "spec-method", "engine", "sequence", "date", "run", "x", "", "model:a.json", ":"];

    private static readonly string[] Types =
    [
        "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=\"", "application/x-www-form-urlencoded; charset=utf-7",
        "application/x-www-form-urlencoded; charset=utf-16", "application/x-www-form-urlencoded; charset=x", "application/json", "text/plain", "x",
        ";", "a/b; c",
    ];

    private static readonly string[] Files =
    [
        "model,gpu,precision,sequence,spec_method,engine,date,run,concurrency,gpus,interactivity_tok_s_user,throughput_tok_s_gpu\n" +
        "qwen-3-5,h100,fp8,1k/1k,mtp,vLLM,2026-06-11,r1,8,8,133.2,240.5\nqwen-3-5,h100,fp8,1k/1k,none,vLLM,2026-06-11,r1,8,8,84.7,210.0\n",
        "{\"date\":\"20260611-093015\",\"endpoint_type\":\"vllm\",\"model_id\":\"Qwen/Qwen3.5-397B-A17B-Instruct\",\"max_concurrency\":8,\"completed\":80," +
        "\"failed\":0,\"total_input_tokens\":81920,\"total_output_tokens\":81920,\"output_throughput\":1280,\"total_token_throughput\":2560," +
        "\"median_ttft_ms\":125.0,\"p99_ttft_ms\":250.0,\"median_tpot_ms\":6.25,\"median_e2el_ms\":6500}",
        "{\"backend\":\"sglang\",\"max_concurrency\":8,\"random_input_len\":1024,\"random_output_len\":1024,\"completed\":80," +
        "\"total_input_tokens\":81920,\"total_output_tokens\":81920,\"input_throughput\":1280,\"output_throughput\":1280,\"median_tpot_ms\":6.25," +
        "\"median_ttft_ms\":120,\"accept_length\":2.4}\n",
        "[{\"hardware\":\"h100\",\"framework\":\"vllm\",\"model\":\"qwen3.5\",\"precision\":\"fp8\",\"isl\":1024,\"osl\":1024,\"conc\":8,\"decode_tp\":8," +
        "\"spec_method\":\"mtp\",\"date\":\"2026-06-11\",\"metrics\":{\"tput_per_gpu\":240.5,\"median_tpot\":0.0075}}]",
        "metadata:\n  version: 1\nbenchmarks:\n- metrics:\n    tokens_per_second: {successful: {mean: 1}}\n  a: &a [*a, *a]\n",
        "PK\u0003\u0004\u0014\0\0\0\0\0", "\u001f\u008b\u0008\0\0\0\0\0\0\u0003", "", "\0\0\0\0", "\u00ef\u00bb\u00bf",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{\"a\":",
    ];

    /// <summary>One of them, as a request.</summary>
    public static FuzzedRequest Request(Dice dice, string authority, FormToken? token)
    {
        var isToken = token is not null && dice.In100(85);
        var (type, body) = dice.In100(75) ? Multipart(dice, isToken ? token : null) : UrlEncoded(dice, isToken ? token : null);
        if (dice.In100(15))
            type = dice.Of(Types);
        if (dice.In100(20))
            body = dice.Changed(body, 1 + dice.Below(4));
        return Post(dice.Of(Targets), authority, isToken ? token : null, type, body) with { IsSound = type.All(c => c is >= ' ' and < '\u007f') };
    }

    /// <summary>What a reader says of files that were taken.</summary>
    public static FuzzedRequest Given(Dice dice, string authority, FormToken token, string upload)
    {
        var (type, body) = UrlEncoded(dice, token);
        return Post(upload + (dice.In100(20) ? "/delete" : ""), authority, token, type, body) with { IsSound = true };
    }

    private static FuzzedRequest Post(string target, string authority, FormToken? token, string type, byte[] body)
    {
        var cookie = token is null ? "" : $"Cookie: {token.Cookie}\r\n";
        var length = body.Length.ToString(CultureInfo.InvariantCulture);
        var head = $"POST {target} HTTP/1.1\r\nHost: {authority}\r\n{cookie}Content-Type: {type}\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n";
        return new FuzzedRequest([.. Encoding.Latin1.GetBytes(head), .. body]);
    }

    private static (string Type, byte[] Body) UrlEncoded(Dice dice, FormToken? token)
    {
        var fields = new List<string>();
        if (token is not null)
            fields.Add($"{FormToken.Field}={Uri.EscapeDataString(token.Value)}");
        for (var i = dice.In100(2) ? dice.Below(3_000) : dice.Below(8); i > 0; i--)
            fields.Add($"{Uri.EscapeDataString(dice.Of(Fields))}={(dice.In100(50) ? dice.Of(FuzzedWords.Values) : dice.Of(FuzzedWords.OddValues))}");
        return ("application/x-www-form-urlencoded", Encoding.Latin1.GetBytes(string.Join('&', fields)));
    }

    private static (string Type, byte[] Body) Multipart(Dice dice, FormToken? token)
    {
        var boundary = dice.In100(95) ? "----fuzz" : new string('b', dice.Below(300));
        var body = new MemoryStream();
        if (token is not null)
            Part($"name=\"{FormToken.Field}\"", Encoding.ASCII.GetBytes(token.Value));
        for (var i = dice.Below(5); i > 0; i--)
            Part($"name=\"files\"; filename=\"{dice.Of(Names)}\"", File(dice));
        for (var i = dice.Below(3); i > 0; i--)
            Part($"name=\"{dice.Of(Fields)}\"", Encoding.Latin1.GetBytes(dice.Of(FuzzedWords.OddValues)));
        if (dice.In100(90))
            body.Write(Encoding.Latin1.GetBytes($"--{boundary}--\r\n"));
        return ($"multipart/form-data; boundary={boundary}", body.ToArray());

        void Part(string disposition, byte[] content)
        {
            body.Write(Encoding.Latin1.GetBytes($"--{boundary}\r\nContent-Disposition: form-data; {disposition}\r\n\r\n"));
            body.Write(content);
            body.Write("\r\n"u8);
        }
    }

    private static byte[] File(Dice dice)
    {
        var file = Encoding.Latin1.GetBytes(dice.Of(Files));
        return dice.Below(10) switch
        {
            < 5 => dice.Changed(file, 1 + dice.Below(6)),
            < 6 => [.. Enumerable.Repeat(file, 1 + dice.Below(200)).SelectMany(bytes => bytes)],
            < 7 => dice.Bytes(dice.Below(5_000)),
            _ => file,
        };
    }
}
