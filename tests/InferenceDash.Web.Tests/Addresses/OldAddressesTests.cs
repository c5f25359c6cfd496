using System.Net;

namespace InferenceDash.Web.Tests.Addresses;

/// <summary>Old addresses lead to what they meant, for ever.</summary>
public sealed class OldAddressesTests
{
    private static readonly Site Everything = new();

    public static IEnumerable<object[]> Rows =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "sweeps", "old-addresses.csv")).Where(line => line.StartsWith('/'))
            .Select(line => line.Split(",/")).Select(parts => new object[] { parts[0], "/" + parts[1] });

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task It_leads_to_the_one_that_holds_today(string from, string to)
    {
        using var answer = await Everything.Client.GetAsync(from);

        answer.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        answer.Headers.Location!.ToString().ShouldBe(to);
        await Everything.TextAsync(to);
    }
}
