using Microsoft.EntityFrameworkCore;

namespace InferenceDash.Store.Database.Reading;

/// <summary>The assumption set that measured points are priced by unless another one is asked for.</summary>
internal static class NewestSet
{
    /// <summary>Its month; null in a store without assumptions.</summary>
    public static async Task<string?> OfAsync(StoreContext context, CancellationToken cancellationToken)
    {
        var visibility = await Visibility.AsOfAsync(context, int.MaxValue, cancellationToken);
        return await visibility.Of(context.GpuAssumptions).Select(row => row.AssumptionSet).MaxAsync(cancellationToken);
    }
}
