using CommunityBot.Dialogs;
using static CommunityBot.Neighbourhood.Tests.Translations.Show;

namespace CommunityBot.Neighbourhood.Tests.Translations;

public class SentenceTests
{
    [Theory]
    [InlineData("Bins go out tonight. Thank you! Any questions? Ask us…", "Bins go out tonight.|Thank you!|Any questions?|Ask us…")]
    [InlineData("Meet at 9 a.m. at the hall", "Meet at <x id=\"1\"/> at the hall")]
    [InlineData("Meet Mr. Shah in St. Mary's on Hill Rd. Bring J. Smith", "Meet Mr. Shah in St. Mary's on Hill Rd. Bring J. Smith")]
    [InlineData("He said \"Come in.\" Then he left.", "He said \"Come in.\"|Then he left.")]
    [InlineData("Approx. five of us, etc. and so on", "Approx. five of us, etc. and so on")]
    [InlineData("Zebranie jest o godz. 18:00 przy ul. Leśnej. Zapraszamy!", "Zebranie jest o godz. <x id=\"1\"/> przy ul. Leśnej.|Zapraszamy!")]
    [InlineData("Ne vedem pe str. Lungă nr. 5. Veniți!", "Ne vedem pe str. Lungă nr. <x id=\"1\"/>.|Veniți!")]
    [InlineData("کل سڑک بند ہے۔ کیا آپ آئیں گے؟ جی ہاں۔شکریہ", "کل سڑک بند ہے۔|کیا آپ آئیں گے؟|جی ہاں۔|شکریہ")]
    [InlineData("الطريق مغلق غدا. هل ستأتي؟ نعم!", "الطريق مغلق غدا.|هل ستأتي؟|نعم!")]
    [InlineData("明天关闭。请来！", "明天关闭。|请来！")]
    [InlineData("• Glass\n- Paper\n* Tins 🙂\n\n🎉 Party 🎉", "Glass|Paper|Tins|Party")]
    [InlineData("1. Bring gloves\n2) Wear boots", "Bring gloves|<x id=\"1\"/>) Wear boots")]
    [InlineData("0141 496 0000\n😀\nhttps://mill.example 9am\n---\n", "")]
    [InlineData("Come 🎉 and see", "Come <x id=\"1\"/> and see")]
    [InlineData("Well done!👏 See you", "Well done!|See you")]
    public void A_text_is_cut_into_sentences(string text, string sentences) =>
        Assert.Equal(sentences.Split('|', StringSplitOptions.RemoveEmptyEntries), Html(text));

    [Fact]
    public void An_emphasised_label_is_a_sentence_and_keeps_its_look()
    {
        var text = new RichText([new("When:", Style.Bold), new(" Saturday 9am\n"), new("Where", Style.Bold), new(": the hall. "), new("No dogs", Style.Italic), new(".")]);
        var passage = Passage.Of(text, Glossary.Empty);

        Assert.Equal(["When", "Saturday <x id=\"1\"/>", "Where", "the hall.", "No dogs"], passage.Segments.Select(segment => segment.Html(true)));

        string[] said = ["Când", "sâmbătă <x id=\"1\"/>", "Unde", "la sală.", "Fără câini"];
        Assert.Equal(
            new RichText([new("Când:", Style.Bold), new(" sâmbătă 9am\n"), new("Unde", Style.Bold), new(": la sală. "), new("Fără câini", Style.Italic), new(".")]),
            passage.Join([.. passage.Segments.Zip(said).Select(pair => Good(pair.First.Read(pair.Second, "ro", true)))]));
    }

    [Fact]
    public void Another_number_of_segments_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => Passage.Of("One. Two words.", Glossary.Empty).Join(["Unu"]));
}
