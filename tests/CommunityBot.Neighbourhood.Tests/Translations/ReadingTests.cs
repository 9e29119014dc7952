using CommunityBot.Dialogs;
using static CommunityBot.Neighbourhood.Tests.Translations.Show;

namespace CommunityBot.Neighbourhood.Tests.Translations;

public class ReadingTests
{
    private static readonly Segment Notice = Only("The hall & café open from 9am to 3pm, call 0141 496 0000");

    [Fact]
    public void A_good_answer_has_every_fact_as_it_was_typed() =>
        Assert.Equal("Sala și cafeneaua sunt deschise de la 9am la 3pm, sunați la 0141 496 0000", Good(Notice.Read("Sala &#537;i cafeneaua sunt deschise de la <x id=\"1\"/> la <X id='2'></X>, suna&#x21B;i la < x  id = 3 >", "ro", true)).Plain);

    [Theory]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați", "token missing")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/> <x id=\"3\"/>", "token doubled")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"4\"/>", "token unknown")]
    [InlineData("Sala e deschisă de la <x id=\"2\"/> la <x id=\"1\"/>, sunați <x id=\"3\"/>", "token order")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/> în 2 zile, sunați <x id=\"3\"/>", "fact invented")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/> ٢ zile, sunați <x id=\"3\"/>", "fact invented")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/> www.other.example, sunați <x id=\"3\"/>", "fact invented")]
    [InlineData("Sala e deschisă 🎉 de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/>", "fact invented")]
    [InlineData("<p>Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/></p>", "stray mark")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, <mstrans:dictionary>sunați <x id=\"3\"/>", "stray mark")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, &lt;x sunați <x id=\"3\"/>", "leftover")]
    [InlineData("*Sala e deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/>", "leftover")]
    [InlineData("Sala e deschisă de la <x id=\"1\"/> la €<x id=\"2\"/>, sunați <x id=\"3\"/>", "leftover")]
    [InlineData("Sala e {0} deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/>", "leftover")]
    [InlineData("Sala &amp;icirc; deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/>", "leftover")]
    [InlineData("The hall &amp; café open from <x id=\"1\"/> to <x id=\"2\"/>, call <x id=\"3\"/>", "unchanged")]
    [InlineData("<x id=\"1\"/> <x id=\"2\"/> <x id=\"3\"/>", "no words")]
    [InlineData("", "token missing")]
    [InlineData("Зал открыт с <x id=\"1\"/> до <x id=\"2\"/>, звоните <x id=\"3\"/>", "script")]
    [InlineData("Sala e mare mare mare mare mare mare <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/>", "loop")]
    [InlineData("Sala <b id=\"1\">e</b> deschisă de la <x id=\"1\"/> la <x id=\"2\"/>, sunați <x id=\"3\"/>", "tag missing or doubled")]
    public void A_damaged_answer_says_why(string html, string why) => Assert.Equal(why, Why(Notice.Read(html, "ro", true)));

    [Theory]
    [InlineData("Please do not put glass into the blue bin, since the children of our street play beside it every day", "Nu.", "ro", "too short")]
    [InlineData("Come on", "Vă rugăm să veniți cu toții la sala noastră de lângă biserică", "ro", "too long")]
    [InlineData("Come and see us at the hall", "😀", "ro", "no words")]
    [InlineData("Come and see us at the hall", "   ", "ro", "no words")]
    [InlineData("Come and see us at the hall", "ہال میں come and see us", "ur", "script")]
    [InlineData("Come and see us at the hall", "ہال میں آئیں", "ur", null)]
    [InlineData("Come and see us at the hall", "来社区会堂看我们", "zh-Hans", null)]
    [InlineData("来社区会堂看我们", "Come and see us at the community hall", "en", null)]
    [InlineData("Come and see us at the hall", "ਹਾਲ ਵਿੱਚ ਆਓ", "pa", null)]
    [InlineData("Come and see us at the hall", "হলে আমাদের দেখতে আসুন", "bn", null)]
    [InlineData("Come and see us at the hall", "Приходьте до зали", "uk", null)]
    [InlineData("Come and see us at the hall", "وەرن بۆ هۆڵەکە", "ckb", null)]
    [InlineData("No no no no no no", "Nie nie nie nie nie nie", "pl", null)]
    [InlineData("Priya Shah", "Priya Shah", "ro", null)]
    [InlineData("Priya Shah", "Priya Shah", "ur", null)]
    [InlineData("ROAD CLOSED", "ROAD CLOSED", "ro", "unchanged")]
    [InlineData("Road closed", "Road closed", "ro", "unchanged")]
    [InlineData("Cancelled!", "Cancelled!", "ro", "unchanged")]
    public void Words_are_judged_for_their_language(string source, string answer, string language, string? why) =>
        Assert.Equal(why, Only(source).Read(answer, language, true) is Reading.Damaged damaged ? damaged.Why : null);

    [Theory]
    [InlineData("Deschis(<x id=\"1\"/>)la sală", "Deschis(9am)la sală")]
    [InlineData(" Deschis ( <x id=\"1\"/> ) la sală\n", "Deschis (9am) la sală")]
    [InlineData("Deschis<x id=\"1\"/>la\nsală", "Deschis 9am la sală")]
    [InlineData("Deschis  la <x id=\"1\"/>  sală", "Deschis la 9am sală")]
    [InlineData("Deschis, <x id=\"1\"/>, la sală", "Deschis, 9am, la sală")]
    [InlineData("Deschis la sală -<x id=\"1\"/>", "Deschis la sală - 9am")]
    public void Spaces_around_facts_are_mended(string answer, string text) => Assert.Equal(text, Good(Only("Open (9am) at the hall").Read(answer, "ro", true)).Plain);

    [Fact]
    public void Facts_do_not_stick_together_unless_they_did() =>
        Assert.Equal("Ora 9am 12 persoane D-31 £5", Good(Only("At 9am for 12 people D-31 £5").Read("Ora <x id=\"1\"/><x id=\"2\"/> persoane <x id=\"3\"/><x id=\"4\"/>", "ro", true)).Plain);
}
