namespace InferenceDash.Store.Tests.Import.Formats.LoadGenerators;

/// <summary>
/// One small sound file of each tool. They describe one deployment: 2560 tok/s in all, half of them input, 160 tok/s for
/// each of 8 users.
/// </summary>
internal static class ToolFixture
{
    public const string InferencePerfStage = """
        {"benchmark_time_seconds": 64.0,
         "load_summary": {"count": 80, "schedule_delay": {"mean": 0.001}, "send_duration": 60.0, "requested_rate": 80, "achieved_rate": 1.3, "concurrency": 8},
         "successes": {"count": 80,
           "latency": {
             "request_latency": {"mean": 6.2, "median": 6.5, "p90": 6.9, "p99": 7.1},
             "normalized_time_per_output_token": {"mean": 0.0065, "median": 0.0064},
             "time_per_output_token": {"mean": 0.0065, "median": 0.00625, "p90": 0.008, "p99": 0.01},
             "time_to_first_token": {"mean": 0.15, "median": 0.125, "p90": 0.3, "p99": 0.5},
             "inter_token_latency": {"mean": 0.0125, "median": 0.0124}},
           "throughput": {"input_tokens_per_sec": 1280.0, "output_tokens_per_sec": 1280.0, "total_tokens_per_sec": 2560.0, "requests_per_sec": 1.25},
           "prompt_tokens": {"total": 81920, "cached": 0, "mean": 1024.0}, "output_len": {"mean": 1024.0}},
         "failures": {"count": 0, "request_latency": null}}
        """;

    public const string LlmPerf = """
        {"version": "2023-08-31", "name": "m_1024_1024_summary", "model": "Qwen/Qwen3.5", "mean_input_tokens": 1024, "stddev_input_tokens": 10,
         "mean_output_tokens": 1024, "stddev_output_tokens": 10, "num_concurrent_requests": 8, "additional_sampling_params": {},
         "results_inter_token_latency_s_quantiles_p50": 0.0064, "results_inter_token_latency_s_mean": 0.0064,
         "results_ttft_s_quantiles_p50": 0.125, "results_ttft_s_quantiles_p99": 0.5, "results_ttft_s_mean": 0.25,
         "results_end_to_end_latency_s_quantiles_p50": 6.5, "results_end_to_end_latency_s_mean": 6.5,
         "results_number_input_tokens_mean": 1001, "results_number_input_tokens_min": "990",
         "results_number_output_tokens_mean": 1001, "results_number_output_tokens_min": "990",
         "results_num_requests_started": 80, "results_error_rate": 0.0, "results_number_errors": 0, "results_error_code_frequency": "{}",
         "results_mean_output_throughput_token_per_s": 1280.0, "results_num_completed_requests": 80,
         "results_num_completed_requests_per_min": 75.0, "timestamp": 1781170200}
        """;

    public const string GenAiBench = """
        {"aggregated_metrics": {"scenario": "D(1024,1024)", "num_concurrency": 8, "batch_size": 1, "iteration_type": "num_concurrency",
           "run_duration": 64.0, "mean_output_throughput_tokens_per_s": 1280.0, "mean_input_throughput_tokens_per_s": 1280.0,
           "mean_total_tokens_throughput_tokens_per_s": 2560.0, "requests_per_second": 1.25, "error_codes_frequency": {}, "error_rate": 0,
           "num_error_requests": 0, "num_completed_requests": 80, "num_requests": 80,
           "stats": {"ttft": {"mean": 0.15, "p50": 0.125, "p99": 0.5}, "tpot": {"max": 0.02, "mean": 0.0065, "p50": 0.00625, "p90": 0.008, "p99": 0.01},
             "e2e_latency": {"mean": 6.2, "p50": 6.5}, "num_input_tokens": {"mean": 1020.5}, "num_output_tokens": {"mean": 1023.5}}},
         "individual_request_metrics": [{"ttft": 0.1, "tpot": 0.006, "error_code": null}], "_time_unit": "s"}
        """;

