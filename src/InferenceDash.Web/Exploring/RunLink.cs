namespace InferenceDash.Web.Exploring;

/// <summary>Runs that are addresses.</summary>
public static class RunLink
{
    /// <summary>Whether a run is an address that a reader may follow.</summary>
    public static bool IsLink(string run) =>
        Uri.TryCreate(run, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
