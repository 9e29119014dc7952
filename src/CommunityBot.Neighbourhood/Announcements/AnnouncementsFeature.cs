namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>Announcements: a facilitator says it once, everyone reads it in their own language, and a mistake can be mended after it was sent.</summary>
public static class AnnouncementsFeature
{
    public static FeatureBook AddAnnouncements(this FeatureBook book)
    {
        book.Command("announce", Who.Facilitators, (turn, _) => turn.Offer(CreateAnnouncement.Name));
        book.Command("announcements", Who.Facilitators, (turn, _) => ListAnnouncements.Show(turn));
        book.Flow(CreateAnnouncement.Definition, Desk.Handle, CreateAnnouncement.Facts);
        book.Flow(EditTranslation.Definition, EditTranslation.Handle);
        book.Flow(CorrectAnnouncement.Definition, CorrectAnnouncement.Handle);
        book.Flow(AddVoice.Definition, AddVoice.Handle);
        book.Translated(TranslateAnnouncement.Kind, TranslateAnnouncement.Arrived);

        book.Draws(AnnouncementCard.Kind, AnnouncementCard.Draw, Rounds.Settled);
        book.Draws(Desk.Kind, Desk.Draw);
        book.Draws(LanguageCard.Kind, LanguageCard.Draw);
        book.Draws(Progress.Kind, Progress.Draw);

        book.Button("announcement", OpenAnnouncement.Handle);
        book.Button("original", OpenAnnouncement.Original);
        book.Button("wrong", ReportWrong.Handle);
        book.Button("voice", AddVoice.Play);
        book.Button("addvoice", AddVoice.Begin);
        book.Button("andesk", Desk.Show);
        book.Button("anchange", Desk.Change);
        book.Button("andiscard", Desk.Discard);
        book.Button("anlang", LanguageCard.Show);
        book.Button("anapprove", ApproveTranslation.Handle);
        book.Button("anedit", EditTranslation.Begin);
        book.Button("anask", AskChecker.Handle);
        book.Button("ansend", SendAnnouncement.Handle);
        book.Button("anlater", SendAnnouncement.Later);
        book.Button("anconfirm", ConfirmUrgent.Confirm);
        book.Button("analone", ConfirmUrgent.SendAlone);
        book.Button("anpause", Progress.Pause);
        book.Button("angoon", Progress.GoOn);
        book.Button("anstop", Progress.Stop);
        book.Button("anmanage", ListAnnouncements.Manage);
        book.Button("ancorrect", CorrectAnnouncement.Begin);
        book.Button("antakeback", TakeBack.Handle);
        book.Button("ancopy", CopyForWhatsApp.Handle);
        book.Link(OpenAnnouncement.LinkKind, OpenAnnouncement.Open);

        book.Due(SendAnnouncement.DueKind, SendAnnouncement.Due);
        book.Due(ConfirmUrgent.DueKind, ConfirmUrgent.Due);
        book.Due(Rounds.DueKind, Rounds.Due);
        book.Due(TranslateAnnouncement.Kind, TranslateAnnouncement.Due);
        book.Due(Expiry.DueKind, Expiry.Due);
        book.AtStart(Expiry.AtStart);

        book.Document("announcements", AnnouncementsJson.Default.Announcement);
        book.Document("rounds", AnnouncementsJson.Default.Round);
        book.Holds(WrittenBy.OfPerson);
        return book;
    }
}
