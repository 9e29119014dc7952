using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>A question whose answer is a <typeparamref name="T"/>: <c>var name = await ask.Text(…).Must(…);</c></summary>
public abstract class Question<T> : Question
{
    private readonly List<(Func<T, bool> Holds, Func<T, Prompt> Reason)> _rules = [];

    private protected Question(Replay replay, string key, Prompt prompt)
        : base(replay, key, prompt)
    {
    }

    /// <summary>
    /// A rule of this answer; it may look at other answers and at <see cref="Ask.Now"/>. It is checked when the person answers and
    /// again at every run: an answer that no longer holds is asked for again, with <paramref name="reason"/>.
    /// </summary>
    public Question<T> Must(Func<T, bool> holds, Prompt reason) => Must(holds, _ => reason);

    /// <inheritdoc cref="Must(Func{T, bool}, Prompt)"/>
    public Question<T> Must(Func<T, bool> holds, Func<T, Prompt> reason)
    {
        _rules.Add((holds, reason));
        return this;
    }

    public Answer<T> GetAwaiter() => Replay.Resolve(this);

    /// <summary>False: what is stored is no answer to the question of today (another shape, an option that is gone).</summary>
    internal abstract bool TryRead(JsonElement stored, out T? answer);

    internal abstract JsonElement Store(T answer);

    /// <summary>The answer in a few words, for buttons; null for what is not worth showing.</summary>
    internal abstract Value? Show(T answer);

    /// <summary>Why this cannot be the answer; null when it can.</summary>
    internal Prompt? Objection(T answer)
    {
        if (Limit(answer) is { } limit)
        {
            return limit;
        }

        // A rule judges words, not the button that ends a list.
        return answer is null ? null : _rules.Where(rule => !rule.Holds(answer)).Select(rule => rule.Reason(answer)).FirstOrDefault();
    }

    private protected virtual Prompt? Limit(T answer) => null;

    private protected Heard Take(T answer) =>
        Objection(answer) is { } problem ? new Heard.Wrong(problem) : new Heard.Taken(Key, Store(answer));
}
