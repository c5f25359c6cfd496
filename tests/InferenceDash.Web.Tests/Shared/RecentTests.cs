using InferenceDash.Web.Shared;

namespace InferenceDash.Web.Tests.Shared;

public sealed class RecentTests
{
    private readonly Catalog _catalog = new(new Dataset("", default, [], [], [], [], []));

    private int _made;

    [Fact]
    public void Readers_of_two_languages_do_not_push_each_other_out()
    {
        var recent = new Recent<string>(1);

        for (var i = 0; i < 3; i++)
        {
            foreach (var language in Language.All)
                language.In(() => Of(recent, "")).ShouldBe(language.Key);
        }

        _made.ShouldBe(Language.All.Count);
    }

    [Fact]
    public void The_one_asked_for_longest_ago_in_a_language_goes()
    {
        var recent = new Recent<string>(2);

        foreach (var key in new[] { "a", "b", "a", "c", "a", "c" })
            Of(recent, key);
        _made.ShouldBe(3);
        Of(recent, "b");

        _made.ShouldBe(4);
    }

    private string Of(Recent<string> recent, string key) => recent.Of(_catalog, key, () =>
    {
        _made++;
        return Language.Current.Key;
    });
}
