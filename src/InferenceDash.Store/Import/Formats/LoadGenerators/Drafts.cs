using InferenceDash.Store.Import.Formats.Json;

namespace InferenceDash.Store.Import.Formats.LoadGenerators;

/// <summary>What a file says of its drafts and how many of them were accepted. Null is unknown.</summary>
internal sealed record Drafts
{
    /// <summary>The file says nothing.</summary>
    public static readonly Drafts Unknown = new();

    /// <summary>The tool whose definition the acceptance length follows.</summary>
    public string? Tool { get; init; }

    /// <summary>The field that a contradiction between acceptance and method is reported for.</summary>
    public string? Field { get; init; }

    /// <summary>The field that says that speculative decoding was off; null: none says so.</summary>
    public string? OffField { get; init; }

    /// <summary>The field that says that speculative decoding was on, whatever was accepted; null: none says so.</summary>
    public string? OnField { get; init; }

    /// <summary>Tokens per verification step, 1 + accepted / drafts.</summary>
    public double? Length { get; init; }

    /// <summary>Accepted ÷ drafted tokens, 0 to 1.</summary>
    public double? Rate { get; init; }

    /// <summary>
    /// Whether <see cref="Rate"/> has every drafted token in its denominator. Then the length is 1 + k × rate; rates of other
    /// definitions say nothing about it.
    /// </summary>
    public bool RateIsOfDraftTokens { get; init; }

    /// <summary>Tokens that were drafted.</summary>
    public double? Drafted { get; init; }

    /// <summary>Drafted tokens that were accepted.</summary>
    public double? Accepted { get; init; }

    /// <summary>How often the drafted token of each position was accepted.</summary>
    public AcceptanceByPosition? ByPosition { get; init; }

    /// <summary>Tokens drafted per verification step (k), where the file is certain of it.</summary>
    public int? Tokens { get; init; }

    /// <summary>The field that says k.</summary>
    public string TokensField { get; init; } = "draft_tokens";

    /// <summary>Whether the engine imitated a given acceptance length, where the file says so.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Where the acceptance length comes from; null: nobody says.</summary>
    public string? Origin { get; private init; }

    /// <summary>Whether the file says how many drafts were accepted.</summary>
    public bool SaysAcceptance => (Length ?? Rate ?? Drafted ?? Accepted) is not null;

    /// <summary>
    /// What is true of a row with this method: with what options say and what follows from the figures. Contradictions are
    /// reported and leave the row unsound.
    /// </summary>
    public Drafts Of(JsonFields row, SpecMethod method)
    {
        if (method.IsOff && (Length > 1 || Accepted > 0 || Rate > 0))
            row.Reject(Field, "says that drafts were accepted, so speculative decoding was not off as --spec-method says");
        else if (method.IsOff && OnField is not null)
            row.Reject(OnField, "says that drafts were made, so speculative decoding was not off as --spec-method says");
        if (!method.IsOff && method.Key.Length > 0 && OffField is not null)
            row.Reject(OffField, $"says that nothing was drafted, so the run is none of {method.Key}; import it with --spec-method none");
        var tokens = GivenNames.DraftTokens(row, method, Tokens, TokensField);
        if (method.IsOff)
            return Unknown;
        var rate = Rate ?? (Drafted > 0 ? Accepted / Drafted : null);
        return this with
        {
            Tokens = tokens,
            Rate = rate,
            Length = Length ?? (RateIsOfDraftTokens ? 1 + (tokens * rate) : null),
            Origin = OriginIn(row),
        };
    }

    /// <summary>Adds its figures.</summary>
    public void AddTo(Figures figures)
    {
        figures[MeasuredFields.AcceptanceLength] = Length;
        figures[MeasuredFields.AcceptanceRate] = Rate;
        figures[MeasuredFields.DraftedTokens] = Drafted;
        figures[MeasuredFields.AcceptedTokens] = Accepted;
    }

    private string? OriginIn(JsonFields row)
    {
        if (!IsSynthetic)
            return SaysAcceptance ? GivenNames.AcceptanceOrigin(row) : null;
        var given = GivenNames.AcceptanceOrigin(row);
        if (given?.StartsWith("measured", StringComparison.OrdinalIgnoreCase) == true)
            row.Reject("acceptance", given, "contradicts the file, which says that acceptance was synthetic");
        return given ?? "synthetic";
    }
}
