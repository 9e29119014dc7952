using System.Text.Json;

namespace CommunityBot.Dialogs;

internal sealed class WhenQuestion(Replay replay, string key, Prompt prompt) : Question<DateTimeOffset>(replay, key, prompt)
{
    private CalendarView Shown => CalendarView.Of(View, Circumstances) ?? CalendarView.Month(Held() ?? Circumstances.Now, Circumstances);

    internal override Heard Hear(ConversationInput input)
    {
        if (input is not ConversationInput.Said said)
        {
            return new Heard.Wrong(DialogPrompts.NotADate);
        }

        return TypedMoment.Read(said.Text.Plain, Circumstances, Shown.Day) switch
        {
            TypedMoment.At typed => Take(typed.Moment),
            TypedMoment.On typed => typed.Day < WallClock.Day(Circumstances) ? new Heard.Wrong(DialogPrompts.Past) : new Heard.Looked(CalendarView.State(typed.Day)),
            TypedMoment.NoSuchDay => new Heard.Wrong(DialogPrompts.NoSuchDay(Shortened.For(Clean.Text(said.Text).Plain))),
            _ => new Heard.Wrong(DialogPrompts.NotADate),
        };
    }

    internal override Heard Press(string value) => CalendarView.Press(value, Circumstances) switch
    {
        CalendarView.Pressed.Moment chosen => Take(chosen.At),
        CalendarView.Pressed.Elsewhere elsewhere => new Heard.Looked(elsewhere.State),
        CalendarView.Pressed.Nothing => new Heard.Looked(Shown.ToString()),
        _ => new Heard.Stale(),
    };

    internal override IReadOnlyList<IReadOnlyList<Button>> Buttons() =>
        [.. Shown.Rows(Circumstances).Select(row => row.Select(cell => Button(cell.Label, cell.Value)).ToArray())];

    internal override bool TryRead(JsonElement stored, out DateTimeOffset answer)
    {
        answer = default;
        if (stored.ValueKind != JsonValueKind.String || !stored.TryGetDateTimeOffset(out var instant) || !WallClock.IsInRange(instant))
        {
            return false;
        }

        answer = TimeZoneInfo.ConvertTime(instant, Circumstances.Zone);
        return true;
    }

    internal override JsonElement Store(DateTimeOffset answer) =>
        JsonSerializer.SerializeToElement(answer.ToUniversalTime(), DialogsJson.Default.DateTimeOffset);

    internal override Value Show(DateTimeOffset answer) => new MomentValue(answer, WallClock.Id(Circumstances.Zone));

    private protected override Prompt? Limit(DateTimeOffset answer) => answer <= Circumstances.Now ? DialogPrompts.Past : null;

    private DateTimeOffset? Held() =>
        Replay.Conversation.Answers.TryGetValue(Key, out var stored) && TryRead(stored, out var held) && Limit(held) is null ? held : null;
}
