namespace InferenceDash.Words.Asking;

/// <summary>The words of the question that the home page asks its reader, and of its answers.</summary>
public static class AskWords
{
    /// <summary>What the form does.</summary>
    public static string Label => Say.Of("Find the answer for your setup");

    /// <summary>A choice that leaves the GPU open.</summary>
    public static string AnyGpu => Say.Of("any GPU");

    /// <summary>A choice that leaves the precision open.</summary>
    public static string AnyPrecision => Say.Of("any precision");

    /// <summary>What the choices lead to.</summary>
    public static string Leads => Say.Of("“Any GPU” shows which hardware is cheapest; a single GPU shows whether speculative decoding is ahead on it.");

    /// <summary>A setup as people write it: <c>DeepSeek R1 on B200 at FP4</c>.</summary>
    public static string Subject(string? model, string? gpu, Precision? precision) =>
        Say.Of($"{model ?? Say.Of("a model")} on {gpu ?? AnyGpu} at {precision?.Label ?? AnyPrecision}");

    /// <summary>The heading where there is no answer.</summary>
    public static string NoAnswer(string subject) => Say.Of($"No comparison of {subject}");

    /// <summary>Why there is none, and what follows.</summary>
    public static string WhyNot => Say.Of("No points with speculative decoding for this setup. The nearest pages:");

    /// <summary>Why there is none where the model is not known.</summary>
    public static string UnknownModel => Say.Of("No points of this model. Models with points:");

    /// <summary>A comparison that comes near.</summary>
    public static string Pair(Matchup matchup)
    {
        ArgumentNullException.ThrowIfNull(matchup);
        return Say.Of($"{matchup.Model.Label} on {matchup.Gpu.Label} at {matchup.Precision.Label}: "
            + $"{Listed.Versus(matchup.Series.Select(s => s.Method.Label))}");
    }

    /// <summary>The ranking of a model.</summary>
    public static string Ranking(Model model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Say.Of($"All hardware for {model.Label}, ranked");
    }
}
