using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>One run of a flow from the top: what it passed, where it parked.</summary>
internal sealed class Replay(Conversation conversation, Circumstances circumstances)
{
    /// <summary>More questions than this in one run is a loop that forgot to end.</summary>
    public const int MaxQuestions = 200;

    private readonly List<Stop> _path = [];
    private readonly HashSet<string> _asked = [];

    public Conversation Conversation { get; } = conversation;

    public Circumstances Circumstances { get; } = circumstances;

    /// <summary>The questions with answers that the run passed before it parked, settings among them, in order.</summary>
    public IReadOnlyList<Stop> Path => _path;

    public Question? Parked { get; private set; }

    /// <summary>Why the answer that was held is asked for again, if a rule of today refuses it.</summary>
    public Prompt? Objection { get; private set; }

    /// <summary>What the reopened question holds and could keep.</summary>
    public Value? Kept { get; private set; }

    /// <summary>Of a setting with a choice of the person's own: the button that takes it back.</summary>
    public Prompt? Clearing { get; private set; }

    public string? Locale { get; private set; } = conversation.Locale;

    public Func<Conversation, Step>? Done { get; set; }

    public Answer<T> Resolve<T>(Question<T> question)
    {
        if (Parked is not null)
        {
            return default;
        }

        Visit(question);
        var held = Held(question, out var answer);
        var objection = held ? question.Objection(answer!) : null;
        var reopened = Conversation.Reopened?.Key == question.Key;
        if (held && objection is null && !reopened)
        {
            _path.Add(new Stop(question, Conversation.Answers[question.Key], question.Show(answer!)));
            return new Answer<T>(answer!);
        }

        Park(question, objection, held && objection is null ? question.Show(answer!) : null);
        return default;
    }

    /// <param name="none">What no answer is called; null: an answer that does not hold any more counts as none.</param>
    public bool TrySetting<T>(Question<T> question, bool hasFallback, T? fallback, out T? stored, Prompt? none = null)
    {
        var held = Held(question, out stored);
        var objection = held ? question.Objection(stored!) : null;
        var holds = held && objection is null;
        if (Parked is not null)
        {
            return holds;
        }

        Visit(question);
        var effective = holds ? stored : fallback;
        var hasValue = holds || hasFallback;
        var shown = hasValue ? question.Show(effective!) : none is null ? null : (Value)none;
        var asksAgain = none is not null && objection is not null;
        if (asksAgain || Conversation.Reopened?.Key == question.Key)
        {
            Park(question, asksAgain ? objection : null, asksAgain ? null : shown);
            Clearing = holds || asksAgain ? none ?? DialogPrompts.Clear : null;
            return holds;
        }

        _path.Add(new Stop(question, hasValue ? question.Store(effective!) : null, shown ?? DialogPrompts.None, IsSetting: true));
        return holds;
    }

    public void Speak(string locale)
    {
        if (Parked is null)
        {
            Locale = locale;
        }
    }

    /// <summary>A short mark of everything answered so far: what a review shows and a confirmation confirms.</summary>
    public string Draft() => Mark.Of(string.Join('\n', _path.Select(stop => $"{stop.Question.Key}={stop.Canonical()}")));

    private bool Held<T>(Question<T> question, out T? answer)
    {
        answer = default;
        return Conversation.Answers.TryGetValue(question.Key, out var stored) && question.TryRead(stored, out answer);
    }

    private void Visit(Question question)
    {
        if (!_asked.Add(question.Key))
        {
            throw new InvalidOperationException($"The flow {Conversation.Flow} asks {question.Key} twice in one run: give an index or a tag.");
        }

        if (_asked.Count > MaxQuestions)
        {
            throw new InvalidOperationException($"The flow {Conversation.Flow} asks more than {MaxQuestions} questions in one run.");
        }
    }

    private void Park(Question question, Prompt? objection, Value? kept)
    {
        Parked = question;
        Objection = objection;
        Kept = Conversation.Reopened?.Key == question.Key ? kept : null;
    }
}

/// <summary>A question that a run passed with the answer it had.</summary>
internal sealed record Stop(Question Question, JsonElement? Answer, Value? Shown, bool IsSetting = false)
{
    /// <summary>The answer as JSON in one spelling, however the store wrote it.</summary>
    public string Canonical() => Answer is { } answer ? JsonSerializer.Serialize(answer, DialogsJson.Default.JsonElement) : "";
}