    public const string GenAiBenchMetadata = """
        {"cmd": "genai-bench benchmark", "benchmark_version": "0.0.2", "api_backend": "sglang", "auth_config": {}, "api_model_name": "Qwen/Qwen3.5",
         "model": "Qwen3.5", "task": "text-to-text", "num_concurrency": [4, 8], "iteration_type": "num_concurrency",
         "traffic_scenario": ["D(1024,1024)"], "additional_request_params": {}, "server_engine": "SGLang", "server_version": "v0.5.6",
         "server_gpu_type": "H100", "server_gpu_count": "8", "max_time_per_run_s": 600, "max_requests_per_run": 80}
        """;

    public const string TrtLlmBench = """
        {"engine": {"model": "Qwen/Qwen3.5", "model_path": null, "engine_dir": "None", "version": "1.2.0", "backend": "Pytorch", "dtype": "bfloat16",
           "kv_cache_dtype": "FP8", "quantization": "FP8"},
         "machine": {"name": "NVIDIA H100 80GB HBM3", "memory.total": 79.6},
         "world_info": {"tp_size": 8, "pp_size": 1, "ep_size": 8, "world_size": 8, "max_batch_size": 64, "max_num_tokens": 8192, "issue_rate": 1e9},
         "request_info": {"num_requests": 80, "avg_num_concurrent_requests": 7.75, "avg_input_length": 1024.0, "avg_output_length": 1024.0},
         "performance": {"total_latency_ms": 64000.0, "avg_request_latency_ms": 6200.0, "request_throughput_req_s": 1.25,
           "system_output_throughput_tok_s": 1280.0, "system_total_throughput_tok_s": 2560.0, "output_throughput_per_user_tok_s": 158.0,
           "output_throughput_per_gpu_tok_s": 160.0, "request_latency_percentiles_ms": {"p50": 6500.0, "p90": 6900.0, "p99": 7100.0}},
         "streaming_metrics": {"token_output_speed_tok_s": 158.0, "avg_ttft_ms": 150.0, "avg_tpot_ms": 6.5,
           "tpot_percentiles": {"p50": 6.25, "p90": 8.0, "p95": 9.0, "p99": 10.0, "average": 6.5},
           "ttft_percentiles": {"p50": 125.0, "p99": 500.0}, "gen_tps_percentiles": {"p50": 160.0}},
         "decoding_stats": {"mode": "MTP",
           "num_draft_tokens_percentiles": {"p50": 1536.0, "average": 1536.0}, "num_accepted_draft_tokens_percentiles": {"p50": 512.0, "average": 512.0},
           "draft_acceptance_rate_percentiles": {"average": 0.4}, "acceptance_length_percentiles": {"average": 2.2}},
         "dataset": {"isl_stats": {"average": 1024.0}}}
        """;

    public const string EvalScope = """
        {"Test Duration (s)": 64.0, "Concurrency": 8, "Request Rate (req/s)": -1, "Total Requests": 80, "Success Requests": 80, "Failed Requests": 0,
         "Req Throughput (req/s)": 1.25, "Avg Latency (s)": 6.2, "Avg Input Tokens": 1024.0, "Output Throughput (tok/s)": 1280.0,
         "Total Throughput (tok/s)": 2560.0, "TTFT (ms)": 150.0, "TPOT (ms)": 6.5, "ITL (ms)": 12.5, "Avg Output Tokens": 1024.0,
         "Decoded Tok/Iter": 2.5, "Spec. Accept Rate": 0.6}
        """;

    public const string EvalScopePercentiles = """
        [{"Percentiles": "10%", "Latency (s)": 6.0, "TTFT (ms)": 100.0, "ITL (ms)": 12.0, "TPOT (ms)": 6.0},
         {"Percentiles": "50%", "Latency (s)": 6.5, "TTFT (ms)": 125.0, "ITL (ms)": 12.4, "TPOT (ms)": 6.25},
         {"Percentiles": "90%", "Latency (s)": 6.9, "TTFT (ms)": 300.0, "ITL (ms)": 13.0, "TPOT (ms)": 8.0},
         {"Percentiles": "99%", "Latency (s)": 7.1, "TTFT (ms)": 500.0, "ITL (ms)": 14.0, "TPOT (ms)": 10.0}]
        """;

