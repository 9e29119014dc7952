using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs;

/// <summary>
/// Something a prompt can say: an argument, a button's label. It keeps the meaning (an instant, a language, a count), and
/// turns into words only when it is sent, in the reader's language.
/// </summary>
[JsonDerivedType(typeof(TextValue), "text")]
[JsonDerivedType(typeof(RichValue), "rich")]
[JsonDerivedType(typeof(CountValue), "count")]
[JsonDerivedType(typeof(MomentValue), "moment")]
[JsonDerivedType(typeof(TimeValue), "time")]
[JsonDerivedType(typeof(PromptValue), "prompt")]
[JsonDerivedType(typeof(LanguageValue), "language")]
[JsonDerivedType(typeof(ListValue), "list")]
[JsonDerivedType(typeof(LinesValue), "lines")]
[JsonDerivedType(typeof(BotLinkValue), "botlink")]
public abstract record Value
{
    public static implicit operator Value(string text) => new TextValue(text);

    public static implicit operator Value(RichText text) => new RichValue(text);

    public static implicit operator Value(int count) => new CountValue(count);

    public static implicit operator Value(Prompt prompt) => new PromptValue(prompt);

    public static implicit operator Value(TimeOnly time) => new TimeValue(time);
}

/// <summary>Words of a person or a name, shown as they are; isolated (U+2068 … U+2069) in right-to-left text.</summary>
public sealed record TextValue(string Text) : Value;

/// <summary>Formatted words of a person, shown as they are; isolated like <see cref="TextValue"/>.</summary>
public sealed record RichValue(RichText Text) : Value;

/// <summary>A whole number, written in digits 0-9. A prompt with plural forms chooses by its argument <c>count</c>.</summary>
public sealed record CountValue(long Count) : Value;

/// <summary>An instant, shown in the wall-clock time of <paramref name="Zone"/> (IANA id).</summary>
public sealed record MomentValue(DateTimeOffset At, string Zone, MomentStyle Style = MomentStyle.DayAndTime) : Value;

/// <summary>A time of day, 24 h or am/pm as the language has it.</summary>
public sealed record TimeValue(TimeOnly Time) : Value;

/// <summary>A prompt inside a prompt.</summary>
public sealed record PromptValue(Prompt Prompt) : Value;

/// <summary>A language, by its own name in its own script ("اردو"). <paramref name="Code"/> as in the name of its prompts file.</summary>
public sealed record LanguageValue(string Code) : Value;

/// <summary>Several values, joined as the reader's language lists things.</summary>
public sealed record ListValue(IReadOnlyList<Value> Items) : Value
{
    public bool Equals(ListValue? other) => other is not null && Items.SequenceEqual(other.Items);

    public override int GetHashCode() => Items.Aggregate(17, HashCode.Combine);
}

/// <summary>Several values, each on a line of its own.</summary>
public sealed record LinesValue(IReadOnlyList<Value> Items) : Value;

/// <summary>The address <c>https://t.me/BOT?start=PAYLOAD</c>, to be copied or passed on. <paramref name="Payload"/>: up to 64 of A-Z a-z 0-9 _ -.</summary>
public sealed record BotLinkValue(string Payload) : Value;

/// <summary>How much of an instant is shown; a date always has its weekday and its full month name.</summary>
public enum MomentStyle
{
    DayAndTime,
    Day,
    Time,

    /// <summary>Month and year, the head of the button calendar.</summary>
    Month,
}
