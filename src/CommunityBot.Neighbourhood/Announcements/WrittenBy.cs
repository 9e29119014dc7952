using System.Text.Json.Nodes;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Announcements;

/// <summary>What announcements hold of a person: who wrote and who checked them. Forgotten, the words stay and the person does not.</summary>
public static class WrittenBy
{
    public static readonly Personal OfPerson = new(
        "announcements",
        (turn, id) => Count(turn, id) is var (written, approved) && written + approved > 0 ? [AnnouncementPrompts.Held(written, approved)] : [],
        (turn, id) => turn.All<Announcement>().Where(announcement => Concerns(announcement, id)).ToList() is { Count: > 0 } all
            ? new JsonArray([.. all.Select(announcement => (JsonNode)announcement.Source.Plain)])
            : null,
        Forget);

    private static (int Written, int Approved) Count(Turn turn, long id) => (
        turn.All<Announcement>().Count(announcement => announcement.By == id),
        turn.All<Announcement>().Sum(announcement => announcement.Translations.Values.Count(translation => translation.CheckedBy == id)));

    private static bool Concerns(Announcement announcement, long id) =>
        announcement.By == id || announcement.Permission?.By == id || announcement.Permission?.AskedBy == id
        || announcement.Translations.Values.Any(translation => translation.CheckedBy == id);

    private static void Forget(Turn turn, long id)
    {
        foreach (var announcement in turn.All<Announcement>().Where(announcement => Concerns(announcement, id)).ToList())
        {
            var without = announcement with
            {
                By = announcement.By == id ? 0 : announcement.By,
                Permission = announcement.Permission is { } permission
                    ? permission with { AskedBy = permission.AskedBy == id ? 0 : permission.AskedBy, By = permission.By == id ? 0 : permission.By }
                    : null,
            };
            without = announcement.Translations.Where(translation => translation.Value.CheckedBy == id).Aggregate(
                without,
                (with, translation) => with.With(translation.Key, translation.Value with { CheckedBy = 0, CheckedByName = null }));
            turn.Put(without);
            Desk.Redraw(without, turn);
        }
    }
}
