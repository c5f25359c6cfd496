namespace InferenceDash.Web.Addresses;

/// <summary>What sets the series of the explorer apart besides the GPU.</summary>
[Flags]
public enum SeriesSplit
{
    /// <summary>Nothing: a GPU is one series.</summary>
    None = 0,

    Precision = 1,

    Method = 2,

    Engine = 4,

    All = Precision | Method | Engine,
}
