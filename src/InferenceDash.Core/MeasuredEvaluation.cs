namespace InferenceDash.Core;

/// <summary>How well the answers of a model did on a set of tasks, as one deployment gave them.</summary>
/// <param name="Model">Slug of the model.</param>
/// <param name="Precision">Precision of the weights.</param>
/// <param name="Method">Spec method that it was served with, or off.</param>
/// <param name="Evaluation">The set of tasks, as its source names it: <c>gsm8k</c>.</param>
/// <param name="Metric">What the score is, as its source names it: <c>exact_match,strict-match</c>.</param>
/// <param name="Score">The score, higher is better: a share from 0 to 1, unless <paramref name="StandardError"/> is known.</param>
/// <param name="Samples">How many tasks it is the mean of, at least 1.</param>
/// <param name="StandardError">Its standard error as its source states it, above 0; null: that of a share.</param>
/// <param name="Date">Day on which it was measured.</param>
public sealed record MeasuredEvaluation(
    string Model, Precision Precision, SpecMethod Method, string Evaluation, string Metric, double Score, int Samples, double? StandardError, DateOnly Date)
{
    /// <summary>GPU key; null: not said, so that it holds for any.</summary>
    public string? Gpu { get; init; }

    /// <summary>Tokens drafted per verification step; null: not said.</summary>
    public int? DraftTokens { get; init; }

    /// <summary>Serving framework; null: not said.</summary>
    public string? Engine { get; init; }

    /// <summary>Version of the engine; null: unknown.</summary>
    public string? EngineVersion { get; init; }

    /// <summary>The run that measured it; null: unknown.</summary>
    public string? Run { get; init; }

    /// <summary>Where it was read: a file, a page, a publisher; null: unknown.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the score is a share of the tasks.</summary>
    public bool IsShare => Score is >= 0 and <= 1;

    /// <summary>
    /// Its standard error: as stated, else √(p(1 − p)/n) of a share. Where no task or every task was solved that would be 0, so
    /// two solved and two unsolved ones are added (Agresti and Coull, 1998).
    /// </summary>
    public double Error
    {
        get
        {
            if (StandardError is { } stated)
                return stated;
            var (p, n) = Score is 0 or 1 ? (((Score * Samples) + 2) / (Samples + 4), Samples + 4) : (Score, Samples);
            return Math.Sqrt(p * (1 - p) / n);
        }
    }
}
