namespace InferenceDash.Words.Loads;

/// <summary>Loads over time in words.</summary>
public static class LoadWords
{
    /// <summary>What a page gives as an example.</summary>
    public const string Example = "120,80,60,300,900,1200,800,300";

    /// <summary>What the field takes.</summary>
    public static string Hint =>
        Say.Of("Loads with commas between share a day evenly; 0:00@120,6:30@900 each hold from their time on. A copied table of two columns works too.");

    /// <summary>What leads to the example.</summary>
    public static string TryExample => Say.Of("Try an invented day.");

    /// <summary>What a load counts, in an address.</summary>
    public static string Name(LoadUnit unit) => unit switch
    {
        LoadUnit.Users => "users",
        LoadUnit.RequestsPerSecond => "requests",
        _ => "tokens",
    };

    /// <summary>What a load counts, beside a field.</summary>
    public static string Label(LoadUnit unit) => unit switch
    {
        LoadUnit.Users => Say.Of("users at once"),
        LoadUnit.RequestsPerSecond => Say.Of("requests/s"),
        _ => Say.Of("tok/s, input and output"),
    };

    /// <summary>A load with its unit: <c>1,200 users</c>.</summary>
    public static string Of(double load, LoadUnit unit) => unit switch
    {
        LoadUnit.Users => Count.Of(load, "user"),
        LoadUnit.RequestsPerSecond => Say.Of($"{Figure.Grouped(load)} requests/s"),
        _ => $"{Figure.Grouped(load)} tok/s",
    };

    /// <summary>A length of time: <c>24 h</c>, <c>6.5 h</c>, <c>7 days</c>.</summary>
    public static string Duration(double hours) => hours >= 48 && Math.Abs((hours / 24) - Math.Round(hours / 24)) < 1e-9
        ? Count.Of((long)Math.Round(hours / 24), "day")
        : hours is > 0 and < 1 ? Say.Of($"{Figure.OneDecimal(hours * 60)} min") : $"{Figure.OneDecimal(hours)} h";

    /// <summary>Why a text is no load.</summary>
    /// <param name="fault">What is wrong.</param>
    /// <param name="most">Most loads that are taken.</param>
    public static string Problem(LoadFault fault, int most)
    {
        ArgumentNullException.ThrowIfNull(fault);
        var entry = Count.Of(fault.Entry);
        return fault.Kind switch
        {
            LoadFaultKind.NotALoad => Say.Of($"Load {entry} is no number of 0 or more."),
            LoadFaultKind.NotATime => Say.Of($"The time of load {entry} cannot be read. Write 6:30, or hours as a number."),
            LoadFaultKind.NotLater => Say.Of($"The time of load {entry} is not later than the one before."),
            LoadFaultKind.SomeTimes => Say.Of($"Load {entry} has no time, and others have one."),
            LoadFaultKind.TooMany => Say.Of($"Enter up to {Count.Of(most, "load")}."),
            _ => Say.Of($"Enter at least one load above 0, for example {Example}."),
        };
    }

    /// <summary>A step that cannot be read.</summary>
    public static string NoStep => Say.Of("Enter a time such as 30s, 5m or 1h.");

    /// <summary>A load in an address that is too long to be read.</summary>
    public static string TooLong(int most) => Say.Of($"A load of more than {Count.Of(most, "character")} does not fit into an address. Use fewer steps.");
}
