using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CommunityBot.Dialogs;

/// <summary>Reads a stored answer; what does not parse, or is null, is no answer.</summary>
internal static class Stored
{
    /// <summary>Whether it has the shape of a <see cref="RichText"/>, which cannot be made of runs that are null.</summary>
    public static bool IsRichText(JsonElement stored) =>
        stored.ValueKind == JsonValueKind.Object && stored.TryGetProperty(nameof(RichText.Runs), out var runs)
        && runs.ValueKind == JsonValueKind.Array && runs.EnumerateArray().All(run => run.ValueKind == JsonValueKind.Object);

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
