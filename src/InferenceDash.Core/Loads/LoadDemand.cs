using InferenceDash.Core.Deciding;

namespace InferenceDash.Core.Loads;

/// <summary>What a load asks of a fleet.</summary>
internal static class LoadDemand
{
    /// <summary>
    /// The demand of a load at one interactivity: users × interactivity, or requests × OSL, is the output; the input that comes
    /// with it is as the sequence has it. Of tokens per second all count, whatever their shares.
    /// </summary>
    /// <param name="unit">What the load counts.</param>
    /// <param name="load">The load, above 0.</param>
    /// <param name="interactivity">tok/s/user.</param>
    /// <param name="sequence">Input and output length of a request.</param>
    public static FleetDemand Of(LoadUnit unit, double load, double interactivity, Sequence sequence) => unit switch
    {
        LoadUnit.Users => FleetDemand.OfUsers(load, interactivity, sequence),
        LoadUnit.RequestsPerSecond => FleetDemand.OfOutput(load * sequence.OutputTokens, interactivity, sequence),
        _ => FleetDemand.OfOutput(load * sequence.OutputTokens / (sequence.InputTokens + (double)sequence.OutputTokens), interactivity, sequence),
    };
}
