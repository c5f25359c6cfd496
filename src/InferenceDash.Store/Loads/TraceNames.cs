using InferenceDash.Core.Loads;

namespace InferenceDash.Store.Loads;

/// <summary>
/// What traces call their columns: those of the Azure LLM inference traces, BurstGPT, Vidur, Mooncake and the tools that
/// replay them.
/// </summary>
internal static class TraceNames
{
    public static readonly string[] Times = ["time", "timestamp", "arrived_at", "arrival_time", "arrival", "start_time", "seconds"];
    public static readonly string[] Inputs =
        ["contexttokens", "request tokens", "input_length", "input_tokens", "num_prefill_tokens", "prompt_tokens", "prompt_len", "isl"];

    public static readonly string[] Outputs =
        ["generatedtokens", "response tokens", "output_length", "output_tokens", "num_decode_tokens", "completion_tokens", "output_len", "osl"];

    public static string TooLong(int line) => $"Line {line}: more than {ArrivalTrace.LongestSeconds / 86_400:N0} days from the other arrivals.";
}
