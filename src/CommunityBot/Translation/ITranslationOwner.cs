using CommunityBot.Neighbourhood;

namespace CommunityBot.Translation;

/// <summary>The neighbourhood a job belongs to, as the desk sees it: its writer, or a test.</summary>
public interface ITranslationOwner
{
    /// <summary>Hands what came of a job to the writer; done when it is committed. Cancelled if the writer stopped first.</summary>
    Task Report(TranslationDone done);

    /// <summary>Reserves so many characters in all for a job that is under way. False: its month has not so many left, or nobody waits for it.</summary>
    Task<bool> Reserve(string jobId, long characters);
}
