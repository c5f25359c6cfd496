namespace InferenceDash.Words.Addresses;

/// <summary>What a number that a reader may type stands for.</summary>
public enum NumberKind
{
    /// <summary>A ceiling on p99 TTFT, s.</summary>
    TtftCeiling,

    /// <summary>A cost, $ per million tokens.</summary>
    Cost,

    /// <summary>Requests in flight.</summary>
    Concurrency,

    /// <summary>Users at once.</summary>
    Users,

    /// <summary>Output tokens per second of all users.</summary>
    TokensPerSecond,

    /// <summary>tok/s/user.</summary>
    Interactivity,

    /// <summary>Draft tokens per step.</summary>
    DraftLength,

    /// <summary>Probability that a draft token is accepted.</summary>
    AcceptanceRate,

    /// <summary>Time of a draft token as a share of a step.</summary>
    DraftCost,

    /// <summary>Tokens per verification step.</summary>
    AcceptanceLength,

    /// <summary>Longest time to first token of a good request, s.</summary>
    GoodTtft,

    /// <summary>Longest time per output token of a good request, s.</summary>
    GoodTpot,

    /// <summary>$/GPU-hour.</summary>
    UsdPerGpuHour,

    /// <summary>kW per GPU.</summary>
    KwPerGpu,
}

/// <summary>What a field asks for where something else was typed.</summary>
public static class NumberWords
{
    /// <summary>What to enter, its limits, and an example.</summary>
    public static string Enter(NumberKind kind, double least, double greatest, string example)
    {
        var (low, high) = (Figure.Limit(least), Figure.Limit(greatest));
        return kind switch
        {
            NumberKind.TtftCeiling => Say.Of($"Enter a p99 TTFT in seconds from {low} to {high}, for example {example}."),
            NumberKind.Cost => Say.Of($"Enter a cost in $ per million tokens from {low} to {high}, for example {example}."),
            NumberKind.Concurrency => Say.Of($"Enter a number of requests from {low} to {high}, for example {example}."),
            NumberKind.Users => Say.Of($"Enter a number of users from {low} to {high}, for example {example}."),
            NumberKind.TokensPerSecond => Say.Of($"Enter output tokens per second from {low} to {high}, for example {example}."),
            NumberKind.Interactivity => Say.Of($"Enter an interactivity in tok/s/user from {low} to {high}, for example {example}."),
            NumberKind.DraftLength => Say.Of($"Enter a whole number of draft tokens from {low} to {high}, for example {example}."),
            NumberKind.AcceptanceRate => Say.Of($"Enter a rate between {low} and {high}, for example {example}."),
            NumberKind.DraftCost => Say.Of($"Enter the time of a draft token as a share of one step from {low} to {high}, for example {example}."),
            NumberKind.AcceptanceLength => Say.Of($"Enter an acceptance length in tokens per step from {low} to {high}, for example {example}."),
            NumberKind.GoodTtft => Say.Of($"Enter the longest time to first token in seconds from {low} to {high}, for example {example}."),
            NumberKind.GoodTpot => Say.Of($"Enter the longest time per output token in seconds from {low} to {high}, for example {example}."),
            NumberKind.UsdPerGpuHour => Say.Of($"Enter a price in $/GPU-hour from {low} to {high}, for example {example}."),
            _ => Say.Of($"Enter a power in kW per GPU from {low} to {high}, for example {example}."),
        };
    }

    /// <summary>What still holds while a field cannot be read.</summary>
    public static string StillUsed(string value) => Say.Of($"Results still use {value}.");
}