    public const string LlamaPrompt = """
        {"build_commit": "abc123", "build_number": 6300, "gpu_info": "NVIDIA H100", "backends": "CUDA", "model_filename": "m.gguf", "n_batch": 2048,
         "n_prompt": 1024, "n_gen": 0, "n_depth": 0, "test_time": "2026-06-11T09:30:15Z", "avg_ns": 125000000, "avg_ts": 8192.0,
         "samples_ts": [8190.0, 8194.0]}
        """;

    public const string LlamaGeneration = """
        {"build_commit": "abc123", "build_number": 6300, "gpu_info": "NVIDIA H100", "backends": "CUDA", "model_filename": "m.gguf", "n_batch": 2048,
         "n_prompt": 0, "n_gen": 1024, "n_depth": 1024, "test_time": "2026-06-11T09:30:20Z", "avg_ns": 6400000000, "avg_ts": 160.0,
         "samples_ts": [159.0, 161.0]}
        """;

    public const string VllmThroughput =
        """{"elapsed_time": 64.0, "num_requests": 80, "total_num_tokens": 163840, "requests_per_second": 1.25, "tokens_per_second": 2560.0}""";

    public const string VllmLatency = """{"avg_latency": 6.5, "latencies": [6.4, 6.6], "percentiles": {"10": 6.4, "50": 6.5, "99": 6.6}}""";

    public const string LlmdReport = """
        {"version": "0.2",
         "run": {"uid": "u", "time": {"start": "2026-06-11T09:30:15Z", "end": "2026-06-11T09:31:19Z", "duration": "PT64S"}},
         "scenario": {
           "stack": [
             {"metadata": {"label": "vllm-0", "cfg_id": "c"},
              "standardized": {"kind": "inference_engine", "tool": "llm-d", "tool_version": "0.3.1", "role": "replica", "replicas": 1,
                "model": {"name": "Qwen/Qwen3.5"}, "accelerator": {"model": "NVIDIA-H100-80GB-HBM3", "count": 8, "parallelism": {"tp": 8, "workers": 1}}},
              "native": {}},
             {"metadata": {"label": "epp"}, "standardized": {"kind": "generic", "tool": "scheduler", "tool_version": "1"}, "native": {}}],
           "load": {"standardized": {"tool": "inference-perf", "tool_version": "0.3", "stage": 1, "source": "sampled", "concurrency": 8}, "native": {}}},
         "results": {"request_performance": {"aggregate": {
           "requests": {"total": 80, "failures": 0, "input_length": {"units": "count", "mean": 1024.0}, "output_length": {"units": "count", "mean": 1024.0}},
           "latency": {
             "time_to_first_token": {"units": "s", "mean": 0.15, "p50": 0.125, "p99": 0.5},
             "time_per_output_token": {"units": "s/token", "mean": 0.0065, "p50": 0.00625, "p90": 0.008, "p99": 0.01},
             "inter_token_latency": {"units": "s/token", "mean": 0.0125, "p50": 0.0124},
             "request_latency": {"units": "s", "mean": 6.2, "p50": 6.5}},
           "throughput": {"output_token_rate": {"units": "tokens/s", "mean": 1280.0}, "request_rate": {"units": "queries/s", "mean": 1.25},
             "total_token_rate": {"units": "tokens/s", "mean": 2560.0}}}}}}
        """;

    /// <summary>Every fixture with the name of its format.</summary>
    public static IEnumerable<(string Format, string Content)> All =>
    [
        ("inference-perf", InferencePerfStage), ("llm-d-report", LlmdReport), ("llmperf", LlmPerf), ("genai-bench", GenAiBench),
        ("genai-bench", GenAiBenchMetadata),
        ("trtllm-bench", TrtLlmBench), ("evalscope", EvalScope), ("evalscope", EvalScopePercentiles),
        ("llama-bench", $"[{LlamaPrompt}, {LlamaGeneration}]"), ("vllm-bench", VllmThroughput), ("vllm-bench", VllmLatency),
    ];
}
