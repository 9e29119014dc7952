using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Dialogs;

/// <summary>Reads a stored answer; what does not parse, or is null, is no answer.</summary>
internal static class Stored
{
    public static bool TryRead<T>(JsonElement stored, JsonTypeInfo<T> json, out T? answer)
    {
        answer = default;
        if (stored.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            return false;
        }

        try
        {
            answer = stored.Deserialize(json);
            return answer is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
