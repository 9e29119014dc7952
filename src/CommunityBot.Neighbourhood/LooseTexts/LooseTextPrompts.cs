using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.LooseTexts;

/// <summary>What is said about a text that answers no question.</summary>
public static class LooseTextPrompts
{
    public static Prompt Text => new("texts.text");

    public static Prompt What => new("texts.what");

    public static Prompt TranslateButton => new("texts.translate.button");

    public static Prompt Working => new("texts.working");

    public static Prompt EnoughToday(int most) => new("texts.enough_today", ("count", most));

    public static Prompt NotTranslated(string help) => help.Length > 0 ? new Prompt("texts.not_translated.with_help", ("help", help)) : NotTranslatedAlone;

    public static Prompt NotTranslatedAlone => new("texts.not_translated");

    public static Prompt Automatic => new("texts.automatic");
}
