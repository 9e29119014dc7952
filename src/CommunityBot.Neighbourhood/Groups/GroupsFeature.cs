namespace CommunityBot.Neighbourhood.Groups;

/// <summary>Group chats are linked to the neighbourhood, by a facilitator and by nobody else.</summary>
public static class GroupsFeature
{
    public static FeatureBook AddGroups(this FeatureBook book)
    {
        book.GroupCommand("link", (turn, _) => LinkGroup.Handle(turn));

        // "Add to group" of a link ?startgroup=AREA arrives as /start AREA; the adder is checked, not the link.
        book.GroupCommand("start", (turn, _) => LinkGroup.Handle(turn));
        book.Button("link", (turn, _) => LinkGroup.Press(turn));
        return book;
    }
}
