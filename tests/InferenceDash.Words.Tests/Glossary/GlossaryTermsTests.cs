using System.Text.RegularExpressions;
using InferenceDash.Words.Glossary;

namespace InferenceDash.Words.Tests.Glossary;

public sealed class GlossaryTermsTests
{
    [Fact]
    public void Every_term_has_a_key_of_its_own_that_can_stand_in_an_address()
    {
        GlossaryTerms.All.Select(term => term.Key).ShouldBeUnique();
        GlossaryTerms.All.ShouldAllBe(term => Regex.IsMatch(term.Key, "^[a-z][a-z0-9-]*$", RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public void No_name_is_that_of_two_terms() =>
        GlossaryTerms.All.SelectMany(term => term.AlsoCalled.Prepend(term.Name)).Select(name => name.ToLowerInvariant()).ShouldBeUnique();

    [Fact]
    public void A_definition_is_short_and_made_of_whole_sentences() =>
        GlossaryTerms.All.ShouldAllBe(term => term.Definition.Length < 180 && char.IsUpper(term.Definition[0]) && term.Definition.EndsWith('.'));

    [Fact]
    public void They_stand_in_the_order_of_the_alphabet() =>
        GlossaryTerms.All.Select(term => term.Name).ShouldBe(GlossaryTerms.All.Select(term => term.Name).Order(StringComparer.OrdinalIgnoreCase));

    [Fact]
    public void What_a_term_is_also_called_and_its_unit_are_one_line()
    {
        GlossaryWords.Also(GlossaryTerms.Ttft).ShouldBe("Also: time to first token · Unit: s");
        GlossaryWords.Also(GlossaryTerms.Leader).ShouldBe("");
    }
}
