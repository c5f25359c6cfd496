namespace InferenceDash.Store.Database.Rows;

internal sealed class EvaluationRow : DataRow
{
    public required string Model { get; set; }

    public string? Gpu { get; set; }

    public required string Precision { get; set; }

    public required string Method { get; set; }

    public int? DraftTokens { get; set; }

    public string? Engine { get; set; }

    public string? EngineVersion { get; set; }

    public required string Evaluation { get; set; }

    public required string Metric { get; set; }

    public required double Score { get; set; }

    public required int Samples { get; set; }

    public double? StandardError { get; set; }

    public required DateOnly Date { get; set; }

    public string? Run { get; set; }

    public string? Source { get; set; }

    public static EvaluationRow From(MeasuredEvaluation evaluation) => new()
    {
        Model = evaluation.Model,
        Gpu = evaluation.Gpu,
        Precision = evaluation.Precision.Key,
        Method = evaluation.Method.Key,
        DraftTokens = evaluation.DraftTokens,
        Engine = evaluation.Engine,
        EngineVersion = evaluation.EngineVersion,
        Evaluation = evaluation.Evaluation,
        Metric = evaluation.Metric,
        Score = evaluation.Score,
        Samples = evaluation.Samples,
        StandardError = evaluation.StandardError,
        Date = evaluation.Date,
        Run = evaluation.Run,
        Source = evaluation.Source,
    };

    public MeasuredEvaluation ToEvaluation() =>
        new(Model, new Precision(Precision), new SpecMethod(Method), Evaluation, Metric, Score, Samples, StandardError, Date)
        {
            Gpu = Gpu,
            DraftTokens = DraftTokens,
            Engine = Engine,
            EngineVersion = EngineVersion,
            Run = Run,
            Source = Source,
        };
}
