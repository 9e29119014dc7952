using CommunityBot.Neighbourhood;

namespace CommunityBot.Translation;

/// <summary>The neighbourhood a job belongs to, as the desk sees it: its writer, or a test.</summary>
public interface ITranslationOwner
{
    /// <summary>Hands what came of a job to the writer; done when it is committed. Cancelled if the writer stopped first.</summary>
    Task Report(TranslationDone done);
}
