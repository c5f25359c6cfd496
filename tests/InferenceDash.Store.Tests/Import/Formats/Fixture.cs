using System.Text.Json.Nodes;

namespace InferenceDash.Store.Tests.Import.Formats;

/// <summary>One small sound file of each format, with figures that are easy to follow by hand.</summary>
internal static class Fixture
{
    // 2560 tok/s in all on 8 GPUs; 6.25 ms per token is 160 tok/s/user. Bursts of two tokens: ITL is twice TPOT.
    public const string Vllm = """
        {"date": "20260611-093015", "endpoint_type": "vllm", "label": null, "model_id": "Qwen/Qwen3.5-397B-A17B-FP8",
         "tokenizer_id": "Qwen/Qwen3.5-397B-A17B-FP8", "num_prompts": 80, "request_rate": "inf", "burstiness": 1.0,
         "max_concurrency": 8, "duration": 64.0, "completed": 80, "failed": 0, "total_input_tokens": 81920,
         "total_output_tokens": 81920, "request_throughput": 1.25, "output_throughput": 1280.0, "total_token_throughput": 2560.0,
         "mean_ttft_ms": 150.0, "median_ttft_ms": 125.0, "p99_ttft_ms": 500.0, "median_tpot_ms": 6.25, "p90_tpot_ms": 8.0,
         "p99_tpot_ms": 10.0, "median_itl_ms": 12.5, "p99_itl_ms": 25.0, "median_e2el_ms": 6500.0,
         "spec_decode_acceptance_rate": 75.0, "spec_decode_acceptance_length": 2.5}
        """;

    // The same deployment, as SGLang's tool writes it: unlimited rate is a bare Infinity.
    public const string Sglang =
        """{"backend": "sglang", "dataset_name": "random", "request_rate": Infinity, "max_concurrency": 8,"""
        + """ "sharegpt_output_len": null, "random_input_len": 8192, "random_output_len": 1024, "random_range_ratio": 1.0,"""
        + """ "duration": 64.0, "completed": 80, "total_input_tokens": 655360, "total_output_tokens": 81920,"""
        + """ "input_throughput": 10240.0, "output_throughput": 1280.0, "median_e2e_latency_ms": 6800.0,"""
        + """ "median_ttft_ms": 400.0, "p99_ttft_ms": 900.0, "median_tpot_ms": 6.25, "p99_tpot_ms": 10.0,"""
        + """ "median_itl_ms": 12.5, "concurrency": 7.9, "accept_length": 2.75}""";

    // 80 requests of 2048 tokens in 64 s: 2560 tok/s.
    public const string GuideLlm = """
        {"metadata": {"version": 1, "guidellm_version": "0.5.0"}, "args": {"model": "m", "data": [[1], {"x": 2}]}, "benchmarks": [
          {"start_time": 1781170200.5, "requests": {"successful": [{"output": "text", "n": [1, 2]}], "errored": []},
           "type_": "generative_benchmark", "duration": 64.0,
           "config": {"strategy": {"type_": "concurrent", "streams": 8}, "backend": {"model": "Qwen/Qwen3.5"}},
           "metrics": {
             "request_totals": {"successful": 80, "errored": 0, "incomplete": 2, "total": 82},
             "request_concurrency": {"successful": {"mean": 7.5, "median": 8.0}, "total": {"mean": 7.6}},
             "prompt_token_count": {"successful": {"mean": 1030.0}},
             "output_token_count": {"successful": {"mean": 1018.0}},
             "tokens_per_second": {"successful": {"mean": 2400.0}, "total": {"mean": 2410.0}},
             "output_tokens_per_second": {"successful": {"mean": 1200.0}},
             "request_latency": {"successful": {"mean": 6.0, "median": 6.5}},
             "time_to_first_token_ms": {"successful": {"median": 125.0, "percentiles": {"p90": 300.0, "p99": 500.0}}},
             "time_per_output_token_ms": {"successful": {"median": 6.4}},
             "inter_token_latency_ms": {"successful": {"mean": 6.3, "median": 6.25, "percentiles": {"p90": 8.0, "p99": 10.0}}}}}]}
        """;

