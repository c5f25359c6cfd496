namespace InferenceDash.Words.Deciding;

/// <summary>Fleet sizes in words.</summary>
public static class FleetWords
{
    /// <summary>What leads to the fleets of the targets that follow.</summary>
    public static string SizeAt => Say.Of("Size a fleet at");

    /// <summary>What the question answers.</summary>
    public static string About => Say.Of("GPUs, power and cost to serve a number of users, or an output rate, at one interactivity.");

    /// <summary>What the estimate leaves out.</summary>
    public static string Caveat =>
        Say.Of("An estimate of decoding alone: it assumes that every user streams tokens non-stop. Add headroom for prefill, peaks and spare capacity.");

    /// <summary>That of two demands one counts.</summary>
    public static string UsersCount => Say.Of("Users and an output rate are both given; the number of users is used.");

    /// <summary>What the table holds, for those who cannot see it.</summary>
    /// <param name="label">The series whose savings it shows.</param>
    public static string Caption(string label) => Say.Of($"What both sides need, and what {Saves(label)}");

    /// <summary>The heading of the column of savings: <c>MTP saves</c>.</summary>
    public static string Saves(string label) => Say.Of($"{label} saves");

    /// <summary>What is to be served.</summary>
    public static string Demand(FleetDemand demand, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(sequence);
        var (users, at) = (Count.Of(demand.Users, "user"), Figure.Interactivity(demand.Interactivity));
        var (output, total) = (Figure.Print(demand.OutputTokensPerSecond, 0), Figure.Print(demand.TotalTokensPerSecond, 0));
        return Say.Of($"{users} at {at} tok/s/user: {output} output tok/s; {total} tok/s with the input at {sequence.Label}.");
    }

    /// <summary>What the sizes rest on.</summary>
    public static string Basis(Fleet fleet, Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(fleet);
        ArgumentNullException.ThrowIfNull(comparison);
        return Listed.Sentences(comparison.Series.Zip(fleet.Sizes, (series, size) => Basis(series, size, fleet.Demand.Interactivity)));
    }

    /// <summary>A figure of one series: a bound where the throughput behind it is one; <c>—</c>: unknown.</summary>
    public static string Figures(FleetSize size, double? figure, int decimals)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (figure is not { } value)
            return Printed.Unknown;
        var text = Figure.Print(value, decimals);
        return size.HasValue ? text : $"≤{Figure.Nbsp}{text}";
    }

    /// <summary>What is saved, with a minus where more is needed; <c>—</c>: unknown.</summary>
    public static string Saved(double? figure, int decimals) => figure switch
    {
        null => Printed.Unknown,
        < 0 and var more => $"−{Figure.Print(-more, decimals)}",
        { } saved => Figure.Print(saved, decimals),
    };

    private static string Basis(ComparedSeries series, FleetSize size, double at)
    {
        var status = StatusWords.Of(series.At(at), series.Curve.Single, at);
        return size.GpusPerDeployment > 1
            ? Say.Of($"{series.Label}: {status}, in deployments of {Count.Of(size.GpusPerDeployment)} GPUs.")
            : Say.Of($"{series.Label}: {status}.");
    }
}
