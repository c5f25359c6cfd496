using Keys = InferenceDash.Web.Addresses.SiteUrls.Keys;
using RankKeys = InferenceDash.Web.Addresses.SiteUrls.RankKeys;

namespace InferenceDash.Web.Addresses;

/// <summary>
/// The names of the fields of forms. A form without JavaScript leads to the address that its fields make, so they are named
/// by its keys, which nobody else knows. A <see cref="NumberField"/> has a name of its own.
/// </summary>
public static class FormFields
{
    /// <summary>A target of a comparison.</summary>
    public static string Targets => Keys.Targets;

    public static string Filter => Keys.Filter;

    public static string Snapshot => Keys.Snapshot;

    /// <summary>The earlier one of two snapshots.</summary>
    public static string Since => Keys.Since;

    public static string Model => Keys.Model;

    public static string Gpu => Keys.Gpus;

    public static string Precision => Keys.Precisions;

    public static string Sequence => Keys.Sequence;

    public static string Metric => Keys.Metric;

    public static string Engine => Keys.Engine;

    public static string Scale => Keys.Scale;

    public static string Show => Keys.Show;

    public static string XMetric => Keys.XMetric;

    public static string Basis => Keys.Basis;

    public static string Price => Keys.Price;

    public static string AssumptionSet => Keys.Assumptions;

    /// <summary>The stretch of an axis that is shown: the explorer's script writes it into the address by itself.</summary>
    public static string Zoom => Keys.Zoom;

    /// <summary>The same of a comparison's chart, whose script alone reads it.</summary>
    public static string Range => Keys.Range;

    /// <summary>The first row of a long table; its script alone asks for others.</summary>
    public static string Top => Keys.Top;

    /// <summary>The point of a chart that stays told, by its place; the chart's script alone reads it.</summary>
    public static string Pin => Keys.Pin;

    /// <summary>The comparison that a menu leads to.</summary>
    public static string GoTo => Keys.GoTo;

    /// <summary>The interactivity of the map.</summary>
    public static string Interactivity => Keys.Interactivity;

    /// <summary>The interactivity of a ranking.</summary>
    public static string RankedInteractivity => RankKeys.Interactivity;

    /// <summary>A row of a ranking that is ticked.</summary>
    public static string PickedRow => RankKeys.Row;

    /// <summary>A load over time.</summary>
    public static string Load => Keys.Load;

    /// <summary>What it counts.</summary>
    public static string LoadUnit => Keys.LoadUnit;

    /// <summary>The price of one GPU.</summary>
    public static string UsdPerGpuHour(string gpu) => $"{Keys.UsdPerGpuHour}.{gpu}";

    /// <summary>The power of one GPU.</summary>
    public static string KwPerGpu(string gpu) => $"{Keys.KwPerGpu}.{gpu}";
}
