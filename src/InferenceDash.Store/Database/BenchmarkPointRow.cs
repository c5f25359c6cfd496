namespace InferenceDash.Store.Database;

internal sealed class BenchmarkPointRow : SeriesRow
{
    public required string Engine { get; set; }

    public bool Disaggregated { get; set; }

    public bool Multinode { get; set; }

    public int? PrefillTensorParallel { get; set; }

    public int? PrefillExpertParallel { get; set; }

    public bool? PrefillDataParallelAttention { get; set; }

    public int? PrefillWorkers { get; set; }

    public int? PrefillGpus { get; set; }

    public int? DecodeTensorParallel { get; set; }

    public int? DecodeExpertParallel { get; set; }

    public bool? DecodeDataParallelAttention { get; set; }

    public int? DecodeWorkers { get; set; }

    public int? DecodeGpus { get; set; }

    public int? DraftTokens { get; set; }

    public required string Run { get; set; }

    public required DateOnly Date { get; set; }

    public required double Concurrency { get; set; }

    public required double Interactivity { get; set; }

    public required double ThroughputPerGpu { get; set; }

    public double? OutputThroughputPerGpu { get; set; }

    public double? InputThroughputPerGpu { get; set; }

    public double? MedianTtftSeconds { get; set; }

    public double? P99TtftSeconds { get; set; }

    public double? MedianE2eLatencySeconds { get; set; }

    public double? MedianTpotSeconds { get; set; }

    public double? P90TpotSeconds { get; set; }

    public double? P99TpotSeconds { get; set; }

    public double? JoulesPerTotalToken { get; set; }

    public double? AcceptanceLength { get; set; }

    public string? AcceptanceLengthTool { get; set; }

    public string? AcceptanceOrigin { get; set; }

    public string? EngineVersion { get; set; }

    public string? Image { get; set; }

    public static BenchmarkPointRow From(BenchmarkPoint point)
    {
        var (series, configuration) = (point.Series, point.Configuration);
        return new BenchmarkPointRow
        {
            Model = series.Model,
            Gpu = series.Gpu,
            Precision = series.Precision.Key,
            InputTokens = series.Sequence.InputTokens,
            OutputTokens = series.Sequence.OutputTokens,
            Method = series.Method.Key,
            Engine = configuration.Engine,
            Disaggregated = configuration.Disaggregated,
            Multinode = configuration.Multinode,
            PrefillTensorParallel = configuration.Prefill.TensorParallel,
            PrefillExpertParallel = configuration.Prefill.ExpertParallel,
            PrefillDataParallelAttention = configuration.Prefill.DataParallelAttention,
            PrefillWorkers = configuration.Prefill.Workers,
            PrefillGpus = configuration.Prefill.Gpus,
            DecodeTensorParallel = configuration.Decode.TensorParallel,
            DecodeExpertParallel = configuration.Decode.ExpertParallel,
            DecodeDataParallelAttention = configuration.Decode.DataParallelAttention,
            DecodeWorkers = configuration.Decode.Workers,
            DecodeGpus = configuration.Decode.Gpus,
            DraftTokens = configuration.DraftTokens,
            Run = point.Run,
            Date = point.Date,
            Concurrency = point.Concurrency,
            Interactivity = point.Interactivity,
            ThroughputPerGpu = point.ThroughputPerGpu,
            OutputThroughputPerGpu = point.OutputThroughputPerGpu,
            InputThroughputPerGpu = point.InputThroughputPerGpu,
            MedianTtftSeconds = point.MedianTtftSeconds,
            P99TtftSeconds = point.P99TtftSeconds,
            MedianE2eLatencySeconds = point.MedianE2eLatencySeconds,
            MedianTpotSeconds = point.MedianTpotSeconds,
            P90TpotSeconds = point.P90TpotSeconds,
            P99TpotSeconds = point.P99TpotSeconds,
            JoulesPerTotalToken = point.JoulesPerTotalToken,
            AcceptanceLength = point.AcceptanceLength,
            AcceptanceLengthTool = point.AcceptanceLengthTool,
            AcceptanceOrigin = point.AcceptanceOrigin,
            EngineVersion = point.EngineVersion,
            Image = point.Image,
        };
    }

    public BenchmarkPoint ToPoint() => new(ToSeries(), ToConfiguration(), Run, Date, Concurrency, Interactivity, ThroughputPerGpu)
    {
        ImportOrder = SnapshotOrdinal,
        OutputThroughputPerGpu = OutputThroughputPerGpu,
        InputThroughputPerGpu = InputThroughputPerGpu,
        MedianTtftSeconds = MedianTtftSeconds,
        P99TtftSeconds = P99TtftSeconds,
        MedianE2eLatencySeconds = MedianE2eLatencySeconds,
        MedianTpotSeconds = MedianTpotSeconds,
        P90TpotSeconds = P90TpotSeconds,
        P99TpotSeconds = P99TpotSeconds,
        JoulesPerTotalToken = JoulesPerTotalToken,
        AcceptanceLength = AcceptanceLength,
        AcceptanceLengthTool = AcceptanceLengthTool,
        AcceptanceOrigin = AcceptanceOrigin,
        EngineVersion = EngineVersion,
        Image = Image,
    };

    private Configuration ToConfiguration() => new(
        Engine,
        Disaggregated,
        Multinode,
        new Parallelism(PrefillTensorParallel, PrefillExpertParallel, PrefillDataParallelAttention, PrefillWorkers, PrefillGpus),
        new Parallelism(DecodeTensorParallel, DecodeExpertParallel, DecodeDataParallelAttention, DecodeWorkers, DecodeGpus))
    {
        DraftTokens = DraftTokens,
    };
}
