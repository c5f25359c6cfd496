namespace InferenceDash.Core.Comparing;

/// <summary>How far repeats let the throughput ratio of a series to the baseline be known at one target.</summary>
/// <param name="Ratio">The ratio.</param>
/// <param name="Interval">Its 95 % interval.</param>
/// <param name="Repeats">The fewest repeats of a point that either figure rests on, at least 2.</param>
public sealed record RatioInterval(double Ratio, Interval Interval, int Repeats)
{
    /// <summary>With fewer repeats than this the interval is too narrow for what it claims (methodology, Repeats).</summary>
    public const int SoundRepeats = 5;

    /// <summary>Whether the repeats leave open who is ahead.</summary>
    public bool IsWithinNoise => Interval.Contains(1);

    /// <summary>Whether there are too few repeats for the interval to hold the truth as often as it says.</summary>
    public bool IsTooNarrow => Repeats < SoundRepeats;

    /// <summary>
    /// How many more repeats of each point would decide who is ahead, if the ratio stays: n × (half the interval ÷ |ln ratio|)²
    /// in all, since an interval shrinks with the root of the number. Null: it is decided, or the difference is a tie that no
    /// number of repeats makes a lead.
    /// </summary>
    public int? MoreToDecide
    {
        get
        {
            if (!IsWithinNoise || Tie.Between(Ratio, 1))
                return null;
            var halfWidth = (Math.Log(Interval.High) - Math.Log(Interval.Low)) / 2;
            var needed = Math.Ceiling(Repeats * Math.Pow(halfWidth / Math.Log(Ratio), 2));
            return Math.Max(1, (int)needed - Repeats);
        }
    }
}

/// <summary>Where two series change places, as far as repeats let it be known.</summary>
/// <param name="Interactivity">The only place, tok/s/user.</param>
/// <param name="Interval">Its 95 % interval.</param>
/// <param name="Repeats">The fewest repeats of a point that either curve is read between there, at least 2.</param>
public sealed record BreakEvenInterval(double Interactivity, Interval Interval, int Repeats);
