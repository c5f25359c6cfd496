namespace InferenceDash.Core.Deciding;

/// <summary>What a fleet has to serve: a number of users at one interactivity.</summary>
/// <param name="Interactivity">Output speed that each user sees, tok/s/user.</param>
/// <param name="OutputTokensPerSecond">Output tokens of all users together, tok/s.</param>
/// <param name="TotalTokensPerSecond">Input and output tokens of all users together, tok/s.</param>
public sealed record FleetDemand(double Interactivity, double OutputTokensPerSecond, double TotalTokensPerSecond)
{
    /// <summary>Users that receive tokens at once.</summary>
    public double Users => OutputTokensPerSecond / Interactivity;

    /// <summary>The demand of users who all receive tokens all the time: output tok/s = users × interactivity.</summary>
    /// <param name="users">Simultaneous users, finite and above 0.</param>
    /// <param name="interactivity">tok/s/user, finite and above 0.</param>
    /// <param name="sequence">Input and output length, for the input tokens that come with each output token.</param>
    public static FleetDemand OfUsers(double users, double interactivity, Sequence sequence) =>
        OfOutput(Positive(users) * Positive(interactivity), interactivity, sequence);

    /// <summary>The demand of an output rate: total = output × (ISL + OSL) / OSL.</summary>
    /// <param name="outputTokensPerSecond">Output tok/s, finite and above 0.</param>
    /// <param name="interactivity">tok/s/user, finite and above 0.</param>
    /// <param name="sequence">Input and output length.</param>
    public static FleetDemand OfOutput(double outputTokensPerSecond, double interactivity, Sequence sequence)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        double input = sequence.InputTokens, output = sequence.OutputTokens;
        return new FleetDemand(Positive(interactivity), outputTokensPerSecond, Positive(outputTokensPerSecond) * (input + output) / output);
    }

    private static double Positive(double value) => value > 0 && double.IsFinite(value)
        ? value
        : throw new ArgumentOutOfRangeException(nameof(value), value, "Users, rates and interactivities are finite and above 0.");
}
