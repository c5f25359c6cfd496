namespace InferenceDash.Web.Addresses;

/// <summary>The ground that a picture is drawn on.</summary>
public enum PictureTheme
{
    Light,
    Dark,
}

/// <summary>How a chart is drawn as a picture. It changes no number.</summary>
/// <param name="Theme">Its colours.</param>
/// <param name="Width">Its width, px; null: as it is drawn.</param>
public sealed record PictureQuery(PictureTheme Theme, int? Width)
{
    /// <summary>Smallest and largest width, px.</summary>
    public const int Narrowest = 200, Widest = 3840;

    /// <summary>Light, as it is drawn.</summary>
    public static PictureQuery Default { get; } = new(PictureTheme.Light, Width: null);

    /// <summary>Whether it stands within a text that has its heading and its source: it is the chart alone. No address asks for it.</summary>
    public bool IsPart { get; init; }
}
