using CommunityBot.Dialogs;

namespace CommunityBot.Prompts;

/// <summary>A message in one reader's language, ready to become Telegram text and entities.</summary>
public sealed record RenderedMessage(RichText Text, IReadOnlyList<IReadOnlyList<RenderedButton>> Buttons);

/// <summary>A button's label in the reader's language, one line, and what the button does.</summary>
public sealed record RenderedButton(string Label, Button Button);
