using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;

namespace CommunityBot.Tests.Chats;

/// <summary>What people do with announcements again and again.</summary>
internal static class Announcing
{
    /// <summary>A facilitator's announcement from /announce to Send.</summary>
    /// <param name="settings">Lines of the look at it that are pressed.</param>
    public static Someone Announces(this Someone facilitator, string text, params string[] settings) =>
        facilitator.Says("/announce", text).Taps([.. settings, "Next", "Send ›"]);

    /// <summary>Other words for the last one that was sent.</summary>
    public static Someone Corrects(this Someone facilitator, string text, params string[] settings) =>
        facilitator.Says("/announcements").Taps("📣", "Correct").Says(text).Taps([.. settings, "Correct it everywhere"]);

    /// <summary>Takes the last one back.</summary>
    public static Someone TakesBack(this Someone facilitator) => facilitator.Says("/announcements").Taps("📣", "Take back", "Yes, take it back");

    /// <summary>Looks at Romanian, of the last one that was sent.</summary>
    public static Someone LooksAtRomanian(this Someone facilitator) => facilitator.Says("/announcements").Taps("📣", "‹ The announcement", "Română: look");

    /// <summary>What is to be seen in a chat now.</summary>
    public static string Seen(this Town town, long chat) =>
        string.Join("\n---\n", town.Transcript.Messages.Where(message => message.ChatId == chat).Select(message => message.ToString()));

    /// <summary>A second facilitator, who reads English.</summary>
    public static Someone SecondFacilitator(this Town town, long id, string name)
    {
        var second = town.Resident(id, name, "en");
        town.Priya.Says("/facilitators").Taps("Invite someone");
        return second.Says(town.Transcript.LastStartTo(town.Priya));
    }

    /// <summary>The id of the announcement, where there is one.</summary>
    public static string AnnouncementId(this Town town) => town.Stored().Keys.Single(key => key.Collection == "announcements").Id;

    /// <summary>Everything that leaves from now on, in order, as Telegram is told.</summary>
    public static List<Envelope> Watched(this Town town)
    {
        var left = new List<Envelope>();
        town.Answer = envelope =>
        {
            left.Add(envelope);
            return null;
        };
        return left;
    }

    /// <summary>Messages with a photo, a file or a voice to a chat.</summary>
    public static IEnumerable<SendMessage> WithMedia(this IEnumerable<Envelope> left, long chat) =>
        left.Where(envelope => envelope.ChatId == chat).Select(envelope => envelope.Act).OfType<SendMessage>().Where(message => message.Media is not null);
}
