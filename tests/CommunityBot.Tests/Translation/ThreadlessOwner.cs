using CommunityBot.Neighbourhood;
using CommunityBot.Translation;

namespace CommunityBot.Tests.Translation;

/// <summary>A neighbourhood without a writer's thread: what the desk wants of it is done at once.</summary>
internal sealed class ThreadlessOwner(Func<string, TranslationJob?> find, Action<Input> handle) : ITranslationOwner
{
    public Task Report(TranslationDone done)
    {
        handle(done);
        return Task.CompletedTask;
    }

    public Task<bool> Reserve(string jobId, long characters)
    {
        handle(new ReserveMore(jobId, characters));
        return Task.FromResult(find(jobId)?.Reserved >= characters);
    }
}
