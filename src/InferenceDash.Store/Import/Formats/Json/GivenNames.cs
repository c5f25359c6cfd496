using System.Globalization;

namespace InferenceDash.Store.Import.Formats.Json;

/// <summary>
/// The parts of a series that a row names itself or leaves to an option or a sidecar. A part that neither has is
/// reported with the option that gives it: nothing is guessed, and no speculative decoding is not the default.
/// </summary>
internal static class GivenNames
{
    /// <summary>Slug of a known model; null, and the row unsound, when the name is not known.</summary>
    /// <param name="row">The row.</param>
    /// <param name="field">Field or option that has the name.</param>
    /// <param name="name">The name.</param>
    public static string? Model(JsonFields row, string field, string name)
    {
        var known = row.Rows.Names.ModelCalled(name);
        if (known is null && name.Length > 0)
            row.RejectAlike(field, name, row.Rows.Names.UnknownModel(name));
        return known;
    }

    /// <summary>Key of a known GPU; null, and the row unsound, when the name is not known.</summary>
    public static string? Gpu(JsonFields row, string field, string name)
    {
        var known = row.Rows.Names.Gpu(name);
        if (known is null && name.Length > 0)
            row.RejectAlike(field, name, row.Rows.Names.UnknownGpu(name));
        return known;
    }

    public static Precision Precision(JsonFields row, string? own) =>
        new(Key(row, "precision", own ?? Given(row, "precision", row.Source.Defaults.Precision)));

    public static SpecMethod Method(JsonFields row, string field, string? own)
    {
        var key = Key(row, field, own ?? Given(row, "spec_method", row.Source.Defaults.SpecMethod));
        if (row.Rows.Names.Method(key) is { } known)
            return known;
        if (key.Length > 0 && NameShapes.Key.IsMatch(key))
            row.RejectAlike(field, key, row.Rows.Names.UnknownMethod);
        return new SpecMethod(key);
    }

    /// <summary>Whether an option or a sidecar says that speculative decoding was off.</summary>
    public static bool SayOff(JsonFields row) => row.Source.Defaults.SpecMethod is { } method && row.Rows.Names.Method(method)?.IsOff == true;

    /// <summary>Tokens drafted per verification step; null: unknown, or off.</summary>
    /// <param name="row">The row.</param>
    /// <param name="method">Its method.</param>
    /// <param name="own">What the row says; null: nothing, as most tools.</param>
    /// <param name="field">The field that says it.</param>
    public static int? DraftTokens(JsonFields row, SpecMethod method, int? own = null, string field = "draft_tokens")
    {
        var given = row.Source.Defaults.DraftTokens;
        var (tokens, flaw) = Drafting.Of(method, own, given);
        if (flaw is not null)
            row.Reject(own is null ? "draft_tokens" : field, Text(own ?? given), flaw);
        else if (!method.IsOff && own is not null && given is not null && own != given)
            row.Reject(field, Text(own), $"tokens are drafted per step, and --draft-tokens says {Text(given)}");
        return tokens;
    }

    /// <summary>Where acceptance lengths come from, as an option or a sidecar says; null: neither does.</summary>
    public static string? AcceptanceOrigin(JsonFields row)
    {
        var origin = row.Source.Defaults.Acceptance;
        if (origin is not null && !Drafting.IsOrigin(origin))
            row.Reject("acceptance", origin, Drafting.UnknownOrigin);
        return origin;
    }

    /// <summary>What an option or the sidecar gives; empty, and the row unsound, when neither does.</summary>
    public static string Given(JsonFields row, string option, string? value)
    {
        if (value is { Length: > 0 })
            return value;
        Missing(row, option);
        return "";
    }

    public static void Missing(JsonFields row, string option)
    {
        row.Rows.Stated.Lacks(option);
        row.RejectAlike(option, value: null, "is not in the file" + RowDefaults.NeededFor(option));
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);

    private static string Key(JsonFields row, string field, string text)
    {
        if (text.Length > 0 && !NameShapes.Key.IsMatch(text))
            row.Reject(field, text, NameShapes.KeyDescription);
        return text.ToLowerInvariant();
    }
}
