using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>Presses on buttons. Each gets exactly one answer; forged, stale and foreign ones get a polite one and change nothing.</summary>
internal sealed class Presses(FeatureBook book, Conversations conversations)
{
    public void Handle(ButtonPressed press, Turn turn)
    {
        if (!turn.Area.IsLobby && !press.Chat.IsPrivate && turn.Find<Group>(Resident.KeyOf(press.Chat.Id)) is null && !press.Data.StartsWith("link", StringComparison.Ordinal))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        if (press.Chat.IsPrivate && turn.IsForgotten(press.From.Id) && !press.Data.StartsWith("join", StringComparison.Ordinal))
        {
            // No message goes to a person who was forgotten; the answer to their own press is no message.
            turn.Toast(SharedPrompts.StartFirst);
            return;
        }

        if (press.Chat.IsPrivate && ConversationData.TryParse(press.Data, out var data))
        {
            conversations.Press(data, press.Data, turn);
            return;
        }

        var words = press.Data.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case ["resume", var id] when press.Chat.IsPrivate:
                conversations.Resume(id, turn);
                break;
            case ["drop", var id] when press.Chat.IsPrivate:
                conversations.Drop(id, turn);
                break;
            case [StopButton.Verb, var kind]:
                StopOne(kind, turn);
                break;
            case [var verb, .. var arguments] when book.FindButton(verb) is { } handle:
                handle(turn, arguments);
                break;
            default:
                turn.Toast(SharedPrompts.OldButton);
                break;
        }
    }

    /// <summary>The button under every push.</summary>
    private static void StopOne(string kind, Turn turn)
    {
        if (turn.Me is not { } me || !Enum.TryParse<Consent>(kind, out var consent) || !Enum.IsDefined(consent))
        {
            turn.Toast(SharedPrompts.OldButton);
            return;
        }

        turn.Put(me.With(consent, null));
        turn.Toast(SharedPrompts.Stopped(consent));
    }
}