    public const string AiPerf = """
        {"request_throughput": {"unit": "requests/sec", "avg": 1.25},
         "request_latency": {"unit": "ms", "avg": 6600.0, "p50": 6500.0},
         "time_to_first_token": {"unit": "ms", "avg": 150.0, "p50": 125.0, "p99": 500.0},
         "inter_token_latency": {"unit": "ms", "avg": 6.5, "p50": 6.4, "p90": 8.0, "p99": 10.0},
         "output_token_throughput_per_user": {"unit": "tokens/sec/user", "avg": 158.0, "p50": 160.0, "p99": 170.0},
         "output_token_throughput": {"unit": "tokens/sec", "avg": 1280.0},
         "total_token_throughput": {"unit": "tokens/sec", "avg": 2560.0},
         "input_sequence_length": {"unit": "tokens", "avg": 1024.0}, "output_sequence_length": {"unit": "tokens", "avg": 1024.0},
         "benchmark_duration": {"unit": "sec", "avg": 64.0}, "error_request_count": null,
         "was_cancelled": false, "start_time": "2026-06-11T09:30:15.939332", "error_summary": [],
         "input_config": {"endpoint": {"model_names": ["Qwen/Qwen3.5"], "streaming": true}, "loadgen": {"concurrency": 8}}}
        """;

    // The ancestor of AIPerf, with the same requests: 1.25/s of 2048 tokens.
    public const string GenAiPerf = """
        {"request_throughput": {"unit": "requests/sec", "avg": 1.25},
         "request_latency": {"unit": "ms", "avg": 6400.0, "p50": 6500.0},
         "request_count": {"unit": "count", "avg": 80.0},
         "time_to_first_token": {"unit": "ms", "avg": 150.0, "p50": 125.0, "p99": 500.0},
         "inter_token_latency": {"unit": "ms", "avg": 6.5, "p50": 6.4, "p90": 8.0, "p99": 10.0},
         "output_token_throughput": {"unit": "tokens/sec", "avg": 1280.0},
         "output_token_throughput_per_user": {"unit": "tokens/sec/user", "avg": 158.0, "p50": 160.0, "p99": 170.0},
         "output_sequence_length": {"unit": "tokens", "avg": 1024.0}, "input_sequence_length": {"unit": "tokens", "avg": 1024.0},
         "input_config": {"model_names": ["Qwen/Qwen3.5"], "endpoint": {"streaming": true, "type": "chat"},
           "perf_analyzer": {"path": "perf_analyzer", "stimulus": {"concurrency": 8}}}}
        """;

    public const string ApiRow = """
        {"hardware": "b200", "framework": "trt", "model": "dsr1", "precision": "fp8", "spec_method": "mtp", "disagg": false,
         "is_multinode": false, "prefill_tp": 8, "prefill_ep": 8, "prefill_dp_attention": true, "prefill_num_workers": 0,
         "decode_tp": 8, "decode_ep": 8, "decode_dp_attention": true, "decode_num_workers": 0, "num_prefill_gpu": 64,
         "num_decode_gpu": 64, "benchmark_type": "single_turn", "isl": 1024, "osl": 1024, "conc": 8, "image": "nvcr.io#nvidia#trt:1",
         "metrics": {"tput_per_gpu": 312.5, "output_tput_per_gpu": 156.25, "input_tput_per_gpu": 156.25, "median_intvty": 160.5,
           "median_tpot": 0.00625, "p90_tpot": 0.008, "p99_tpot": 0.01, "p99_intvty": 100.0, "std_intvty": 38848.6,
           "median_itl": 0.0125, "median_ttft": 0.125, "p99_ttft": 0.5, "median_e2el": 6.5, "joules_per_total_token": 3.25},
         "workers": null, "date": "2026-06-11", "run_url": "runs/27213443242/attempts/1"}
        """;

    public const string ArtifactV1 = """
        {"hw": "b200-trt", "tp": 8, "ep": 8, "dp_attention": "false", "conc": 8, "model": "deepseek-ai/DeepSeek-R1-0528",
         "infmax_model_prefix": "dsr1", "framework": "trt", "precision": "fp8", "spec_decoding": "none", "isl": 1024, "osl": 1024,
         "image": "nvcr.io/nvidia/trt:1", "tput_per_gpu": 312.5, "output_tput_per_gpu": 156.25, "median_ttft": 0.125,
         "p99_ttft": 0.5, "median_tpot": 0.00625, "median_intvty": 160.0, "std_intvty": 38848.6, "median_e2el": 6.5}
        """;

