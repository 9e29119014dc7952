namespace CommunityBot.Neighbourhood.Facilitators;

/// <summary>Who runs the neighbourhood's bot: they invite and remove each other, and can pause it.</summary>
public static class FacilitatorsFeature
{
    public static FeatureBook AddFacilitators(this FeatureBook book)
    {
        book.Command("facilitators", Who.Facilitators, (turn, _) => ListFacilitators.Show(turn));
        book.Command("pause", Who.Facilitators, (turn, _) => Pause.Set(turn, paused: true));
        book.Command("resume", Who.Facilitators, (turn, _) => Pause.Set(turn, paused: false));

        book.Button("invite", (turn, _) => InviteFacilitator.Handle(turn));
        book.Button("remove", (turn, arguments) => RemoveFacilitator.Handle(turn, arguments, book));
        book.Link("f", (turn, token) => InviteFacilitator.Accept(turn, token, book));
        book.AtStart(InviteFacilitator.First);
        book.Holds(ListFacilitators.Role);
        return book;
    }
}
