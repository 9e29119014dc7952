using System.Text.Json.Serialization;

namespace CommunityBot.Neighbourhood;

/// <summary>How translations are written down.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GlossaryTerm))]
[JsonSerializable(typeof(RememberedTranslation))]
[JsonSerializable(typeof(TranslationJob))]
[JsonSerializable(typeof(TranslationMonth))]
public sealed partial class TranslationsJson : JsonSerializerContext
{
    internal static void Register(DocumentTypes types)
    {
        types.Add("glossary", Default.GlossaryTerm);
        types.Add("translationmemory", Default.RememberedTranslation);
        types.Add("translationjobs", Default.TranslationJob);
        types.Add("translationmonth", Default.TranslationMonth);
    }
}
