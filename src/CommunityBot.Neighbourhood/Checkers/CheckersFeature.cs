namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>Checkers: neighbours who read a translation before it goes out. A facilitator names them, and they agree first.</summary>
public static class CheckersFeature
{
    public static FeatureBook AddCheckers(this FeatureBook book)
    {
        book.Command("checkers", Who.Facilitators, (turn, _) => ListCheckers.Show(turn));

        book.Button("namechecker", InviteChecker.Handle);
        book.Button("uncheck", RemoveChecker.Handle);
        book.Button("agreecheck", AgreeToCheck.Answer);
        book.Button("stopcheck", StopChecking.Handle);
        book.Button(NotTodayButton.Verb, (turn, _) => NotToday.Handle(turn));
        book.Link(InviteChecker.LinkKind, AgreeToCheck.Ask, Who.Residents);

        book.Due(InviteChecker.DueKind, (turn, due) => turn.Delete<CheckerInvitation>(due.Subject));
        book.Document("checkerinvitations", CheckersJson.Default.CheckerInvitation);
        book.Setting(StopChecking.Setting);
        book.Holds(CheckerRole.OfPerson);
        return book;
    }
}
