namespace CommunityBot.Neighbourhood.Residents;

/// <summary>People: they join, choose what they receive and in which language, see what is stored, stop, are forgotten.</summary>
public static class ResidentsFeature
{
    public static FeatureBook AddResidents(this FeatureBook book)
    {
        book.Command("start", Who.Anyone, (turn, command) => Join.Start(turn, command, book));
        book.Command("help", Who.Anyone, (turn, _) => Help.Show(turn, book));
        book.Command("settings", Who.Residents, (turn, _) => Settings.Show(turn, book));
        book.Command("language", Who.Residents, (turn, _) => turn.Offer(ChooseLanguage.Name));
        book.Command("me", Who.Anyone, (turn, _) => AboutMe.Show(turn, book));
        book.Command("stop", Who.Anyone, (turn, _) => StopAll.Handle(turn));
        book.Command("privacy", Who.Anyone, (turn, _) => Privacy.Show(turn));

        book.Flow(Join.Definition, (joined, turn) => Join.Handle(joined, turn, book), Join.Facts);
        book.Flow(ChooseLanguage.Definition, (language, turn) => ChooseLanguage.Handle(language, turn, book), ChooseLanguage.Facts);
        book.Flow(ChooseQuietHours.Definition, ChooseQuietHours.Handle, ChooseQuietHours.Facts);
        book.Flow(AgreeAgain.Definition, (consents, turn) => AgreeAgain.Handle(consents, turn, book));

        book.Button("join", (turn, _) => Join.Start(turn, new Command("start", ""), book));
        book.Button("set", (turn, arguments) => Settings.Flip(turn, arguments, book));
        book.Button("language", (turn, _) => turn.Offer(ChooseLanguage.Name));
        book.Button("quiet", (turn, _) => turn.Offer(ChooseQuietHours.Name));
        book.Button("mydata", (turn, _) => AboutMe.SendData(turn, book));
        book.Button("forget", (turn, arguments) => ForgetMe.Handle(turn, arguments, book));
        book.Link("do", (turn, command) => Join.OpenCommand(turn, command, book));

        Settings.Register(book);
        Menu.Register(book);
        book.Holds(PersonalRecord.OfResident);
        book.Holds(PersonalRecord.OfTalk);
        return book;
    }
}
