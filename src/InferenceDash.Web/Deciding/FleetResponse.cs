namespace InferenceDash.Web.Deciding;

/// <summary>What the method and Off need to serve the same demand.</summary>
public sealed record FleetResponse(FleetAssumptions Assumptions, FleetSizeResponse Method, FleetSizeResponse Off, double? GpusSaved)
{
    public static IResult Result(ComparisonView view)
    {
        var q = view.Query;
        if (q.Users is null == q.OutputTokensPerSecond is null || q.FleetInteractivity is null)
            return Problems.Incomplete(QuestionWords.AskForFleet);
        var fleet = FleetQuestion.FleetOf(view.Comparison, q, view.Sequence)!;
        return TypedResults.Ok(new FleetResponse(
            FleetAssumptions.Of(view, fleet), FleetSizeResponse.Of(fleet.Sizes[VersionOne.Method]), FleetSizeResponse.Of(fleet.Sizes[VersionOne.Off]),
            fleet.Saved(static s => s.Gpus, VersionOne.Method, VersionOne.Off)));
    }
}

/// <summary>What the sizes rest on. Null is unknown.</summary>
public sealed record FleetAssumptions(
    string Set, PriceBasis Price, double? UsdPerGpuHour, double? KwPerGpu, string Sequence, double Interactivity, double Users,
    double OutputTokensPerSecond, double TotalTokensPerSecond, DeploymentSizes GpusPerDeployment, double HoursPerMonth, string Text)
{
    public static FleetAssumptions Of(ComparisonView view, Fleet fleet)
    {
        var (r, d) = (view.Rates, fleet.Demand);
        return new(
            r.Set, r.Price, r.UsdPerGpuHour, r.KwPerGpu, view.Sequence.Label, d.Interactivity, d.Users, d.OutputTokensPerSecond, d.TotalTokensPerSecond,
            new DeploymentSizes(fleet.Sizes[VersionOne.Method].GpusPerDeployment, fleet.Sizes[VersionOne.Off].GpusPerDeployment),
            FleetSize.HoursPerMonth, FleetWords.Caveat);
    }
}

/// <summary>GPUs are bought in multiples of these.</summary>
public sealed record DeploymentSizes(int Method, int Off);

public sealed record FleetSizeResponse(
    double? Gpus, double? GpusExact, double? Megawatts, double? UsdPerHour, double? UsdPerMonth, OperatingPointStatus Status, bool IsBound)
{
    public static FleetSizeResponse Of(FleetSize s) => new(s.Gpus, s.GpusExact, s.Megawatts, s.UsdPerHour, s.UsdPerMonth, s.Status, s.IsBound);
}
