using System.Text.Json;

namespace CommunityBot.Dialogs.Tests;

/// <summary>A person talking to the poll flow, as <see cref="Act"/>s tell.</summary>
internal sealed class Walk
{
    private static readonly FlowDefinition<PollFlow.Poll> Flow = FlowDefinition.Of("poll", PollFlow.Flow);
    private static readonly DateTimeOffset Start = new(2026, 3, 23, 18, 0, 0, TimeSpan.Zero);

    private readonly List<Press> _seen = [];
    private readonly Action<Walk> _between;

    /// <param name="between">What happens after every act.</param>
    public Walk(Action<Walk>? between = null)
    {
        _between = between ?? (_ => { });
        Circumstances = new Circumstances(Start, TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), English.Words)
        {
            Reading = (label, _) => label is PromptValue { Prompt.Id: var id } ? id : label is TextValue text ? text.Text : "",
        };
        Current = (Asks)Engine.Start(Flow, "c", Circumstances);
        Screens = [Current];
    }

    public Circumstances Circumstances { get; private set; }

    public Asks Current { get; private set; }

    public List<Asks> Screens { get; }

    public Done<PollFlow.Poll>? Done { get; private set; }

    public static FlowDefinition<PollFlow.Poll> Definition => Flow;

    public Walk Do(IEnumerable<Act> acts)
    {
        foreach (var act in acts)
        {
            Do(act);
        }

        return this;
    }

    /// <summary>Answers whatever is asked until the flow returns.</summary>
    public Walk Finish()
    {
        for (var turn = 0; Done is null && turn < 60; turn++)
        {
            Do(new Act(ActKind.Sensible, turn));
        }

        return this;
    }

    public void Restart() =>
        Current = Current with { Next = JsonSerializer.Deserialize(JsonSerializer.Serialize(Current.Next, DialogsJson.Default.Conversation), DialogsJson.Default.Conversation)! };

    /// <summary>What the person sees and what is stored, as text to compare.</summary>
    public string Trace() => string.Join('\n', Screens.Select(asks => JsonSerializer.Serialize(asks.Next, DialogsJson.Default.Conversation) + Seen(asks.Screen))) + Done;

    public static string Seen(Screen screen) =>
        string.Join(" / ", screen.Text.Select(paragraph => paragraph.Words)) + string.Join(" ", screen.Buttons.SelectMany(row => row));

    private void Do(Act act)
    {
        if (Done is not null)
        {
            return;
        }

        var presses = Current.Screen.Buttons.SelectMany(row => row).OfType<Press>().Where(press => press.Label is not PromptValue { Prompt.Id: "dialog.cancel" }).ToList();
        _seen.AddRange(presses);
        if (act.Kind == ActKind.Wait)
        {
            Circumstances = Circumstances with { Now = Circumstances.Now.AddMinutes(act.Pick % 60) };
            return;
        }

        Take(act.Kind switch
        {
            ActKind.Say => new ConversationInput.Said(Act.Of(Act.Sayings, act.Pick)),
            ActKind.Tap => new ConversationInput.Pressed(Act.Of(presses, act.Pick).Data),
            ActKind.TapOld => new ConversationInput.Pressed(Act.Of(_seen, act.Pick).Data),
            ActKind.Back => new ConversationInput.Back(),
            ActKind.Forge => new ConversationInput.Pressed(Act.Of(Act.Forgeries, act.Pick)),
            ActKind.Sensible => Sensible(act.Pick, presses),
            _ => Act.Of<ConversationInput>(
                [new ConversationInput.Photo("p", "Aye"), new ConversationInput.Voice("v"), new ConversationInput.File("f"), new ConversationInput.Place(double.NaN, 7),
                    new ConversationInput.Other("sticker"), new ConversationInput.Continue()],
                act.Pick),
        });
    }

    private void Take(ConversationInput input)
    {
        var step = Engine.Advance(Flow, Current.Next, input, Circumstances);
        Done = step as Done<PollFlow.Poll>;
        if (step is Asks asks)
        {
            Current = asks;
            Screens.Add(asks);
        }
        else if (step is not (AlreadyAnswered or Dialogs.Done))
        {
            throw new InvalidOperationException($"{input} came to {step}");
        }

        _between(this);
    }

    private ConversationInput Sensible(int pick, List<Press> presses)
    {
        ConversationInput Tap(string id) => new ConversationInput.Pressed(presses.First(press => press.Label is PromptValue prompt && prompt.Prompt.Id == id).Data);
        bool Offers(string id) => presses.Any(press => press.Label is PromptValue prompt && prompt.Prompt.Id == id);
        return ((PromptValue)Current.Screen.Text[^1].Words).Prompt.Id switch
        {
            "poll.question" => new ConversationInput.Said($"Question {pick}?"),
            "poll.option" => Offers("dialog.done") && pick % 2 == 0 ? Tap("dialog.done") : new ConversationInput.Said($"Option {Screens.Count}"),
            "poll.several" => Tap(pick % 2 == 0 ? "dialog.yes" : "dialog.no"),
            "poll.most" => new ConversationInput.Said("2"),
            "poll.closes" => new ConversationInput.Said($"{1 + (pick % 28)}/5 18:00"),
            "poll.audience" => new ConversationInput.Said("Members"),
            "poll.review" => Tap("poll.review.confirm"),
            var other => throw new InvalidOperationException($"The flow does not ask {other}."),
        };
    }
}
