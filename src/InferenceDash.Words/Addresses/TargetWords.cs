namespace InferenceDash.Words.Addresses;

/// <summary>What is wrong with a target that was typed.</summary>
public static class TargetWords
{
    /// <summary>Nothing was typed.</summary>
    public const string Empty = "Enter an interactivity in tok/s/user, for example 84.";

    /// <summary>It is not above 0.</summary>
    public const string NotPositive = "Enter an interactivity above 0.";

    /// <summary>Why no target can be added.</summary>
    public static string AtMost(int most) => $"{Count.Of(most)} targets at most";

    /// <summary>It is no number.</summary>
    public static string NotANumber(string typed) => $"“{typed}” is not a number.";

    /// <summary>It is too small to tell from 0.</summary>
    public static string TooSmall(double least) => $"Enter an interactivity of at least {Figure.Limit(least)}.";

    /// <summary>It is beyond anything measured.</summary>
    public static string TooGreat(double greatest) => $"Enter an interactivity of at most {Figure.Limit(greatest)}.";

    /// <summary>What the table still shows.</summary>
    public static string StillShown(string target) => $"Figures are still for {target}.";

    /// <summary>What the map still shows.</summary>
    public static string MapStillShown(MapSpeed speed) => speed switch
    {
        MapSpeed.Low => "Showing the low target.",
        MapSpeed.High => "Showing the high target.",
        _ => "Showing the middle target.",
    };
}
