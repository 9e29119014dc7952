using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>/settings</c>: one button a line; it says how it is, a press changes it.</summary>
public static class Settings
{
    public static void Register(FeatureBook book)
    {
        foreach (var consent in Enum.GetValues<Consent>())
        {
            book.Setting((_, me) => new Press(
                me.Chose(consent) ? SettingsPrompts.On(consent) : SettingsPrompts.Off(consent),
                $"set {consent}"));
        }

        book.Setting((turn, me) => new Press(SettingsPrompts.Quiet(me.Quiet ?? turn.Area.QuietHours), "quiet"));
        book.Setting((_, me) => new Press(SettingsPrompts.Language(me.Language), "language"));
    }

    public static void Show(Turn turn, FeatureBook book)
    {
        var me = turn.Me!;
        var screen = new Screen(SettingsPrompts.Text(turn.Area.Name));
        screen = book.Settings.Aggregate(screen, (shown, button) => button(turn, me) is { } concerns ? shown.Row(concerns) : shown);
        turn.Reply(turn.OtherAreas.Aggregate(screen, (shown, area) => shown.Row(new Press(SettingsPrompts.Area(area.Name), $"join {area.Id}"))), replace: true);
    }

    public static void Flip(Turn turn, string[] arguments, FeatureBook book)
    {
        if (turn.Me is not { } me || arguments is not [var name] || !Enum.TryParse<Consent>(name, out var consent) || !Enum.IsDefined(consent))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        turn.Put(me.With(consent, me.Chose(consent) ? null : new Agreement(turn.Now, Privacy.Version)) with { Reachable = true });
        Show(turn, book);
    }
}
