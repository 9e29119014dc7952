using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>What came of reading a machine's answer.</summary>
public abstract record Reading
{
    private Reading()
    {
    }

    /// <summary>Every fact is there.</summary>
    /// <param name="Text">
    /// Fit to be shown unread. Bold, italic, underline and quote survive where they hold for the whole sentence or stand on a
    /// fact; elsewhere nobody can tell whether the machine put them on the right word, and they are dropped.
    /// </param>
    public sealed record Good(RichText Text) : Reading
    {
        /// <summary>The same with all emphasis where the machine put it: for a person who reads it before anyone else does.</summary>
        public RichText ForReview { get; init; } = Text;
    }

    /// <summary>Not to be shown to anyone as a translation.</summary>
    /// <param name="Why">Short words for logs and tests, such as <c>token missing</c>; never a part of the text.</param>
    public sealed record Damaged(string Why) : Reading;
}
