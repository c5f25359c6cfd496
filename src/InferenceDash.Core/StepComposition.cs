namespace InferenceDash.Core;

/// <summary>
/// What a server would deliver whose time went into steps alone, in a closed loop: as many requests as the batch are in flight, each
/// finished one is followed by the next (methodology, Composed points). Nothing of an engine is in it: no scheduler, no sampling, no
/// network, and no growth of the context beyond the one that was timed.
/// </summary>
/// <param name="TtftSeconds">Time to first token: one prefill, s.</param>
/// <param name="E2eLatencySeconds">A request from its arrival to its last token, s.</param>
/// <param name="TpotSeconds">Time per output token after the first, s.</param>
/// <param name="ThroughputPerGpu">Total (input + output) tok/s/GPU.</param>
public readonly record struct StepComposition(double TtftSeconds, double E2eLatencySeconds, double TpotSeconds, double ThroughputPerGpu)
{
    /// <summary>Interactivity: 1 / TPOT, tok/s/user.</summary>
    public double Interactivity => 1 / TpotSeconds;

    /// <summary>
    /// Composes a request of steps: it lasts c × prefill + (OSL − 1) / AL × (verify + draft), because while it is in flight each of
    /// the c requests is prefilled once, and every step yields AL of its tokens after the first.
    /// </summary>
    /// <param name="step">The step at that many requests in flight, c.</param>
    /// <param name="prefillSeconds">Prefill of one request's input, s; above 0.</param>
    /// <param name="acceptanceLength">Tokens per step, AL: from 1 to k + 1.</param>
    /// <param name="sequence">Input and output tokens of a request; the output is longer than one token.</param>
    /// <param name="gpus">GPUs that a step runs on together.</param>
    /// <exception cref="ArgumentOutOfRangeException">A step cannot yield that many tokens, a time is not above 0, or the output is one token.</exception>
    public static StepComposition Of(StepTime step, double prefillSeconds, double acceptanceLength, Sequence sequence, int gpus = 1)
    {
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentOutOfRangeException.ThrowIfLessThan(step.Batch, 1, nameof(step));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(step.VerifySeconds, nameof(step));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(prefillSeconds);
        ArgumentOutOfRangeException.ThrowIfLessThan(acceptanceLength, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(acceptanceLength, step.DraftTokens + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(sequence.OutputTokens, 2, nameof(sequence));
        ArgumentOutOfRangeException.ThrowIfLessThan(gpus, 1);
        var tokensAfterFirst = sequence.OutputTokens - 1;
        var latency = (step.Batch * prefillSeconds) + (tokensAfterFirst / acceptanceLength * step.Seconds);
        return new StepComposition(
            prefillSeconds,
            latency,
            (latency - prefillSeconds) / tokensAfterFirst,
            step.Batch * (sequence.InputTokens + sequence.OutputTokens) / latency / gpus);
    }
}
