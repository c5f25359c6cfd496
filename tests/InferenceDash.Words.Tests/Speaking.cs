using System.Globalization;

namespace InferenceDash.Words.Tests;

/// <summary>What is said under a culture that need not be that of a language, without a change of that of other tests.</summary>
internal static class Speaking
{
    public static T In<T>(CultureInfo culture, Func<T> says)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = culture;
            return says();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
