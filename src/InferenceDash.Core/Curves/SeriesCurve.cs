namespace InferenceDash.Core.Curves;

/// <summary>One way to serve a series, and its curve.</summary>
/// <param name="Method">Spec method of the points; for published points of method <c>best</c> that method itself.</param>
/// <param name="Curve">The curve of its points.</param>
public sealed record RecipeCurve(SpecMethod Method, Curve Curve);

/// <summary>
/// What one series delivers along interactivity: one curve, or for a series of method <c>best</c> the upper envelope of the
/// curves of its methods. It is made of curves and not of pooled points, so it is never below one of them (methodology, Best).
/// </summary>
public sealed class SeriesCurve
{
    private readonly Lazy<SeriesCurve> _sound;

    private SeriesCurve(IReadOnlyList<RecipeCurve> recipes)
    {
        _sound = new Lazy<SeriesCurve>(SoundOf);
        Recipes = recipes;
        Range = recipes.Select(r => r.Curve.Range).Aggregate((InteractivityRange?)null, InteractivityRange.Union);
        Points = recipes.Count == 1 ? recipes[0].Curve.Points : [.. recipes.SelectMany(r => r.Curve.Points).OrderBy(p => p.Interactivity)];
    }

    /// <summary>The curve of a series without points.</summary>
    public static SeriesCurve Empty { get; } = new([]);

    /// <summary>The curves it is made of, those with points only.</summary>
    public IReadOnlyList<RecipeCurve> Recipes { get; }

    /// <summary>All points of all recipes, by rising interactivity.</summary>
    public IReadOnlyList<CurvePoint> Points { get; }

    /// <summary>From the lowest to the highest knot of any recipe; null without points.</summary>
    public InteractivityRange? Range { get; }

    /// <summary>Whether the points are published operating points.</summary>
    public bool IsPublished => Recipes.Count > 0 && Recipes[0].Curve.IsPublished;

    /// <summary>Whether the points are composed of the times of single steps.</summary>
    public bool IsComposed => Recipes.Count > 0 && Recipes[0].Curve.IsComposed;

    /// <summary>The widest interactivity band that a published page states; null: none stated, or measured points.</summary>
    public InteractivityRange? Band => Recipes.Select(r => r.Curve.Band).Aggregate((InteractivityRange?)null, InteractivityRange.Union);

    /// <summary>Whether any of its points is flagged.</summary>
    public bool HasFlagged => Points.Any(p => p.IsFlagged);

    /// <summary>Whether it has points, and all of them are flagged.</summary>
    public bool HasOnlyFlagged => Points.Count > 0 && Points.All(p => p.Sound is null);

    /// <summary>
    /// The series without its flagged measurements, drawn once; itself where none is flagged, and where all are: then there is
    /// nothing else to go by.
    /// </summary>
    public SeriesCurve Sound => _sound.Value;

    /// <summary>How many stored points it is drawn from, each repeat counted.</summary>
    public int MeasurementCount => Points.Sum(p => Math.Max(1, p.MeasurementCount));

    /// <summary>Points of the frontiers of all recipes.</summary>
    public int KnotCount => Recipes.Sum(r => r.Curve.Knots.Count);

    /// <summary>The only curve of a series with one recipe; an empty curve without points.</summary>
    /// <exception cref="InvalidOperationException">There are several recipes.</exception>
    public Curve Single => Recipes.Count switch
    {
        0 => Curve.Empty,
        1 => Recipes[0].Curve,
        _ => throw new InvalidOperationException($"An envelope of {Recipes.Count} curves is no single curve."),
    };

    /// <summary>The envelope of curves; those without points are left out.</summary>
    /// <param name="recipes">One curve for each method, all published, all measured or all composed.</param>
    /// <exception cref="ArgumentException">Curves of several such kinds are mixed.</exception>
    public static SeriesCurve Of(IEnumerable<RecipeCurve> recipes)
    {
        ArgumentNullException.ThrowIfNull(recipes);
        RecipeCurve[] known = [.. recipes.Where(r => r.Curve.Points.Count > 0)];
        if (known.Select(r => (r.Curve.IsPublished, r.Curve.IsComposed)).Distinct().Count() > 1)
            throw new ArgumentException("Published, measured and composed points never share a series.", nameof(recipes));
        return known.Length == 0 ? Empty : new SeriesCurve(known);
    }

    /// <summary>What the series delivers at a target: the best of its recipes.</summary>
    /// <remarks>
    /// A recipe whose points are all faster than the target is a bound there. If that bound is the highest figure, the answer
    /// is that bound. Of equal figures a value goes before a bound, then the order of the recipes decides.
    /// </remarks>
    /// <param name="target">Interactivity, tok/s/user; finite and above 0.</param>
    /// <param name="rates">Price and power for cost and tok/s/MW.</param>
    /// <exception cref="ArgumentOutOfRangeException">The target is not finite and above 0.</exception>
    public OperatingPoint At(double target, GpuRates rates)
    {
        OperatingPoint? best = null;
        foreach (var recipe in Recipes)
        {
            var point = recipe.Curve.At(target, rates);
            if (point.ThroughputPerGpu is not null)
                point = point with { Method = recipe.Method };
            if (best is null || IsBetter(point, best))
                best = point;
        }

        return best ?? Curve.Empty.At(target, rates);
    }

    /// <summary>
    /// Whether the series is known not to reach a target: it has no points, or every recipe was measured and ends below it. A
    /// published page is known up to the end of its band only; without a band nobody knows how far its series reaches.
    /// </summary>
    public bool IsOutOfReach(double target) => Recipes.All(r => r.Curve.Range!.Value.High < target && !(target <= ReachOf(r.Curve)));

    /// <summary>
    /// Whether a point of <see cref="Points"/> is on the frontier of its recipe and no other recipe delivers more at its place.
    /// </summary>
    public bool IsOnFrontier(CurvePoint point)
    {
        ArgumentNullException.ThrowIfNull(point);
        if (Recipes.FirstOrDefault(r => r.Curve.IsOnFrontier(point)) is not { } own)
            return false;
        return Recipes.All(r => ReferenceEquals(r, own) || !(LeastAt(r.Curve, point.Interactivity) > point.ThroughputPerGpu));
    }

    /// <summary>Up to where a curve may reach, though it has no figure there, tok/s/user; infinite where nobody knows.</summary>
    internal static double ReachOf(Curve curve) =>
        !curve.IsPublished ? curve.Range!.Value.High : curve.Band?.High ?? double.PositiveInfinity;

    private SeriesCurve SoundOf() => !HasFlagged || HasOnlyFlagged
        ? this
        : Of(Recipes.Select(r => new RecipeCurve(r.Method, Curve.Of([.. r.Curve.Points.Select(p => p.Sound).OfType<CurvePoint>()]))));

    private static bool IsBetter(OperatingPoint point, OperatingPoint other)
    {
        if (point.ThroughputPerGpu is not { } throughput)
            return false;
        if (other.ThroughputPerGpu is not { } best)
            return true;
        return throughput > best || (throughput == best && other.IsBound && !point.IsBound);
    }

    private static double? LeastAt(Curve curve, double interactivity) =>
        interactivity < curve.Range!.Value.Low ? curve.Knots[0].ThroughputPerGpu : curve.ThroughputAt(interactivity);
}
