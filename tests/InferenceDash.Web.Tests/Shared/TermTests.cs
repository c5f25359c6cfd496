using Bunit;
using InferenceDash.Words.Glossary;

namespace InferenceDash.Web.Tests.Shared;

/// <summary>A term shows its definition to everybody: by mouse, keyboard, touch and screen reader, and without a script.</summary>
public sealed class TermTests : BunitContext
{
    [Fact]
    public void The_term_is_a_button_that_the_definition_describes()
    {
        var term = Render<Term>(p => p.Add(t => t.Of, GlossaryTerms.Ttft));

        var button = term.Find("button");
        button.TextContent.Trim().ShouldBe("TTFT");
        button.GetAttribute("type").ShouldBe("button");
        button.GetAttribute("aria-describedby").ShouldBe("term-ttft");
        var tip = term.Find("#term-ttft");
        tip.GetAttribute("role").ShouldBe("tooltip");
        tip.TextContent.ShouldContain(GlossaryTerms.Ttft.Definition);
    }

    [Fact]
    public void Pressing_it_opens_the_definition_by_the_browsers_own_means()
    {
        var term = Render<Term>(p => p.Add(t => t.Of, GlossaryTerms.Frontier));

        term.Find("button").GetAttribute("popovertarget").ShouldBe("term-frontier");
        term.Find("#term-frontier").GetAttribute("popover").ShouldBe("auto");
        term.FindAll("[onclick], [onfocus], [onmouseover]").ShouldBeEmpty();
    }

    [Fact]
    public void The_definition_stands_beside_the_button_so_that_the_styles_show_it_on_hover_and_focus() =>
        Render<Term>(p => p.Add(t => t.Of, GlossaryTerms.Off)).Find(".term > button + .term-tip").ShouldNotBeNull();

    [Fact]
    public void The_definition_leads_to_the_glossary() =>
        Render<Term>(p => p.Add(t => t.Of, GlossaryTerms.BreakEven)).Find(".term-tip a").GetAttribute("href").ShouldBe("/glossary#break-even");

    [Fact]
    public void The_text_may_call_it_otherwise_and_a_second_place_has_an_id_of_its_own()
    {
        var term = Render<Term>(p => p.Add(t => t.Of, GlossaryTerms.Throughput).Add(t => t.Place, "table").AddChildContent("tok/s/GPU"));

        term.Find("button").TextContent.Trim().ShouldBe("tok/s/GPU");
        term.Find("button").GetAttribute("popovertarget").ShouldBe("term-throughput-table");
        term.Find(".term-tip").Id.ShouldBe("term-throughput-table");
    }

    [Fact]
    public void A_list_names_the_terms_of_a_page_in_their_order()
    {
        var list = Render<TermList>(p => p.Add(t => t.Terms, [GlossaryTerms.Snapshot, GlossaryTerms.Series]));

        list.FindAll("button").Select(button => button.TextContent.Trim()).ShouldBe(["Snapshot", "Series"]);
    }
}
