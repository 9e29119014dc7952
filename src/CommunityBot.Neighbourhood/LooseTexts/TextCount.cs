using System.Text.Json;

namespace CommunityBot.Neighbourhood.LooseTexts;

/// <summary>How many texts a person had translated on the last day they did, by the area's calendar: the area's budget is for all.</summary>
public sealed record TextCount(long UserId, DateOnly Day, int Count) : IDocument
{
    public const int MostADay = 10;

    public static readonly Personal OfPerson = new(
        "texts",
        (_, _) => [],
        (turn, id) => turn.Find<TextCount>(Resident.KeyOf(id)) is { } count ? JsonSerializer.SerializeToNode(count, LooseTextsJson.Default.TextCount) : null,
        (turn, id) =>
        {
            turn.Delete<TextCount>(Resident.KeyOf(id));
            turn.DropTranslation(TranslateText.Kind, Resident.KeyOf(id));
        });

    public string Id => Resident.KeyOf(UserId);

    /// <summary>One more today; null: there were enough.</summary>
    public static TextCount? OneMore(Turn turn)
    {
        var so = turn.Find<TextCount>(Resident.KeyOf(turn.By!.Id)) is { } count && count.Day == turn.Today ? count.Count : 0;
        return so < MostADay ? new TextCount(turn.By.Id, turn.Today, so + 1) : null;
    }
}
