using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <inheritdoc cref="FlowTest"/>
/// <remarks>It starts with the first act or question; set the scene (<see cref="At"/>, <see cref="With"/> …) before. Mutable.</remarks>
public sealed class FlowTest<T>
{
    private readonly List<string> _transcript = [];
    private readonly object? _facts;
    private FlowDefinition<T> _flow;
    private Circumstances _circumstances;
    private Prefill _prefill = Prefill.None;
    private string? _locale;
    private string? _lastData;
    private Step? _step;
    private Dialogs.Asks? _screen;

    internal FlowTest(FlowDefinition<T> flow, object? facts)
    {
        _flow = flow;
        _facts = facts;
        var english = CultureInfo.InvariantCulture.DateTimeFormat;
        _circumstances = new Circumstances(
            new DateTimeOffset(2026, 3, 23, 18, 0, 0, TimeSpan.Zero),
            TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
            new DateWords([.. english.MonthNames.Take(12).Zip(english.AbbreviatedMonthNames, (name, brief) => new[] { name, brief })], []))
        {
            Reading = (label, _) => Shown.As(label),
        };
    }

    /// <summary>The last step, whatever it was.</summary>
    public Step Step => _step ??= Start();

    /// <summary>What is stored of the conversation right now.</summary>
    public Conversation Conversation => Step is Done done ? done.Conversation : Current.Next;

    public Screen Screen => Current.Screen;

    public DateTimeOffset Now => _circumstances.Now;

    /// <summary>What the flow returned. Throws unless it has.</summary>
    public T Result => Step is Done<T> done ? done.Value : throw Failure($"The flow has not returned: {Shown.As(Step)}");

    /// <summary>The chat so far, one line an act and one a screen; good for comparing whole.</summary>
    public string Transcript => string.Join('\n', _transcript);

    private Dialogs.Asks Current => Step is Dialogs.Asks or AlreadyAnswered ? _screen! : throw Failure($"There is no question any more: {Shown.As(Step)}");

    /// <summary>What time it is. The scene's own: Monday 23 March 2026, 18:00 in London.</summary>
    public FlowTest<T> At(DateTimeOffset now) => Set(_circumstances with { Now = now });

    public FlowTest<T> In(TimeZoneInfo zone) => Set(_circumstances with { Zone = zone });

    /// <summary>The months as the person writes them; the scene's own are English.</summary>
    public FlowTest<T> Writing(DateWords words) => Set(_circumstances with { Words = words });

    /// <summary>What the flow reads with <see cref="Ask.Shown{T}"/> from now on.</summary>
    public FlowTest<T> Showing(object? shown) => Set(_circumstances with { Shown = shown });

    public FlowTest<T> With(Prefill prefill) => BeforeStart(() => _prefill = prefill);

    public FlowTest<T> Speaking(string locale) => BeforeStart(() => _locale = locale);

    /// <summary>Several messages, one after the other.</summary>
    public FlowTest<T> Says(params string[] messages)
    {
        foreach (var message in messages)
        {
            Sends(new ConversationInput.Said(message));
        }

        return this;
    }

    public FlowTest<T> Sends(ConversationInput input) => Act(input, Shown.As(input));

    /// <summary>Presses buttons by their labels, one after the other; for a prompt's button its id will do, or the words in it.</summary>
    public FlowTest<T> Taps(params string[] labels)
    {
        foreach (var label in labels)
        {
            Press(label, Buttons.Find(Screen, label));
        }

        return this;
    }

    public FlowTest<T> Taps(Prompt label) => Press(Shown.As(label), Buttons.Find(Screen, label));

    /// <summary>Presses the review's button of an answer or a setting; <paramref name="nth"/> of several with one label, from 1.</summary>
    public FlowTest<T> Edits(Prompt question, int nth = 1) => Press($"{question.Id} {nth}", Buttons.About(Screen, question.Label).Skip(nth - 1).Take(1));

    /// <summary>The same button once more, as a shaky finger or a repeated update does.</summary>
    public FlowTest<T> TapsAgain() => Sends(new ConversationInput.Pressed(_lastData ?? throw Failure("No button was pressed yet.")));

    public FlowTest<T> Back() => Sends(new ConversationInput.Back());

    public FlowTest<T> Cancel() => Sends(new ConversationInput.Cancel());

