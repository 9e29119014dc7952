using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood.Residents;

/// <summary><c>/me</c>: everything stored about a person, in words and as data.</summary>
public static class AboutMe
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Show(Turn turn, FeatureBook book)
    {
        var lines = book.Personal.SelectMany(feature => feature.InWords(turn, turn.By!.Id)).ToList();
        if (lines.Count == 0)
        {
            turn.Reply(MePrompts.Nothing);
            return;
        }

        var screen = lines.Prepend(MePrompts.Head).Append(MePrompts.NotStored).Aggregate(new Screen(), (shown, line) => shown.Then(line));
        turn.Reply(screen.Row(new Press(MePrompts.DataButton, "mydata")).Row(new Press(MePrompts.ForgetButton, "forget")));
    }

    public static void SendData(Turn turn, FeatureBook book)
    {
        var data = new JsonObject();
        foreach (var feature in book.Personal)
        {
            if (feature.AsData(turn, turn.By!.Id) is { } held)
            {
                data[feature.Name] = held;
            }
        }

        turn.ReplyFile("my-data.json", data.ToJsonString(Readable), MePrompts.DataCaption);
    }
}
