using static CommunityBot.Neighbourhood.Tests.Village;

namespace CommunityBot.Neighbourhood.Tests.Turns;

/// <summary>A group with a new id: whichever of the service messages and the refused send comes first, it is rewritten once.</summary>
public sealed class MigrationTests
{
    private const long New = -1002001;

    private readonly Village village = new Village().With(Group(), new CardPlace("old", Green, 5));

    [Fact]
    public void A_refused_send_moves_the_group_and_goes_there()
    {
        var post = Push(Green, consent: null);
        village.With(post, Push(Green, consent: null, id: "other"), Answer(new EditMessage(5, Words, "old"), Green, "edit"));

        village.Reports(post, new Moved(New));

        AssertMoved(["other", "push"]);
    }

    [Fact]
    public void Told_by_a_service_message_first_the_send_under_way_moves_once()
    {
        var post = Push(Green, consent: null);
        village.With(post);

        village.Handle(new ChatMigrated(1, Green, New));
        var moved = village.Envelopes[0];
        village.Reports(post, new Moved(New));
        village.Handle(new ChatMigrated(2, Green, New));

        Assert.Equal(moved, Assert.Single(village.Envelopes));
        AssertMoved(["push"]);
    }

    [Fact]
    public void A_reply_in_a_group_that_is_not_linked_follows_it_and_never_goes_round_in_a_circle()
    {
        var reply = Answer(new SendMessage(Words, ReplyTo: 4), -9);
        village.With(reply);

        village.Reports(reply, new Moved(New));
        village.Reports(village.Envelopes[0], new Moved(New));

        var moved = Assert.Single(village.Envelopes);
        Assert.Equal((New, new SendMessage(Words)), (moved.ChatId, moved.Act));
    }

    private void AssertMoved(string[] ids)
    {
        Assert.Equal(ids, village.Envelopes.Select(envelope => envelope.Id).Order());
        Assert.All(village.Envelopes, envelope => Assert.Equal(New, envelope.ChatId));
        Assert.Equal([New], village.All<Group>().Select(group => group.ChatId));
        Assert.Empty(village.All<CardPlace>());
    }
}
