using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood;

/// <summary>How the documents of the shared words are written down. Features have a context each for their own.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AreaStatus))]
[JsonSerializable(typeof(CardPlace))]
[JsonSerializable(typeof(Checker))]
[JsonSerializable(typeof(Counter))]
[JsonSerializable(typeof(DeadLetter))]
[JsonSerializable(typeof(DueItem))]
[JsonSerializable(typeof(Envelope))]
[JsonSerializable(typeof(Facilitator))]
[JsonSerializable(typeof(FacilitatorInvitation))]
[JsonSerializable(typeof(Group))]
[JsonSerializable(typeof(LastHeard))]
[JsonSerializable(typeof(ParkedUpdate))]
[JsonSerializable(typeof(Resident))]
[JsonSerializable(typeof(SeenUpdates))]
[JsonSerializable(typeof(Talk))]
public sealed partial class NeighbourhoodJson : JsonSerializerContext
{
    internal static void Register(DocumentTypes types)
    {
        types.Add("area", Default.AreaStatus);
        types.Add("cardplaces", Default.CardPlace);
        types.Add("checkers", Default.Checker);
        types.Add("counters", Default.Counter);
        types.Add("deadletters", Default.DeadLetter);
        types.Add("due", Default.DueItem);
        types.Add("envelopes", Default.Envelope);
        types.Add("facilitators", Default.Facilitator);
        types.Add("invitations", Default.FacilitatorInvitation);
        types.Add("groups", Default.Group);
        types.Add("heard", Default.LastHeard);
        types.Add("parked", Default.ParkedUpdate);
        types.Add("residents", Default.Resident);
        types.Add("seen", Default.SeenUpdates);
        types.Add("talks", Default.Talk);
    }
}
