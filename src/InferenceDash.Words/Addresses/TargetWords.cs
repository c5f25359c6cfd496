namespace InferenceDash.Words.Addresses;

/// <summary>What is wrong with a target that was typed.</summary>
public static class TargetWords
{
    /// <summary>Nothing was typed.</summary>
    public static string Empty => Say.Of("Enter an interactivity in tok/s/user, for example 84.");

    /// <summary>It is not above 0.</summary>
    public static string NotPositive => Say.Of("Enter an interactivity above 0.");

    /// <summary>Why no target can be added.</summary>
    public static string AtMost(int most) => Say.Of($"{Count.Of(most)} targets at most");

    /// <summary>It is no number.</summary>
    public static string NotANumber(string typed) => Say.Of($"“{typed}” is not a number.");

    /// <summary>It is too small to tell from 0.</summary>
    public static string TooSmall(double least) => Say.Of($"Enter an interactivity of at least {Figure.Limit(least)}.");

    /// <summary>It is beyond anything measured.</summary>
    public static string TooGreat(double greatest) => Say.Of($"Enter an interactivity of at most {Figure.Limit(greatest)}.");

    /// <summary>What the table still shows.</summary>
    public static string StillShown(string target) => Say.Of($"Figures are still for {target}.");

    /// <summary>What the map still shows.</summary>
    public static string MapStillShown(MapSpeed speed) => speed switch
    {
        MapSpeed.Low => Say.Of("Showing the low target."),
        MapSpeed.High => Say.Of("Showing the high target."),
        _ => Say.Of("Showing the middle target."),
    };
}
