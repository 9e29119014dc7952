using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class PlaceQuestion(Replay replay, string key, Prompt prompt) : Question<Place>(replay, key, prompt)
{
    internal override Heard Hear(ConversationInput input) =>
        input is ConversationInput.Place sent && new Place(sent.Latitude, sent.Longitude, sent.Name) is { IsOnEarth: true } place
            ? Take(place)
            : new Heard.Wrong(DialogPrompts.NotAPlace);

    internal override bool TryRead(JsonElement stored, out Place? answer) =>
        Stored.TryRead(stored, DialogsJson.Default.Place, out answer) && answer!.IsOnEarth;

    internal override JsonElement Store(Place answer) => JsonSerializer.SerializeToElement(answer, DialogsJson.Default.Place);

    internal override Value Show(Place answer) => answer.Name is { Length: > 0 } name ? Shortened.For(name) : DialogPrompts.APlace;
}
