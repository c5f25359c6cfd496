namespace InferenceDash.Words.Ranking;

/// <summary>What a ranking is about, as its sentences name it.</summary>
/// <param name="Model">The model's name.</param>
/// <param name="Vendor">Only GPUs of this vendor; null: of all.</param>
/// <param name="Precision">Only this precision; null: all.</param>
/// <param name="Method">The spec method, or the best of all.</param>
public sealed record RankScope(string Model, string? Vendor, Precision? Precision, SpecMethod Method)
{
    /// <summary>What is ranked: <c>hardware</c>, <c>AMD FP8 hardware</c>.</summary>
    public string Hardware => (Vendor, Precision) switch
    {
        (null, null) => Say.Of("hardware"),
        ({ } vendor, null) => Say.Of($"{vendor} hardware"),
        (null, { } precision) => Say.Of($"{precision.Label} hardware"),
        ({ } vendor, { } precision) => Say.Of($"{vendor} {precision.Label} hardware"),
    };

    /// <summary>What it serves: <c>DeepSeek R1</c>, <c>DeepSeek R1 with MTP</c>.</summary>
    public string Serving => Method.IsBest ? Model : Method.IsOff ? Say.Of($"{Model} without speculative decoding") : Say.Of($"{Model} with {Method.Label}");
}
