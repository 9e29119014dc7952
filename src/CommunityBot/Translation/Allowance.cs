using CommunityBot.Neighbourhood;

namespace CommunityBot.Translation;

/// <summary>
/// The characters one job may use: those reserved with its wish are enough for one attempt at each piece, and for what is tried
/// again more is reserved before it is. So the month ends within its limit, whatever the machines do to the text.
/// </summary>
internal sealed class Allowance(TranslationJob job, ITranslationOwner owner)
{
    private long reserved = job.Reserved;

    /// <summary>What the providers counted so far.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether a call may be made.</summary>
    public async Task<bool> Covers(TranslatorCall call, CancellationToken cancel)
    {
        var needed = Spent + call.Characters;
        if (needed > reserved && await owner.Reserve(job.Id, needed).WaitAsync(cancel))
        {
            reserved = needed;
        }

        return needed <= reserved;
    }

    public void Spend(long characters) => Spent += characters;
}
