using System.Text;
using InferenceDash.Core.Loads;

namespace InferenceDash.Store.Tests.Loads;

public class LoadFileTests
{
    [Theory]
    [InlineData("time,users\n00:00,120\n06:30,900\n", LoadUnit.Users, "0:00@120,6:30@900,24:00")]
    [InlineData("Time;RPS\r\n0;1.5\r\n1800;3\r\n", LoadUnit.RequestsPerSecond, "0:00@1.5,0:30@3,1:00")]
    [InlineData("hour\ttokens_per_second\n0\t1000\n12\t5000\n", LoadUnit.TokensPerSecond, "1000,5000")]
    [InlineData("timestamp,concurrency\n2026-03-01 22:00:00,5\n2026-03-02T00:00:00Z,7\n", LoadUnit.Users, "22:00@5,24:00@7,26:00")]
    [InlineData("note,time,load\n\"a, quoted\",0:00,4\nb,23:00,8\n", LoadUnit.RequestsPerSecond, "0:00@4,23:00@8,24:00")]
    public void A_table_of_times_and_loads_is_a_profile(string text, LoadUnit unit, string profile)
    {
        var read = Read(text, LoadUnit.RequestsPerSecond);
        read.Profile.Unit.ShouldBe(unit);
        LoadText.Of(read.Profile).ShouldBe(profile);
        read.Trace.ShouldBeNull();
    }

    [Theory]
    [InlineData("TIMESTAMP,ContextTokens,GeneratedTokens\n2023-11-16 18:15:46.68059,374,44\n2023-11-16 18:16:16.99,396,109\n2023-11-16 18:17:46.5,10,7\n")]
    [InlineData("Timestamp,Model,Request tokens,Response tokens,Total tokens,Log Type\n5,a,374,44,418,API\n35,b,396,109,505,API\n125,b,10,7,17,API\n")]
    [InlineData("arrived_at,num_prefill_tokens,num_decode_tokens\n5.5,374,44\n35.2,396,109\n125.1,10,7\n")]
    [InlineData("""
        {"timestamp": 5000, "input_length": 374, "output_length": 44, "hash_ids": [0, 1]}
        {"timestamp": 35000, "input_length": 396, "output_length": 109, "hash_ids": [0, 2]}
        {"timestamp": 125000, "input_length": 10, "output_length": 7, "hash_ids": []}
        """)]
    public void A_trace_of_arrivals_is_counted_whatever_its_columns_are_called(string text)
    {
        var read = Read(text);
        read.Trace.ShouldNotBeNull().Requests.ShouldBe(3);
        read.Trace.MeanInputTokens.ShouldBe(260);
        read.Profile.Unit.ShouldBe(LoadUnit.TokensPerSecond);
        read.Profile.Steps[0].Load.ShouldBe((374 + 44 + 396 + 109) / 60.0, 1e-9);
        read.Profile.Steps.Sum(s => s.Load * s.Hours * 3600).ShouldBe(940, 1e-9);
    }

    [Fact]
    public void A_trace_without_tokens_counts_requests_in_the_step_that_is_asked_for()
    {
        var read = Read("arrival_time\n0\n10\n20\n40\n", stepSeconds: 20);
        read.Profile.Unit.ShouldBe(LoadUnit.RequestsPerSecond);
        read.Profile.Steps.Select(s => s.Load * 20).ShouldBe([2.0, 2.0], 1e-9);
    }

    [Theory]
    [InlineData("", "The file is empty.")]
    [InlineData("a,b\n1,2\n", "Line 1: name the column of times")]
    [InlineData("time,users\n00:00,x\n", "Line 2: “x” is no number of 0 or more.")]
    [InlineData("time,users\n00:00,-1\n", "Line 2: “-1” is no number")]
    [InlineData("time,users\n00:00,1\n00:00,1\n", "Line 3: 00:00 is not later than the row before.")]
    [InlineData("time,users\n00:00,1\n90,1\n", "Line 3: “90” is no time of day, as the times before are.")]
    [InlineData("time,users\nnoon,1\n", "Line 2: “noon” is no time.")]
    [InlineData("time,users\n00:00,0\n", "The file has no load.")]
    [InlineData("timestamp\n5\n", "1 arrivals within 0 s make no steps")]
    [InlineData("timestamp\n", "The file has no arrivals.")]
    [InlineData("timestamp\n0\n9000000\n", "Line 3: more than 31 days from the other arrivals.")]
    [InlineData("{\"timestamp\": 0}\n{\"time\n", "Line 2 is not JSON.")]
    [InlineData("{\"input_length\": 1}\n", "Line 1: no timestamp.")]
    [InlineData("{\"timestamp\": 0, \"input_length\": \"x\"}\n", "Line 1: \"x\" is no number of tokens.")]
    [InlineData("{\"timestamp\": [1]}\n", "Line 1: “[1]” is no time.")]
    public void What_is_no_load_says_where_and_why(string text, string message) =>
        Should.Throw<StoreException>(() => Read(text)).Message.ShouldStartWith(message);

    [Fact]
    public void A_quote_that_is_never_closed_does_not_read_on_for_ever() =>
        Should.Throw<StoreException>(() => Read("time,users\n\"00:00,1\n" + new string('1', 200_000))).Message.ShouldContain("quote");

    private static LoadFile Read(string text, LoadUnit? unit = null, double? stepSeconds = null)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return LoadFiles.Read(content, unit, stepSeconds);
    }
}
