using System.Collections.Frozen;

namespace InferenceDash.Store.Database.Rows;

internal sealed class BenchmarkPointRow : SeriesRow
{
    private static readonly FrozenDictionary<string, MeasuredField> ByColumn =
        MeasuredFields.All.ToFrozenDictionary(field => field.Name, StringComparer.Ordinal);

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

    /// <summary>The figures of <see cref="MeasuredFields"/>, which are columns of their own: see the indexer.</summary>
    public Figures Figures { get; private init; } = new();

    public string? AcceptanceLengthTool { get; set; }

    public string? AcceptanceOrigin { get; set; }

    public string? AcceptanceByPosition { get; set; }

    public string? EngineVersion { get; set; }

    public string? Image { get; set; }

    /// <summary>The rules that the measurement breaks, as <see cref="QualityFlags"/> writes them; null: none.</summary>
    public string? Quality { get; set; }

    public bool IsExcluded { get; set; }

    /// <summary>Number of the <see cref="RequestRecordRow"/> of the same import that has its requests; null: none has.</summary>
    public int? Requests { get; set; }

    public bool IsComposed { get; set; }

    /// <summary>A figure by the name of its column, which is how EF reads it.</summary>
    public object? this[string column]
    {
        get => Figures[FieldOf(column)];
        set => Figures[FieldOf(column)] = (double?)value;
    }

    public static MeasuredField FieldOf(string column) => ByColumn[column];

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
            Figures = Figures.Of(point),
            AcceptanceLengthTool = point.AcceptanceLengthTool,
            AcceptanceOrigin = point.AcceptanceOrigin,
            AcceptanceByPosition = point.AcceptanceByPosition?.ToString(),
            EngineVersion = point.EngineVersion,
            Image = point.Image,
            Quality = point.Quality.Any ? point.Quality.ToString() : null,
            IsExcluded = point.IsExcluded,
            IsComposed = point.IsComposed,
        };
    }

    public BenchmarkPoint ToPoint() => Figures.In(new BenchmarkPoint(ToSeries(), ToConfiguration(), Run, Date, Concurrency, Interactivity, ThroughputPerGpu)
    {
        ImportOrder = SnapshotOrdinal,
        AcceptanceLengthTool = AcceptanceLengthTool,
        AcceptanceOrigin = AcceptanceOrigin,
        AcceptanceByPosition = AcceptanceByPosition is { } shares ? Core.AcceptanceByPosition.Parse(shares) : null,
        EngineVersion = EngineVersion,
        Image = Image,
        Quality = Quality is { } rules && QualityFlags.TryParse(rules, out var flags) ? flags : QualityFlags.None,
        IsExcluded = IsExcluded,
        Requests = Requests is { } number ? new RequestRecord(SnapshotOrdinal, number) : null,
    });

    private Configuration ToConfiguration() => new(
        Engine,
        Disaggregated,
        Multinode,
        new Parallelism(PrefillTensorParallel, PrefillExpertParallel, PrefillDataParallelAttention, PrefillWorkers, PrefillGpus),
        new Parallelism(DecodeTensorParallel, DecodeExpertParallel, DecodeDataParallelAttention, DecodeWorkers, DecodeGpus))
    {
        DraftTokens = DraftTokens,
        IsComposed = IsComposed,
    };
}
