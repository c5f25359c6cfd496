namespace InferenceDash.Core.Comparing;

/// <summary>A method against Off at matched interactivity: what every table, chart, sentence and answer is made from.</summary>
public sealed class Comparison
{
    private Comparison(Curve method, Curve off, GpuRates rates, TargetComparison[] targets)
    {
        (Method, Off, Rates, Targets) = (method, off, rates, targets);
        BreakEven = BreakEven.Of(method, off, rates);
    }

    /// <summary>The curve with the method.</summary>
    public Curve Method { get; }

    /// <summary>The curve without.</summary>
    public Curve Off { get; }

    /// <summary>Price and power behind the derived figures.</summary>
    public GpuRates Rates { get; }

    /// <summary>Both sides at each target, in the order given.</summary>
    public IReadOnlyList<TargetComparison> Targets { get; }

    /// <summary>The ceiling on TTFT that both curves were built under; null: none.</summary>
    public TtftCeiling? Ceiling { get; private init; }

    /// <summary>Where the sides change places.</summary>
    public BreakEven BreakEven { get; }

    /// <summary>The band that the published page states; null: none.</summary>
    public InteractivityRange? Band => Method.Band ?? Off.Band;

    /// <summary>What both frontiers cover; null: nothing.</summary>
    public InteractivityRange? Overlap => InteractivityRange.Overlap(Method.Range, Off.Range);

    /// <summary>Compares two curves.</summary>
    /// <param name="method">The curve with the method; may be empty.</param>
    /// <param name="off">The curve without; may be empty.</param>
    /// <param name="targets">Interactivities, tok/s/user, finite and above 0.</param>
    /// <param name="rates">Price and power.</param>
    /// <param name="ceiling">The ceiling on TTFT that the curves were built under; null: none.</param>
    public static Comparison Of(Curve method, Curve off, IReadOnlyList<double> targets, GpuRates rates, TtftCeiling? ceiling = null)
    {
        ArgumentNullException.ThrowIfNull(method);
        ArgumentNullException.ThrowIfNull(off);
        ArgumentNullException.ThrowIfNull(targets);
        var compared = new TargetComparison[targets.Count];
        for (var i = 0; i < compared.Length; i++)
            compared[i] = TargetComparison.Of(targets[i], method, off, rates);
        return new Comparison(method, off, rates, compared) { Ceiling = ceiling };
    }

    /// <summary>The curve of one side.</summary>
    public Curve Of(Side side) => side == Side.Method ? Method : Off;
}