    public const string ArtifactV2 = """
        {"hw": "mi355x_0", "conc": 8, "infmax_model_prefix": "dsr1-fp4", "framework": "mori-sglang", "precision": "fp4",
         "spec_decoding": "mtp", "disagg": true, "is_multinode": true, "isl": 8192, "osl": 1024, "image": null,
         "prefill_tp": 8, "prefill_ep": 1, "prefill_dp_attention": "true", "prefill_num_workers": 2, "decode_tp": 8, "decode_ep": 8,
         "decode_dp_attention": "false", "decode_num_workers": 1, "num_prefill_gpu": 16, "num_decode_gpu": 8,
         "tput_per_gpu": 900.0, "output_tput_per_gpu": 300.0, "input_tput_per_gpu": 1200.0, "median_tpot": 0.0125}
        """;

    private const string PrefillColumns = "prefill_tp,prefill_ep,prefill_dp_attention,prefill_num_workers";
    private const string DecodeColumns = "decode_tp,decode_ep,decode_dp_attention,decode_num_workers";

    // Quotes are doubled, since it is a field of a CSV file.
    private const string FullMetrics =
        """{""tput_per_gpu"": 312.5, ""p99_intvty"": 100, ""median_intvty"": 160.5, ""median_tpot"": 0.00625,"""
        + """ ""workers"": [{""role"": ""x""}], ""median_ttft"": 0.125}""";

    public const string DumpConfigs = $"""
        id,hardware,framework,model,precision,spec_method,disagg,is_multinode,{PrefillColumns},{DecodeColumns},num_prefill_gpu,num_decode_gpu
        1,b200,trt,dsr1,fp8,mtp,f,f,8,8,t,0,8,8,t,0,64,64
        2,gb200,dynamo-trt,dsr1,fp4,none,t,t,4,4,t,1,32,32,t,1,4,32
        3,tpu,vllm,llama70b,fp8,none,f,f,8,1,f,0,8,1,f,0,8,8

        """;

    public const string DumpResults = $$"""
        id,workflow_run_id,config_id,benchmark_type,date,isl,osl,conc,image,metrics,error
        10,501,1,single_turn,2026-06-11,1024,1024,8,img:1,"{{FullMetrics}}",
        11,502,2,single_turn,2026-06-12 00:00:00+00,8192,1024,64,,"{""tput_per_gpu"": 900.0, ""median_tpot"": 0.0125}",
        12,502,2,single_turn,2026-06-12,8192,1024,128,,{},server died

        """;

    /// <summary>Every fixture with the name of its format.</summary>
    public static IEnumerable<(string Format, string Content)> All =>
    [
        ("vllm-bench", Vllm), ("sglang-bench", Sglang), ("guidellm", GuideLlm), ("aiperf", AiPerf), ("genai-perf", GenAiPerf),
        ("inferencex-api", $"[{ApiRow}]"),
        ("inferencex-artifact", $"[{ArtifactV1}]"), ("inferencex-artifact", $"[{ArtifactV2}]"), ("inferencex-artifact", ArtifactV1),
        ("inferencex-dump", DumpConfigs), ("inferencex-dump", DumpResults), ("benchmark-csv", Sweep.With()),
    ];

    /// <summary>The object with values of dotted paths replaced; a null takes the field out, <c>NaN</c> and the like are written bare.</summary>
    public static string With(string json, params (string Path, string? Value)[] changes)
    {
        var row = JsonNode.Parse(json.Replace("Infinity", "\"@Infinity@\"", StringComparison.Ordinal))!;
        foreach (var (path, value) in changes)
        {
            var names = path.Split('.');
            var parent = names[..^1].Aggregate(row, (node, name) => node is JsonArray list ? list[int.Parse(name)]! : node[name]!);
            if (value is null)
                ((JsonObject)parent).Remove(names[^1]);
            else
                parent[names[^1]] = value is "NaN" or "Infinity" or "-Infinity" ? $"@{value}@" : JsonNode.Parse(value);
        }

        return row.ToJsonString().Replace("\"@", "", StringComparison.Ordinal).Replace("@\"", "", StringComparison.Ordinal);
    }
}
