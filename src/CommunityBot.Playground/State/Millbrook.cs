namespace CommunityBot.Playground.State;

/// <summary>The neighbourhood a fresh playground begins with. Nobody has met the bot yet.</summary>
internal static class Millbrook
{
    public const long Group = -2001;

    public static void Settle(World world)
    {
        world.People.Put(new(TheBot.Id, TheBot.FirstName, TheBot.Username, IsBot: true));
        var people = new Person[]
        {
            new(1001, "Priya", "priya_millbrook", "en", "en", "facilitator"),
            new(1002, "Ana", "ana_millbrook", "ro", "ro", "resident"),
            new(1003, "Fatima", null, "ur", "ur", "resident"),
            new(1004, "Samira", "samira_millbrook", "ar", "ar", "resident"),
            new(1005, "Marek", "marek_millbrook", "pl", "pl", "resident"),
            new(1006, "Joan", null, "en", "en", "resident"),
        };
        world.Rooms.Put(new(Group, "group", "Millbrook neighbours"));
        foreach (var person in people)
        {
            world.People.Put(person);
            world.Members.Put(new(Group, person.Id, person.Id == people[0].Id ? "creator" : "member"));
        }
    }
}
