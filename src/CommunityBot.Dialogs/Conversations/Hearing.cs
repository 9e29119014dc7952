using System.Globalization;
using System.Text.Json;

namespace CommunityBot.Dialogs;

/// <summary>One input to one conversation.</summary>
internal sealed class Hearing
{
    private readonly FlowDefinition _flow;
    private readonly Conversation _conversation;
    private readonly Circumstances _circumstances;
    private readonly Replay _replay;

    public Hearing(FlowDefinition flow, Conversation conversation, Circumstances circumstances)
    {
        _flow = flow;
        _conversation = conversation;
        _circumstances = circumstances;
        _replay = flow.Replay(conversation, circumstances);
    }

    public Step Of(ConversationInput input)
    {
        ConversationData? press = null;
        if (input is ConversationInput.Pressed pressed && (!ConversationData.TryParse(pressed.Data, out press) || press.Conversation != _conversation.Id))
        {
            return new AlreadyAnswered();
        }

        // A redeploy or the passing of time may have put another question in front of the one the person is looking at.
        if (_replay.Parked is not { } question || _conversation.Asked != question.Key)
        {
            var isStale = press is not null && (_conversation.Asked is null || press.Question != Mark.Of(_conversation.Asked));
            return isStale ? new AlreadyAnswered() : Show(_conversation);
        }

        return input switch
        {
            ConversationInput.Continue => Show(_conversation),
            ConversationInput.Back => Back(question),
            ConversationInput.Pressed => press!.Question == question.Mark ? Press(question, press.Value) : new AlreadyAnswered(),
            ConversationInput.Said said when question.ByButtons => Typed(question, said),
            ConversationInput.Said said when question is LineQuestion && Clean.Lines(said.Text) is { Count: > 1 } lines => Lines(question.Prompt.Id, lines),
            _ => After(question.Hear(input)),
        };
    }

    private Step Show(Conversation conversation, Prompt? problem = null) => Engine.Present(_flow, conversation, _circumstances, problem);

    private Step After(Heard heard) => heard switch
    {
        Heard.Taken taken => Show(_conversation.Answer(taken.Key, taken.Answer)),
        Heard.Wrong wrong => Show(_conversation, wrong.Problem),
        Heard.Looked looked => Show(_conversation with { View = new View(_replay.Parked!.Key, looked.State) }),
        Heard.Reopened reopened => Show(_conversation with { Reopened = new Reopening(reopened.Key, ReopenedBy.Edit), View = null }),
        _ => new AlreadyAnswered(),
    };

    private Step Press(Question question, string value) => value switch
    {
        Face.Back => Back(question),
        Face.Cancel => new Cancelled(_conversation.Locale),
        Face.Keep when _replay.Kept is not null => Show(_conversation with { Reopened = null, View = null }),
        Face.Remove when question is LineQuestion { HoldsALine: true } line => Show(Without(line)),
        Face.Clear when _replay.Clearing is not null => Show(_conversation.Forget(question.Key)),
        _ => After(question.Press(value)),
    };

    private Step Back(Question question)
    {
        if (_conversation.Reopened is { By: ReopenedBy.Edit })
        {
            return Show(_conversation with { Reopened = null, View = null });
        }

        var before = _replay.Path.LastOrDefault(stop => !stop.IsSetting);
        return before?.Question switch
        {
            null => Show(_conversation, DialogPrompts.First),

            // Going back to a review takes its confirmation back, so that edits made from there return to it.
            ReviewQuestion review => Show(_conversation.Forget(review.Key)),
            var answered => Show(_conversation with { Reopened = new Reopening(answered.Key, ReopenedBy.Back), View = null }),
        };
    }

    /// <summary>Where only buttons answer, a button's label in words is as good as pressing it, if just one button has it.</summary>
    private Step Typed(Question question, ConversationInput.Said said)
    {
        var words = Folded.For(said.Text.Plain);
        var meant = words.Length == 0
            ? []
            : Face.Of(_replay, null).Buttons.SelectMany(row => row).OfType<Press>().Where(button => Folded.For(Label(button.Label)) == words).Take(2).ToList();
        return meant is [var one] && ConversationData.TryParse(one.Data, out var press) ? Press(question, press.Value) : After(question.Hear(said));
    }

    /// <summary>What a person would type for a button; of a ticked option the option's own words.</summary>
    private string Label(Value label) => label switch
    {
        PromptValue { Prompt: { Id: DialogPrompts.TickedId or DialogPrompts.UntickedId } ticked } => Label(ticked.Args["label"]),
        _ when _circumstances.Reading is { } reading => reading(label, _replay.Locale),
        TextValue text => text.Text,
        RichValue rich => rich.Text.Plain,
        CountValue count => count.Count.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private Step Lines(string promptId, IReadOnlyList<string> lines)
    {
        var at = _conversation;
        var replay = _replay;
        var refused = new List<string>();
        Prompt? reason = null;
        foreach (var line in lines)
        {
            var heard = replay.Parked is LineQuestion next && next.Prompt.Id == promptId
                ? next.Hear(new ConversationInput.Said(line))
                : new Heard.Wrong(DialogPrompts.NoMoreLines);
            if (heard is Heard.Taken taken)
            {
                at = at.Answer(taken.Key, taken.Answer);
                replay = _flow.Replay(at, _circumstances);
            }
            else
            {
                refused.Add(line);
                reason ??= (heard as Heard.Wrong)?.Problem;
            }
        }

        return Show(at, refused.Count == 0 ? null : DialogPrompts.Lines(refused, reason!));
    }

    private Conversation Without(LineQuestion line)
    {
        var answers = new Dictionary<string, JsonElement>(_conversation.Answers);
        var offset = 0;
        while (answers.TryGetValue(line.KeyAt(offset + 1), out var following))
        {
            answers[line.KeyAt(offset)] = following;
            offset++;
        }

        answers.Remove(line.KeyAt(offset));
        return _conversation with { Answers = answers, Reopened = null, View = null };
    }
}
