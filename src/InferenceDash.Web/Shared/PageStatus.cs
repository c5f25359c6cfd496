namespace InferenceDash.Web.Shared;

/// <summary>Why a page does not show the view of its address.</summary>
public enum PageStatus
{
    /// <summary>Nothing was shown yet.</summary>
    Opening,

    /// <summary>The data is on its way, and takes longer than usual.</summary>
    Loading,

    /// <summary>The data could not be read, or the view not be made.</summary>
    Failed,
}