    public FlowTest<T> Continue() => Sends(new ConversationInput.Continue());

    /// <summary>The process stops and starts: the conversation is written to JSON and read again.</summary>
    public FlowTest<T> Restart()
    {
        var json = JsonSerializer.Serialize(Current.Next, DialogsJson.Default.Conversation);
        _screen = Current with { Next = JsonSerializer.Deserialize(json, DialogsJson.Default.Conversation)! };
        _step = Step is Dialogs.Asks ? _screen : Step;
        return this;
    }

    /// <summary>The process comes back with another version of the flow.</summary>
    public FlowTest<T> Redeploy(Func<Ask, Flow<T>> flow)
    {
        _flow = FlowDefinition.Of(_flow.Name, flow);
        return Restart();
    }

    public FlowTest<T> Waits(TimeSpan time) => At(Now + time);

    /// <summary>The question on the screen, by its id and, where given, its arguments.</summary>
    public FlowTest<T> Asks(Prompt question) =>
        Is(Buttons.Fits(Current.Screen.Text[^1].Words, question), $"It does not ask {question}");

    public FlowTest<T> Asks(string questionId) => Asks(new Prompt(questionId));

    /// <summary>The problem on top of the screen, by its id and, where given, its arguments.</summary>
    public FlowTest<T> Problem(Prompt problem) =>
        Is(Current.Problem && Buttons.Fits(Current.Screen.Text[0].Words, problem), $"It does not say {problem}");

    public FlowTest<T> NoProblem() => Is(!Current.Problem, "It has a problem");

    /// <summary>The screen has these buttons, perhaps among others.</summary>
    public FlowTest<T> Offers(params string[] labels)
    {
        var missing = labels.Where(label => !Buttons.Find(Screen, label).Any()).ToList();
        return Is(missing.Count == 0, $"It does not offer {string.Join(", ", missing)}");
    }

    public FlowTest<T> DoesNotOffer(string label) => Is(!Buttons.Find(Screen, label).Any(), $"It offers {label}");

    public FlowTest<T> DoesNotOffer(Prompt label) => Is(!Buttons.Find(Screen, label).Any(), $"It offers {label.Id}");

    public FlowTest<T> Offers(params Prompt[] labels)
    {
        var missing = labels.Where(label => !Buttons.Find(Screen, label).Any()).ToList();
        return Is(missing.Count == 0, $"It does not offer {string.Join(", ", missing.Select(Shown.As))}");
    }

    public FlowTest<T> Speaks(string? locale) => Is(Current.Locale == locale, $"It speaks {Current.Locale ?? "the reader's language"}");

    public FlowTest<T> Comes<TStep>()
        where TStep : Step => Is(Step is TStep, $"It did not come to {typeof(TStep).Name} but to {Shown.As(Step)}");

    private FlowTest<T> Press(string label, IEnumerable<Press> found)
    {
        var buttons = found.Take(2).ToList();
        _lastData = buttons is [var one] ? one.Data : throw Failure($"{buttons.Count switch { 0 => "No", _ => "More than one" }} button {label}");
        return Act(new ConversationInput.Pressed(_lastData), $"[{label}]");
    }

    private FlowTest<T> Act(ConversationInput input, string shown)
    {
        var current = Current;
        _transcript.Add($"> {shown}");
        return Reach(Engine.Advance(_flow, current.Next, input, _circumstances));
    }

    private Step Start()
    {
        _step = Engine.Start(_flow, "test", _circumstances, _locale, _prefill, _facts);
        Reach(_step);
        return _step;
    }

    private FlowTest<T> Reach(Step step)
    {
        _step = step;
        _screen = step as Dialogs.Asks ?? _screen;
        _transcript.Add(Shown.As(step));
        return this;
    }

    private FlowTest<T> Set(Circumstances circumstances)
    {
        _circumstances = circumstances;
        return this;
    }

    private FlowTest<T> BeforeStart(Action set)
    {
        if (_step is not null)
        {
            throw Failure("This belongs before the first act.");
        }

        set();
        return this;
    }

    private FlowTest<T> Is(bool expected, string otherwise) => expected ? this : throw Failure(otherwise);

    private FlowTestException Failure(string problem) => new(problem, Transcript);
}
