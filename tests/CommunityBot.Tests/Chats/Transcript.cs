using System.Text;
using System.Text.RegularExpressions;
using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Telegram;
using Telegram.Bot.Types.ReplyMarkups;

namespace CommunityBot.Tests.Chats;

/// <summary>What people see, written down: who said what where, with buttons, and who can see it.</summary>
internal sealed class Transcript
{
    private readonly StringBuilder lines = new();
    private readonly List<Shown> shown = [];

    /// <summary>All messages of the bot that can still be seen, as they look now.</summary>
    public IReadOnlyList<Shown> Messages => shown;

    /// <summary>The short texts shown in answer to presses, and the addresses opened.</summary>
    public List<(long ChatId, string? Text, string? Url)> PressAnswers { get; } = [];

    /// <summary>The command menus set: whose, and what it says, <c>/poll: ask your neighbours</c>.</summary>
    public List<(long ChatId, IReadOnlyList<string> Lines)> Menus { get; } = [];

    public string LastTo(Someone someone) => shown.Last(message => message.ChatId == someone.Id || message.EphemeralFor == someone.Id).Text;

    /// <summary>What opening the link in the last message to a person says to the bot: <c>/start PAYLOAD</c>.</summary>
    public string LastStartTo(Someone someone) => $"/start {Regex.Match(LastTo(someone), @"start=([\w-]+)").Groups[1].Value}";

    /// <summary>Forgets what was said so far; it is still to be seen.</summary>
    public void Begin() => lines.Clear();

    public void Act(Person person, Chat chat, string what) => Line($"{person.Name}{Place(chat.Id)}: {what}");

    public void Show(Envelope envelope, Page page, int? messageId)
    {
        switch (envelope.Act)
        {
            case SendMessage { Media: { } media } act:
                var captioned = page.Message(envelope.ChatId, act with { Media = null });
                Add($"Bot, with a {media.Kind.ToString().ToLowerInvariant()}", new Shown(envelope.ChatId, messageId!.Value, null, captioned.Text, Rows(captioned.ReplyMarkup)));
                break;
            case SendMessage act:
                var sent = page.Message(envelope.ChatId, act);
                Add("Bot", new Shown(envelope.ChatId, messageId!.Value, null, sent.Text, Rows(sent.ReplyMarkup)));
                break;
            case EditMessage act:
                var edited = page.Edit(envelope.ChatId, act);
                Replace(new Shown(envelope.ChatId, act.MessageId, null, edited.Text!, Rows(edited.ReplyMarkup)));
                break;
            case DeleteMessage act:
                shown.RemoveAll(message => message.ChatId == envelope.ChatId && message.MessageId == act.MessageId);
                Line($"Bot{Place(envelope.ChatId)}, deletes a message");
                break;
            case SendEphemeral act:
                var ephemeral = page.Ephemeral(envelope.ChatId, act);
                Add("Bot", new Shown(envelope.ChatId, 50_000 + shown.Count, act.ReceiverId, ephemeral.Text, Rows(ephemeral.ReplyMarkup)));
                break;
            case EditEphemeral act:
                var changed = page.Edit(envelope.ChatId, act);
                Replace(new Shown(envelope.ChatId, act.EphemeralId, act.ReceiverId, changed.Text!, Rows(changed.ReplyMarkup)));
                break;
            case AnswerPress act:
                Answer(envelope, act, page);
                break;
            case SendFile act:
                Line($"Bot{Place(envelope.ChatId)}: [file {act.Name}] {page.Words(act.Caption)}");
                break;
            case SetMenu act:
                Menus.Add((envelope.ChatId, [.. page.Menu(envelope.ChatId, act).Commands.Select(command => $"/{command.Command}: {command.Description}")]));
                Line($"Bot{Place(envelope.ChatId)}: [menu] {string.Join(' ', act.Commands.Select(command => "/" + command))}");
                break;
        }
    }

    /// <summary>The newest button of this label that the person can see there: its data, or its address.</summary>
    public (Shown Message, string Data) FindButton(long chatId, long personId, string label)
    {
        var visible = shown.Where(message => message.ChatId == chatId && (message.EphemeralFor ?? personId) == personId).Reverse();
        foreach (var message in visible)
        {
            if (message.Rows.SelectMany(row => row).FirstOrDefault(button => button.Text.Contains(label)) is { } button)
            {
                return (message, button.CallbackData ?? button.Url!);
            }
        }

        throw new InvalidOperationException($"Nobody sees a button [{label}]. What is to be seen:\n{this}");
    }

    public override string ToString() => lines.ToString();

    private void Answer(Envelope envelope, AnswerPress act, Page page)
    {
        if (act.Toast is { } toast)
        {
            PressAnswers.Add((envelope.ChatId, page.Words(toast), null));
            Line($"Bot{Place(envelope.ChatId)}, pops up: {page.Words(toast)}");
        }
        else if (act.Ephemeral is { } screen)
        {
            var request = page.Ephemeral(envelope.ChatId, act.ReceiverId, act.QueryId, screen);
            Add("Bot", new Shown(envelope.ChatId, 50_000 + shown.Count, act.ReceiverId, request.Text, Rows(request.ReplyMarkup)));
        }
        else
        {
            PressAnswers.Add((envelope.ChatId, null, act.StartPayload is null ? null : page.StartLink(act.StartPayload)));
            if (act.StartPayload is not null)
            {
                Line($"Bot{Place(envelope.ChatId)}, opens: {page.StartLink(act.StartPayload)}");
            }
        }
    }

    private void Add(string who, Shown message)
    {
        shown.Add(message);
        Line($"{who}{Place(message.ChatId)}{Only(message)}: {message}");
    }

    private void Replace(Shown message)
    {
        var index = shown.FindLastIndex(old => old.ChatId == message.ChatId && old.MessageId == message.MessageId);
        if (index < 0)
        {
            shown.Add(message);
        }
        else
        {
            shown[index] = message;
        }

        Line($"Bot{Place(message.ChatId)}{Only(message)}, in the same message: {message}");
    }

    private static string Only(Shown message) => message.EphemeralFor is null ? "" : ", only you see it";

    private static string Place(long chatId) => chatId < 0 ? " (group)" : "";

    private static List<List<InlineKeyboardButton>> Rows(InlineKeyboardMarkup? markup) =>
        [.. (markup?.InlineKeyboard ?? []).Select(row => row.ToList())];

    private static List<List<InlineKeyboardButton>> Rows(ReplyMarkup? markup) => Rows(markup as InlineKeyboardMarkup);

    private void Line(string text) => lines.Append(text.Replace("\n", "\n    ")).Append('\n');
}

/// <summary>A message as it looks now.</summary>
internal sealed record Shown(long ChatId, int MessageId, long? EphemeralFor, string Text, List<List<InlineKeyboardButton>> Rows)
{
    public override string ToString() =>
        Rows.Aggregate(Text, (text, row) => $"{text}\n{string.Join(' ', row.Select(button => $"[{button.Text}]"))}");
}
