using System.Text.Json.Serialization;

namespace CommunityBot.Dialogs;

/// <summary>What one message shows: paragraphs, one under the other, and rows of buttons.</summary>
[method: JsonConstructor]
public sealed record Screen(IReadOnlyList<Paragraph> Text, IReadOnlyList<IReadOnlyList<Button>> Buttons)
{
    public Screen(params Prompt[] text)
        : this([.. text.Select(prompt => new Paragraph(prompt))], [])
    {
    }

    public static implicit operator Screen(Prompt prompt) => new(prompt);

    /// <summary>This screen with one more row of buttons below.</summary>
    public Screen Row(params Button[] buttons) => this with { Buttons = [.. Buttons, buttons] };

    /// <summary>This screen with one more paragraph below.</summary>
    public Screen Then(Prompt prompt) => Then(new PromptValue(prompt));

    /// <inheritdoc cref="Then(Prompt)"/>
    public Screen Then(Value words) => this with { Text = [.. Text, new Paragraph(words)] };
}

/// <summary>One paragraph; <paramref name="Locale"/> is null for the reader's own language, else the language it must be in (a message for all the area's readers).</summary>
[method: JsonConstructor]
public sealed record Paragraph(Value Words, string? Locale = null)
{
    public Paragraph(Prompt prompt)
        : this(new PromptValue(prompt))
    {
    }
}

/// <summary>A button under a message. Telegram shows one line of label.</summary>
[JsonDerivedType(typeof(Press), "press")]
[JsonDerivedType(typeof(OpenLink), "link")]
[JsonDerivedType(typeof(OpenBot), "bot")]
public abstract record Button(Value Label);

/// <summary>A button that tells the bot something. <paramref name="Data"/>: 1 to 64 bytes (Bot API, InlineKeyboardButton.callback_data), the area's mark included, which is put in front when it is sent.</summary>
public sealed record Press(Value Label, string Data) : Button(Label);

/// <summary>A button that opens an address.</summary>
public sealed record OpenLink(Value Label, string Url) : Button(Label);

/// <summary>A button that opens the private chat with the bot (<c>t.me/bot?start=</c>) or asks for a group to add it to (<c>startgroup</c>). <paramref name="Payload"/>: up to 64 of A-Z a-z 0-9 _ -.</summary>
public sealed record OpenBot(Value Label, string Payload, bool InGroup = false) : Button(Label);
