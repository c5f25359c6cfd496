namespace InferenceDash.Words.Deciding;

/// <summary>Acceptance lengths and draft tokens in words.</summary>
public static class AcceptanceWords
{
    /// <summary>What the table of gains holds, for those who cannot see it.</summary>
    public static string Caption => Say.Of("Gain at the same interactivity and acceptance length");

    /// <summary>What the what-if answers.</summary>
    public static string WhatIf => Say.Of("Expected speed-up if each draft token is accepted with the same probability.");

    /// <summary>What the part on drafts holds, in a line.</summary>
    public static string Summary(IReadOnlyCollection<AcceptanceGain> gains, IReadOnlyList<AcceptanceBreakEven> breakEvens, string baseline) =>
        gains.Count == 0 ? WhatIf
        : breakEvens.Count > 0 ? $"{BreakEven(breakEvens[breakEvens.Count / 2], baseline)} {WhatIf}"
        : Say.Of($"Measured acceptance length at {Count.Of(gains.Count, "target")}. {WhatIf}");

    /// <summary>Below which acceptance length the baseline wins, in a sentence.</summary>
    public static string BreakEven(AcceptanceBreakEven even, string baseline)
    {
        ArgumentNullException.ThrowIfNull(even);
        return even.Greatest <= 1
            ? Say.Of($"At {Figure.Interactivity(even.Interactivity)} tok/s/user {baseline} would not win even if no draft were accepted (estimate).")
            : Say.Of($"At {Figure.Interactivity(even.Interactivity)} tok/s/user {baseline} wins below {RereadWords.Length(even)} tokens per step (estimate).");
    }

    /// <summary>That a length was measured, so that nothing has to be assumed of it.</summary>
    public static string Measured(IReadOnlyList<KnownLength> known, int draftTokens)
    {
        ArgumentNullException.ThrowIfNull(known);
        var (least, most) = (Figure.TwoDecimals(known.Min(k => k.Length)), Figure.TwoDecimals(known.Max(k => k.Length)));
        return Say.Of($"Measured with {Count.Of(draftTokens, "draft token")}: {(least == most ? least : Say.Of($"{least} to {most}"))} tokens per step.");
    }

    /// <summary>That a length has to be guessed.</summary>
    public static string Guessed => Say.Of("No acceptance length was measured for this model and draft length, so it is guessed from the rate.");

    /// <summary>The speed-up that measured lengths give: <c>1.96 to 2.31× at the same batch.</c></summary>
    public static string SpeedUp(IReadOnlyList<KnownLength> known, int draftTokens, double draftCost)
    {
        ArgumentNullException.ThrowIfNull(known);
        var step = 1 + (draftTokens * draftCost);
        var (least, most) = (Figure.Ratio(known.Min(k => k.Length) / step), Figure.Ratio(known.Max(k => k.Length) / step));
        return Say.Of($"{(least == most ? least : Say.Of($"{least[..^1]} to {most}"))} at the same batch.");
    }

    /// <summary>What the what-if still needs.</summary>
    public static string NeedsAll => Say.Of("Enter all three numbers to see the result.");

    /// <summary>What the result of the what-if rests on.</summary>
    public static string Model => Say.Of("The independent-acceptance model; it over-predicts.");

    /// <summary>The way to the reasons.</summary>
    public static string WhyModel => Say.Of("See why");

    /// <summary>The result of the what-if: <c>2.95× at the same batch, 3.69 tokens per step.</c></summary>
    public static string SpeedUp(DraftModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return Say.Of($"{Figure.Ratio(model.SpeedUp)} at the same batch, {Figure.TwoDecimals(model.AcceptanceLength)} tokens per step.");
    }

    /// <summary>What an acceptance length allows, and why a gain may exceed it.</summary>
    /// <param name="baseline">What the baseline is called.</param>
    public static string Reason(string baseline)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        return Say.Of($"At the same batch size, an engine decodes at most as many times faster as each step yields tokens. The gain can exceed that: "
            + $"{baseline} is slower for each user at the same batch size, "
            + $"so it reaches this interactivity only with fewer concurrent requests, and a smaller batch uses the GPU less well.");
    }

    /// <summary>The acceptance length of the knots in use: <c>2.40</c>, <c>2.40–2.60</c>.</summary>
    public static string Length(AcceptanceGain gain)
    {
        ArgumentNullException.ThrowIfNull(gain);
        var (least, greatest) = (Figure.TwoDecimals(gain.LeastLength), Figure.TwoDecimals(gain.GreatestLength));
        return gain.GreatestLength - gain.LeastLength < 0.005 ? least : $"{least}–{greatest}";
    }

    /// <summary>Requests in flight of series and baseline: <c>~8 / ~4</c>.</summary>
    public static string Requests(AcceptanceGain gain)
    {
        ArgumentNullException.ThrowIfNull(gain);
        return $"{Requests(gain.Concurrency)} / {Requests(gain.BaselineConcurrency)}";
    }

    private static string Requests(double? concurrency) => concurrency is { } requests ? $"~{Figure.Print(requests, 0)}" : Printed.Unknown;
}
