namespace InferenceDash.Words.Tests.Quality;

/// <summary>Every rule of quality has a name and a sentence, with its value and without.</summary>
public sealed class QualityWordsTests
{
    [Fact]
    public void Every_rule_has_a_name_of_its_own_and_a_sentence_that_ends()
    {
        QualityRules.All.Select(QualityWords.Name).Distinct().Count().ShouldBe(QualityRules.All.Count);
        foreach (var rule in QualityRules.All)
        {
            foreach (var value in new double?[] { null, 0.5, 40 })
                QualityWords.Sentence(new QualityFlag(rule, value)).ShouldMatch("^.+[.?]$", rule.Key);
        }
    }

    [Fact]
    public void Repeats_and_lengths_say_how_far_they_lie_apart()
    {
        QualityWords.Sentence(new QualityFlag(QualityRules.RepeatsDisagree, 0.23))
            .Plain().ShouldBe("The throughputs of the repeats lie 23 % apart. Find the cause before you use their centre.");
        QualityWords.Sentence(new QualityFlag(QualityRules.LengthsDiffer, 0.08)).Plain().ShouldStartWith("The mean output lengths of the series differ by 8 %");
    }

    [Fact]
    public void Rules_are_counted_most_frequent_first()
    {
        var stall = new QualityFlag(QualityRules.TtftStall, 113);
        var idle = new QualityFlag(QualityRules.IdleStreams, 0.5);

        QualityWords.Counted([QualityFlags.Of([idle, stall]), QualityFlags.Of([stall]), QualityFlags.None]).ShouldBe("TTFT stall (2), idle streams (1)");
        QualityWords.NamesOf(QualityFlags.Of([idle, stall])).ShouldBe("idle streams, TTFT stall");
        QualityWords.NamesOf(QualityFlags.None).ShouldBeEmpty();
    }
}
