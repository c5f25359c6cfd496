using InferenceDash.Core;

namespace InferenceDash.Store.Import.Formats;

/// <summary>What rows are taken to be where their file does not say: options, then the file's sidecar, then its folder's.</summary>
internal sealed record RowDefaults
{
    public static readonly RowDefaults None = new();

    public string? Model { get; init; }

    public string? Gpu { get; init; }

    public string? Precision { get; init; }

    public string? SpecMethod { get; init; }

    public string? Engine { get; init; }

    public string? Run { get; init; }

    public string? Image { get; init; }

    public int? Gpus { get; init; }

    public Sequence? Sequence { get; init; }

    public DateOnly? Date { get; init; }

    /// <summary>These, with the gaps filled from <paramref name="others"/>.</summary>
    public RowDefaults Over(RowDefaults others) => new()
    {
        Model = Model ?? others.Model,
        Gpu = Gpu ?? others.Gpu,
        Precision = Precision ?? others.Precision,
        SpecMethod = SpecMethod ?? others.SpecMethod,
        Engine = Engine ?? others.Engine,
        Run = Run ?? others.Run,
        Image = Image ?? others.Image,
        Gpus = Gpus ?? others.Gpus,
        Sequence = Sequence ?? others.Sequence,
        Date = Date ?? others.Date,
    };

    /// <summary>One text for one meaning: with the content, these are what an import is. Empty: nothing is set.</summary>
    public string Identity => string.Join("; ", new[]
    {
        Part("model", Model), Part("gpu", Gpu), Part("gpus", Gpus?.ToString()), Part("precision", Precision),
        Part("spec_method", SpecMethod), Part("engine", Engine), Part("sequence", Sequence?.Label),
        Part("date", Date?.ToString("yyyy-MM-dd")), Part("run", Run), Part("image", Image),
    }.OfType<string>());

    // Quoted where it could be read as another option.
    private static string? Part(string name, string? value) => value switch
    {
        null => null,
        _ when value.AsSpan().ContainsAny(";=\"") => $"{name}=\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"",
        _ => $"{name}={value}",
    };
}
