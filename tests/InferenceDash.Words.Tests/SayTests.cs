using System.Globalization;

namespace InferenceDash.Words.Tests;

public sealed class SayTests
{
    [Fact]
    public void The_code_speaks_English() => Say.Of("Documentation").ShouldBe("Documentation");

    [Theory]
    [InlineData("fr")]
    [InlineData("de-DE")]
    [InlineData("")]
    public void A_language_that_the_site_does_not_have_is_English(string culture) =>
        Speaking.In(CultureInfo.GetCultureInfo(culture), () => Say.Of("Documentation")).ShouldBe("Documentation");

    [Theory]
    [InlineData("zh")]
    [InlineData("zh-CN")]
    public void Chinese_is_said_as_the_resources_have_it(string culture) =>
        Speaking.In(CultureInfo.GetCultureInfo(culture), () => Say.Of("Documentation")).ShouldBe("文档");

    [Fact]
    public void Places_stand_in_the_order_of_the_language()
    {
        var (some, all) = (3, 10);

        Language.Chinese.In(() => Say.Of($"{some} of {all}")).ShouldBe("10 中的 3");
    }

    [Fact]
    public void A_text_that_a_language_lacks_is_said_in_English() =>
        Language.Chinese.In(() =>
            (Say.Of("no such text"), Say.Of($"no such text {1} of {"two"}"))).ShouldBe(("no such text", "no such text 1 of two"));

    [Fact]
    public void Braces_of_a_text_are_no_places() =>
        Language.Chinese.In(() => Say.Of($"{{\"steps\": {3}}} as {"JSON"}")).ShouldBe("{\"steps\": 3} as JSON");

    [Fact]
    public void Figures_are_written_alike_in_every_language()
    {
        static string Says() => Say.Of($"untranslated {1234.5:N1}, {0.25}, {new DateOnly(2026, 4, 30):yyyy-MM-dd}");

        Language.Chinese.In(Says).ShouldBe("untranslated 1,234.5, 0.25, 2026-04-30");
        Speaking.In(CultureInfo.GetCultureInfo("de-DE"), Says).ShouldBe("untranslated 1,234.5, 0.25, 2026-04-30");
    }

    [Fact]
    public void A_text_may_have_any_number_of_places() =>
        Language.Chinese.In(() => Say.Of($"a{0}b{1}c{2}d{3}e{4}f{5}g{6}h{7}i{8}j{9}k{10}l{11}m{12}n{13}o{14}p{15}q{16}r"))
            .ShouldBe("a0b1c2d3e4f5g6h7i8j9k10l11m12n13o14p15q16r");

    [Fact]
    public void One_English_text_may_stand_for_two_things()
    {
        var (first, second) = ("k = 4", "18 h");

        Language.Chinese.In(() => Say.Of($"{first} for {second}", "time")).ShouldBe("k = 4：18 h");
        Say.Of($"{first} for {second}", "time").ShouldBe("k = 4 for 18 h");
        Language.Chinese.In(() => Say.Of($"no such text {first}", "time")).ShouldBe("no such text k = 4");
    }

    [Theory]
    [InlineData(1, "1 个数据点")]
    [InlineData(1234, "1,234 个数据点")]
    public void A_noun_in_Chinese_has_one_form_and_its_measure_word(int count, string words) =>
        Language.Chinese.In(() => Count.Of(count, "point")).ShouldBe(words);

    [Fact]
    public void Verbs_agree_with_numbers_in_English_alone()
    {
        Count.Agree(1, "is", "are").ShouldBe("is");
        Count.Agree(2, "is", "are").ShouldBe("are");
        Language.Chinese.In(() => Count.Agree(2, "is", "are")).ShouldBe("");
    }

    [Fact]
    public void A_percentage_is_written_as_its_language_does()
    {
        Figure.Percent(58).Plain().ShouldBe("58 %");
        Language.Chinese.In(() => Figure.Percent(58)).ShouldBe("58%");
    }

    [Fact]
    public void An_answer_knows_its_series_in_every_language()
    {
        var comparison = Said.Comparison(Given.Curve((60, 300), (120, 150)), Given.Curve((60, 200), (120, 100)), 60, 90, 120);

        var answer = Language.Chinese.In(() => Headline.Of(comparison).Answer);

        answer.Single(run => run.Series == 0).Text.ShouldBe("MTP");
        string.Concat(answer.Select(run => run.Text)).ShouldContain("吞吐量");
        string.Concat(answer.Select(run => run.Text)).ShouldNotContain("{");
    }
}
