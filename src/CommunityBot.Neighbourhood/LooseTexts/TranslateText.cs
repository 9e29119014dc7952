using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.LooseTexts;

/// <summary><c>Translate</c>: a machine puts a resident's own text into their language. It lives in the conversation, the wish and the answer, and is gone with them.</summary>
public static class TranslateText
{
    public const string Name = "texts.translate";
    public const string Kind = "texts.translate";

    private const int Longest = 1000;

    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    public static readonly FlowDefinition<RichText> Definition = FlowDefinition.Of(Name, Flow);

    public static async Flow<RichText> Flow(Ask ask)
    {
        var text = await ask.Rich(LooseTextPrompts.Text, Longest);
        await ask.Choice(LooseTextPrompts.What, [new Option("translate", LooseTextPrompts.TranslateButton)]);
        return text;
    }

    public static Prefill Answers(RichText text) => Prefill.None.Rich(LooseTextPrompts.Text, text);

    public static void Handle(RichText text, Turn turn)
    {
        if (turn.Me is not { } me)
        {
            turn.Reply(SharedPrompts.StartFirst);
        }
        else if (TextCount.OneMore(turn) is not { } count)
        {
            turn.Reply(LooseTextPrompts.EnoughToday(TextCount.MostADay));
        }
        else
        {
            turn.Put(count);
            turn.Reply(LooseTextPrompts.Working);
            turn.Translate(new TranslationWish(Kind, me.Id, null, [me.Language], text, Private: true));
        }
    }

    public static void Arrived(Turn turn, TranslationsArrived arrived)
    {
        if (turn.Find<Resident>(arrived.Subject) is not { } reader)
        {
            return;
        }

        var text = arrived.Texts.Values.Select(translated => translated.Text).FirstOrDefault();
        turn.AnswerLater(
            reader.UserId,
            text is null ? new Screen(LooseTextPrompts.NotTranslated(turn.Area.Help)) : new Screen().Then(new RichValue(text)).Then(LooseTextPrompts.Automatic),
            Life);
    }
}
