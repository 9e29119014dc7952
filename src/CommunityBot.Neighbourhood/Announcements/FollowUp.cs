namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>What was shown may be old by the time it has arrived: then the next step follows at once.</summary>
public static class FollowUp
{
    public static void After(Settlement settlement, Announcement announcement, Turn turn)
    {
        if (turn.Find<CardPlace>(CardPlace.KeyOf(settlement.Card, settlement.ChatId)) is not { } place)
        {
            return;
        }

        if (announcement.State == AnnouncementState.Withdrawn)
        {
            if (!Shows(place, "withdrawn"))
            {
                Copies.Withdraw(place, turn);
            }

            return;
        }

        if (CorrectionNotice.Is(settlement.Card.Split('/')))
        {
            return;
        }

        if (!settlement.IsEdit && settlement.Card != AnnouncementCard.KeyOf(announcement))
        {
            // What held its place points to it now.
            Copies.Of(announcement, settlement.ChatId, turn).Where(copy => copy.Card != settlement.Card && !CorrectionNotice.Is(copy.Card.Split('/'))).ToList()
                .ForEach(copy => turn.Redraw(copy.Card, settlement.ChatId));
        }

        if (AnnouncementCard.HeadOf(announcement, settlement.ChatId, turn.Find<CardPlace>) == place)
        {
            Catch(place, announcement, turn);
        }
    }

    /// <summary>Whether a copy says "not translated yet".</summary>
    public static bool IsHolding(CardPlace? place) => place is not null && Shows(place, nameof(Form.Holding));

    private static void Catch(CardPlace place, Announcement announcement, Turn turn)
    {
        var language = place.ChatId < 0 ? turn.Area.OwnLanguage : turn.Find<Resident>(Resident.KeyOf(place.ChatId))?.Language;
        if (language is null)
        {
            return;
        }

        var now = Rendition.Of(announcement, language, turn.Area).Form;
        if (IsHolding(place) && now == Form.Checked)
        {
            Copies.Give(AnnouncementCard.FullKeyOf(announcement, announcement.Version), place.ChatId, announcement, turn);
        }
        else if (place.Note != AnnouncementCard.NoteOf(announcement, language, now.ToString()))
        {
            turn.Redraw(place.Card, place.ChatId);
        }
    }

    private static bool Shows(CardPlace place, string form) => place.Note?.Split(' ') is [_, _, var shown] && shown == form;
}
