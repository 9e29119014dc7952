using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Translation;

/// <summary>A real machine that breaks times, names and links: none of that is in what would be shown.</summary>
public class ApertiumTests
{
    private static readonly Glossary Names = new([.. new[] { "Tanner's Yard", "Mill Lane", "Weir Street", "Quay Road Hall", "Old School House", "Ferry Green" }.Select(GlossaryEntry.Name)]);

    /// <summary>Notices of our own, each with its facts as a reader must find them.</summary>
    private static readonly (RichText Text, string[] Facts)[] Notices =
    [
        ("The library van is at Mill Lane on Thursday from 10am to 12:30pm. You can return books from any branch. Questions: 01978 555 010.", ["Mill Lane", "10am", "12:30pm", "01978 555 010"]),
        (new([new("Road works start at 7am", Style.Bold), new(" on 3 June in Weir Street. Please do not park there until 5pm. You find the map "), new("on this page", Link: "https://roads.example/weir?day=3"), new(".")]), ["7am", "3", "Weir Street", "5pm"]),
        ("Free soup every Monday at 6 pm in Quay Road Hall! Bring your own bowl. Call Joan on 07700 900 461 if you need a lift.", ["6 pm", "Quay Road Hall", "07700 900 461"]),
        ("Your new bins come on 14/09/2026. Put the old bin out before 6am. If nobody comes by 11am, write to bins@council.example.", ["14/09/2026", "6am", "11am", "bins@council.example"]),
        ("Repair cafe: Saturday 9.30am-1pm at the Old School House. We mend lamps, toys and clothes. A donation of £3 is welcome.", ["9.30am-1pm", "Old School House", "£3"]),
        ("The water will be off tomorrow from 8am to 2pm in Tanner's Yard. Keep some water in a bottle. Updates: @weir_water_bot.", ["8am", "2pm", "Tanner's Yard", "@weir_water_bot"]),
        ("We plant 120 trees on Ferry Green this Sunday. Meet us at 10:15 at the gate. Wear boots and bring a spade if you have one.", ["120", "Ferry Green", "10:15"]),
        ("English classes start again. Each class costs 50p and lasts 90 minutes. Sign up at www.learn.example/english before 1 October.", ["50p", "90", "www.learn.example/english", "1"]),
        ("A grey cat was found near 27 Mill Lane. It has a red collar with the number D-31. Please phone (01978) 555 044 after 4pm.", ["27", "Mill Lane", "D-31", "(01978) 555 044", "4pm"]),
        ("The bus 12B does not stop at Weir Street until 18 May. Use the stop outside Quay Road Hall. The fare stays £1.80.", ["12B", "Weir Street", "18", "Quay Road Hall", "£1.80"]),
    ];

    [NeedsApertium]
    public async Task No_fact_is_damaged_in_what_would_be_shown()
    {
        var segments = Notices.SelectMany(notice => Passage.Of(notice.Text, Names).Segments.Select(segment => (Segment: segment, notice.Facts))).ToList();

        var answers = await Apertium.Translate([.. segments.Select(each => each.Segment.Html(formatting: true))]);

        var shown = 0;
        foreach (var ((segment, facts), answer) in segments.Zip(answers))
        {
            if (segment.Read(answer, "es", formatting: true) is Reading.Good good)
            {
                shown++;
                Assert.All(facts, fact => Assert.Equal(Times(fact, segment.Source), Times(fact, good.Text)));
                Assert.Equal(Links(segment.Source), Links(good.Text));
                Assert.Equal(Digits(segment.Source), Digits(good.Text));
            }
        }

        Assert.True(shown >= 0.9 * segments.Count, $"Only {shown} of {segments.Count} sentences could be shown.");
    }

    [NeedsApertium]
    public async Task Without_protection_facts_are_damaged()
    {
        var answers = await Apertium.Translate([.. Notices.Select(notice => notice.Text.Plain)]);

        var lost = Notices.Zip(answers).Sum(pair => pair.First.Facts.Count(fact => !pair.Second.Contains(fact)));

        Assert.Contains("7soy", answers[1]);
        Assert.True(lost > 10, $"{lost} facts were lost.");
    }

    private static int Times(string fact, RichText text) => text.Plain.Split(fact).Length - 1;

    private static IEnumerable<string> Links(RichText text) => text.Runs.Select(run => run.Link).OfType<string>();

    private static string Digits(RichText text) => string.Concat(text.Plain.Where(char.IsDigit).Order());
}
