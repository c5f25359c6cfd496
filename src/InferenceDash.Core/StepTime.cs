namespace InferenceDash.Core;

/// <summary>How long the steps of a model took on one GPU or one group of GPUs, measured without a serving engine.</summary>
/// <param name="Batch">Requests in the step, one token or one draft of each; at least 1.</param>
/// <param name="DraftTokens">Tokens drafted per verification step, k; 0: none, the step yields the next token alone.</param>
/// <param name="VerifySeconds">One pass of the model over k + 1 tokens of each request, s; above 0.</param>
/// <param name="DraftSeconds">Making the k drafts of each request, s; not below 0.</param>
public readonly record struct StepTime(int Batch, int DraftTokens, double VerifySeconds, double DraftSeconds)
{
    /// <summary>Drafting and verifying, s.</summary>
    public double Seconds => VerifySeconds + DraftSeconds;
}
