using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <content>What a turn sends unasked, to people and groups. It passes the gate when it leaves, and waits for the quiet hours to end.</content>
public sealed partial class Turn
{
    private DateTimeOffset? heldUntil;

    /// <summary>A push to a person. It passes the gate when it is sent and carries a button that stops its kind.</summary>
    /// <param name="consent">The choice that allows it; null for what the person asked for by name.</param>
    /// <param name="about">Whom the screen names, if it names a resident: forgotten, they are named to nobody any more.</param>
    public void Tell(
        long userId, Screen screen, Consent? consent, DateTimeOffset expires, Lane lane = Lane.Broadcast, bool urgent = false, string? card = null, long? about = null)
    {
        Push(userId, new SendMessage(consent is { } kind ? screen.WithStop(kind) : screen, card), new PushTerms(lane, consent, urgent), expires, card, null, about);
    }

    /// <summary>Who is asked about what a facilitator began: they, or all who run the area where they do not any more.</summary>
    public IReadOnlyList<long> InChargeOf(long author)
    {
        var active = All<Facilitator>().Where(facilitator => facilitator.Active).Select(facilitator => facilitator.UserId).Order().ToList();
        return active.Contains(author) ? [author] : active;
    }

    /// <summary>A push to every facilitator who is a resident. Whoever acts in this turn did not ask for it, and is not told when it will go.</summary>
    internal void TellFacilitators(Screen screen, DateTimeOffset expires)
    {
        var held = heldUntil;
        foreach (var facilitator in All<Facilitator>().Where(facilitator => facilitator.Active && Find<Resident>(facilitator.Id) is not null))
        {
            Tell(facilitator.UserId, screen, consent: null, expires, Lane.Reminder);
        }

        heldUntil = held;
    }

    /// <summary>A message to a linked group, in the area's own language. As a card it can be refreshed later.</summary>
    public void Post(Group group, Screen screen, DateTimeOffset expires, string? card = null, bool urgent = false) =>
        Push(group.ChatId, new SendMessage(screen, card), new PushTerms(Lane.Broadcast, null, urgent), expires, card, Area.OwnLanguage);

    /// <summary>How often the bot has posted in a group unasked today, by the area's calendar.</summary>
    public int PostsToday(Group group) => group.Posts is { } posts && posts.Day == Today ? posts.Count : 0;

    private void Push(long chatId, Act act, PushTerms terms, DateTimeOffset expires, string? card, string? locale, long? about = null)
    {
        if (Find<Group>(Resident.KeyOf(chatId)) is { } group)
        {
            Put(group with { Posts = new PostsOfDay(Today, PostsToday(group) + 1) });
        }

        var order = world.NextOrder();
        var id = card is null ? $"e{order}" : CardPlace.KeyOf(card, chatId);
        Put(new Envelope(id, 0, order, chatId, act, locale, terms, expires, About: about));

        // A neighbour's own quiet hours concern that neighbour alone; who caused the push hears of the area's.
        heldUntil ??= terms.Urgent ? null : Area.QuietHours.EndAfter(Now, Area.Zone);
    }
}
