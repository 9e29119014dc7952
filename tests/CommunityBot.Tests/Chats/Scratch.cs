using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

public sealed class Scratch
{
    [Fact]
    public void Story()
    {
        using var town = new Town();
        try
        {
            var ana = town.Person(1002, "Ana", "ro");
            ana.Says("/start").Taps("Română", "Da", "Sondaje", "Gata", "Gata");
        }
        catch (Exception e) { File.WriteAllText("/tmp/t0", e.ToString()); }
        try
        {
            var priya = town.Priya;
            priya.Says("/start").Taps("English", "Yes", "Done").SaysIn(town.Group, "/link");
            priya.Says("/poll", "Which day is best for the youth club?", "Monday\nWednesday\nmonday", "/help").Taps("Go on", "That is all", "Română").Says("În ce zi?\nluni\nmiercuri").Taps("Open the poll");
            var fatima = town.Person(1003, "Fatima", "ur");
            fatima.TapsIn(town.Group, "Monday").TapsIn(town.Group, "🌐").TapsIn(town.Group, "Wednesday");
            town.Person(1002, "Ana").Taps("luni").Says("/me").Taps("Trimiteți").Says("/settings", "bla", "/nix");
            priya.Taps("Close now");
            town.Person(1002, "Ana").Says("/me").Taps("tergeți").Taps("Da");
        }
        catch (Exception e) { File.AppendAllText("/tmp/t0", e.ToString()); }
        File.WriteAllText("/tmp/t1", town.Transcript.ToString());
    }
}
