namespace InferenceDash.Core.Evaluating;

/// <summary>What two scores of one evaluation say of the outputs of a series beside those of the baseline.</summary>
public enum OutputVerdict
{
    /// <summary>The difference is within its error, and a loss that matters can be ruled out.</summary>
    Holds,

    /// <summary>The score is lower by more than the error of the difference.</summary>
    Worse,

    /// <summary>The score is higher by more than the error of the difference.</summary>
    Better,

    /// <summary>The difference is within its error, and so is a loss that matters: there are too few samples.</summary>
    CannotTell,

    /// <summary>Only one side was evaluated.</summary>
    OneSide,
}
