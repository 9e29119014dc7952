namespace CommunityBot.Neighbourhood.Checkers;

/// <summary>Checkers: neighbours who read a language and stand for its translations, because they agreed to.</summary>
public static class CheckersFeature
{
    public static FeatureBook AddCheckers(this FeatureBook book)
    {
        book.Command("checkers", Who.Facilitators, (turn, _) => ListCheckers.Show(turn));
        book.Button("namechecker", InviteChecker.Handle);
        book.Button("checkyes", AgreeToCheck.Yes);
        book.Button("checkno", AgreeToCheck.No);
        book.Button("unchecker", RemoveChecker.Handle);
        book.Button("nottoday", NotToday.Handle);
        book.Link(InviteChecker.LinkKind, AgreeToCheck.Ask);
        book.Document("checkers", CheckersJson.Default.Checker);
        book.Document("checkerinvitations", CheckersJson.Default.CheckerInvitation);
        book.Holds(CheckerRole.OfPerson);
        return book;
    }
}
