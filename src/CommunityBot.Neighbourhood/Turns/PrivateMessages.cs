using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>Messages of a person to the bot alone.</summary>
internal sealed class PrivateMessages(FeatureBook book, Conversations conversations)
{
    /// <summary>The apps split a text at 4,096 characters; what comes right behind a message of more than this is its rest.</summary>
    private const int NearlyFull = 4000;

    public void Handle(MessageReceived message, Turn turn)
    {
        if (turn.IsForgotten(turn.By!.Id) && message.Command?.Name != "start")
        {
            // They were promised that nothing is sent to them any more until they press Start.
            return;
        }

        if (message.Edited)
        {
            turn.Reply(SharedPrompts.EditNotTaken);
            return;
        }

        if (IsRest(message, turn))
        {
            return;
        }

        Remember(message, turn);
        if (message.Command is { } command)
        {
            Handle(command, turn);
        }
        else if (LooseText(message, turn) is { } text)
        {
            turn.Offer(book.FindLooseText!.Value.Flow, book.FindLooseText.Value.Answers(text));
        }
        else if (!conversations.Hear(message.Content, turn))
        {
            turn.Reply(turn.Me is null ? SharedPrompts.StartFirst : SharedPrompts.NotUnderstood);
        }
    }

    /// <summary>Runs a command for the person of the turn, wherever they gave it.</summary>
    public void Handle(Command command, Turn turn)
    {
        if (command.Name == "cancel")
        {
            if (!conversations.Hear(new ConversationInput.Cancel(), turn))
            {
                turn.Reply(SharedPrompts.NothingToCancel);
            }

            return;
        }

        var before = Conversations.TalkOf(turn).Current;
        var entry = book.FindCommand(command.Name);
        if (entry is null)
        {
            turn.Reply(SharedPrompts.UnknownCommand);
        }
        else if (entry.Who == Who.Facilitators && !turn.IsFacilitator)
        {
            turn.Reply(SharedPrompts.FacilitatorsOnly);
        }
        else if (entry.Who == Who.Residents && turn.Me is null)
        {
            turn.Reply(SharedPrompts.StartFirst);
        }
        else
        {
            entry.Handle(turn, command);
        }

        if (before is not null && turn.ToBegin is null && Conversations.TalkOf(turn).Current?.Id == before.Id)
        {
            conversations.OfferInterrupted(turn);
        }
    }

    /// <summary>A resident's text that answers no question, or takes the place of such a text.</summary>
    private RichText? LooseText(MessageReceived message, Turn turn)
    {
        var words = message.Content switch
        {
            ConversationInput.Said said => said.Text,
            ConversationInput.Photo photo => photo.Caption,
            _ => null,
        };
        var open = Conversations.TalkOf(turn).Current;
        return words is not null && turn.Me is not null && book.FindLooseText is { } loose && loose.Takes(turn)
            && (open is null || open.IsOver(turn.Now) || open.Flow == loose.Flow)
            ? words
            : null;
    }

    /// <summary>The rest of a split text or of an album: the first part was taken, and one sentence says so.</summary>
    private static bool IsRest(MessageReceived message, Turn turn)
    {
        var talk = Conversations.TalkOf(turn);
        if (talk.Last is not { } last)
        {
            return false;
        }

        var isRest = message.Album is not null
            ? message.Album == last.Album
            : message.Command is null && last.CodePoints > NearlyFull && message.SentAt - last.SentAt <= TimeSpan.FromSeconds(1);
        if (!isRest)
        {
            Conversations.Store(talk with { Last = null }, turn);
            return false;
        }

        Conversations.Store(talk with { Last = last with { SentAt = message.SentAt, CodePoints = Length(message), Told = true } }, turn);
        if (!last.Told)
        {
            turn.Reply(SharedPrompts.OnlyFirstRead);
        }

        return true;
    }

    private static void Remember(MessageReceived message, Turn turn)
    {
        if (message.Album is not null || Length(message) > NearlyFull)
        {
            var talk = Conversations.TalkOf(turn);
            Conversations.Store(talk with { Last = new LastMessage(message.SentAt, Length(message), message.Album, false) }, turn);
        }
    }

    private static int Length(MessageReceived message) => message.Content is ConversationInput.Said said ? said.Text.CodePoints : 0;
}
