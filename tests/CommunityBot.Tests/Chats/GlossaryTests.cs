using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary><c>/glossary</c> as a facilitator has it before them.</summary>
public sealed class GlossaryTests : IDisposable
{
    private readonly Town town = new(Town.Millbrook("en", "ro", "ur"));

    public void Dispose() => town.Dispose();

    [Fact]
    public void A_name_that_stays_as_it_is_is_on_the_list()
    {
        var priya = town.Facilitator().Says("/glossary");
        Assert.Contains("The list is empty", town.Transcript.LastTo(priya));

        priya.Taps("+ A name that stays as it is").Says("Allison Street");

        Assert.Contains("1 name or word", town.Transcript.LastTo(priya));
        Assert.Empty(Term("Allison Street")!.Fixed);
        priya.Taps("Allison Street");
        Assert.Contains("Allison Street stays as it is", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_word_gets_its_translation_in_each_language_the_facilitator_likes()
    {
        var priya = town.Facilitator().Says("/glossary").Taps("+ A word and its translation").Says("bin day");

        priya.Taps("Save");
        Assert.Contains("for one language or more", town.Transcript.LastTo(priya));
        priya.Taps("Română").Says("ziua gunoiului").Taps("Save");

        Assert.Equal(new Dictionary<string, string> { ["ro"] = "ziua gunoiului" }, Term("bin day")!.Fixed);
        priya.Taps("bin day");
        Assert.Contains("Română: ziua gunoiului", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void A_term_that_is_removed_is_gone()
    {
        var priya = Has("Allison Street", "Govanhill").Says("/glossary").Taps("Govanhill", "Remove");

        Assert.Null(Term("Govanhill"));
        Assert.NotNull(Term("Allison Street"));
        Assert.Contains("1 name or word", town.Transcript.LastTo(priya));
    }

    [Theory]
    [InlineData("ALLISON street", "on the list already")]
    [InlineData("A name on\ntwo lines", "on one line")]
    [InlineData("🗑", "with letters or numbers")]
    [InlineData("0123456789012345678901234567890123456789012345678901234567890", "too long")]
    public void What_can_not_be_a_term_is_asked_for_again(string typed, string reason)
    {
        var priya = Has("Allison Street").Says("/glossary").Taps("+ A name that stays as it is").Says(typed);

        Assert.Contains(reason, town.Transcript.LastTo(priya));
        priya.Says("Govanhill");
        Assert.NotNull(Term("Govanhill"));
    }

    [Fact]
    public void Of_two_facilitators_with_the_same_term_one_adds_it()
    {
        var sam = town.Resident(1011, "Sam", "en");
        var priya = town.Facilitator();
        town.Priya.Says("/facilitators").Taps("Invite someone");
        var link = town.Stored().Keys.Single(key => key.Collection == "invitations").Id;
        sam.Says($"/start millbrook_f_{link}");

        priya.Says("/glossary").Taps("+ A name that stays as it is");
        sam.Says("/glossary").Taps("+ A name that stays as it is").Says("Govanhill");
        priya.Says("govanhill");

        Assert.Single(town.Stored().Keys, key => key.Collection == "glossary");
        Assert.Contains("on the list already", town.Transcript.LastTo(priya));
    }

    [Fact]
    public void The_list_has_pages_and_an_end()
    {
        var priya = Has([.. Enumerable.Range(1, 200).Select(number => $"Street {number}")]);
        priya.Says("/glossary").Taps("More", "More");
        priya.Taps("Street 31");
        Assert.Contains("Street 31 stays as it is", town.Transcript.LastTo(priya));
        priya.Taps("The whole list", "More", "Back");

        priya.Taps("+ A name that stays as it is");

        Assert.Contains("The list is full", town.Transcript.PressAnswers[^1].Text);
    }

    [Fact]
    public void Only_facilitators_change_the_list_however_the_button_came_to_be()
    {
        Has("Govanhill");
        var ana = town.Resident(1002, "Ana", "ro");
        var id = town.Stored().Keys.Single(key => key.Collection == "glossary").Id;

        ana.Says("/glossary").Forges(ana.Private, $"term.remove {id}").Forges(ana.Private, "glossary.word").Forges(ana.Private, $"term {id}").Forges(ana.Private, "glossary 0");

        Assert.NotNull(Term("Govanhill"));
        Assert.DoesNotContain("Govanhill", town.Transcript.LastTo(ana));
        town.Priya.Forges(town.Priya.Private, "term.remove 99").Forges(town.Priya.Private, "term").Forges(town.Priya.Private, "glossary x");
        Assert.NotNull(Term("Govanhill"));
    }

    private GlossaryTerm? Term(string term) => town.Stored().Keys.Where(key => key.Collection == "glossary")
        .Select(key => town.Find<GlossaryTerm>(key.Id)!).SingleOrDefault(found => found.Term == term);

    private Someone Has(params string[] names)
    {
        var priya = town.Facilitator();
        foreach (var name in names)
        {
            priya.Says("/glossary").Taps("+ A name that stays as it is").Says(name);
        }

        return priya;
    }
}
