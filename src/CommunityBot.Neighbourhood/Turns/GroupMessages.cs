using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>
/// Commands in a group. Whatever concerns one person is answered to that person alone; the group sees one short line with a link
/// at most every ten minutes. In a group that is not linked the bot is silent, except to <c>/link</c>.
/// </summary>
internal sealed class GroupMessages(FeatureBook book, Conversations conversations)
{
    private static readonly TimeSpan BetweenLinks = TimeSpan.FromMinutes(10);

    public void Handle(MessageReceived message, Turn turn)
    {
        if (message.Command is not { } command || message.Edited)
        {
            return;
        }

        if (book.FindGroupCommand(command.Name) is { } groupCommand)
        {
            groupCommand(turn, command);
            return;
        }

        if (turn.Find<Group>(Resident.KeyOf(message.Chat.Id)) is not { } group || turn.By is null || book.FindCommand(command.Name) is null)
        {
            return;
        }

        if (turn.Path is EphemeralCommand || turn.Me is { Reachable: true } && !LinkIsDue(group, turn))
        {
            turn.Path ??= new PrivateChat(turn.By.Id);
            turn.PrivatePayload = PayloadFor(command, turn);
            new PrivateMessages(book, conversations).Handle(command, turn);
        }
        else if (LinkIsDue(group, turn))
        {
            turn.Put(group with { LinkGivenAt = turn.Now });
            turn.ReplyInGroup(
                new Screen(SharedPrompts.AnswerPrivately).Row(new OpenBot(SharedPrompts.OpenPrivately, PayloadFor(command, turn))));
        }
    }

    private static bool LinkIsDue(Group group, Turn turn) => group.LinkGivenAt is not { } given || turn.Now - given >= BetweenLinks;

    private static string PayloadFor(Command command, Turn turn) => $"{turn.Area.Id}_do_{command.Name}";
}
