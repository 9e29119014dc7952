using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Writing;

namespace CommunityBot.Tests.Chats;

/// <summary>A person of a <see cref="Town"/>: <c>ana.Says("/start").Taps("Română")</c>.</summary>
internal sealed class Someone(Town town, Person person)
{
    public long Id => person.Id;

    public Chat Private => new(person.Id, ChatKind.Private);

    /// <summary>Writes to the bot alone.</summary>
    public Someone Says(params string[] texts)
    {
        foreach (var text in texts)
        {
            Sends(Private, new ConversationInput.Said(text), text);
        }

        return this;
    }

    /// <summary>Sends a photo, a sticker or the like to the bot alone.</summary>
    public Someone Sends(ConversationInput content, string? album = null)
    {
        Sends(Private, content, $"[{content.GetType().Name.ToLowerInvariant()}]", album: album);
        return this;
    }

    /// <summary>Writes in a group; <paramref name="ephemeral"/> as a command that only the bot sees.</summary>
    public Someone SaysIn(Chat group, string text, bool ephemeral = false)
    {
        Sends(group, new ConversationInput.Said(text), text, ephemeral ? town.NextMessage() : null);
        return this;
    }

    /// <summary>A facilitator's poll from /poll to the look at it.</summary>
    public Someone Asks(string question, params string[] options) =>
        Says("/poll", question, string.Join('\n', options)).Taps("That is all").Says(town.InThreeWeeks);

    /// <summary>A facilitator's poll from /poll to open.</summary>
    public Someone OpensPoll(string question, params string[] options) => Asks(question, options).Taps("Open the poll");

    public Someone Edits(string text)
    {
        town.Transcript.Act(person, Private, $"changes a message: {text}");
        town.Receive(new MessageReceived(town.NextUpdate(), Private, person, town.NextMessage(), town.Clock.GetUtcNow(), new ConversationInput.Said(text), Edited: true));
        return this;
    }

    /// <summary>Presses a button of the last message in the private chat that has it.</summary>
    public Someone Taps(params string[] labels)
    {
        foreach (var label in labels)
        {
            TapsIn(Private, label);
        }

        return this;
    }

    public Someone TapsIn(Chat chat, string label)
    {
        var (shown, data) = town.Transcript.FindButton(chat.Id, person.Id, label);
        town.Transcript.Act(person, chat, $"presses [{label}]");
        Presses(chat, data, shown.EphemeralFor is null ? shown.MessageId : null, shown.EphemeralFor is null ? null : shown.MessageId);
        return this;
    }

    /// <summary>Opens the address behind a button, as the app does: Start in the private chat.</summary>
    public Someone Opens(Chat chat, string label)
    {
        var (_, data) = town.Transcript.FindButton(chat.Id, person.Id, label);
        var payload = data[(data.IndexOf("start=", StringComparison.Ordinal) + "start=".Length)..];
        return Says($"/start {payload}");
    }

    public Someone Presses(Chat chat, string data, int? message = 1, int? ephemeral = null)
    {
        var update = town.NextUpdate();
        town.Receive(new ButtonPressed(update, $"q{update}", chat, person, message, ephemeral, data));
        return this;
    }

    /// <summary>The data of a button as another program could send it.</summary>
    public Someone Forges(Chat chat, string data) => Presses(chat, AreaMark.Put("millbrook", data));

    public Someone Blocks() => Membership(false);

    public Someone Unblocks() => Membership(true);

    private Someone Membership(bool isMember)
    {
        town.Transcript.Act(person, Private, isMember ? "unblocks the bot" : "blocks the bot");
        town.Receive(new BotMembershipChanged(town.NextUpdate(), Private, person, isMember));
        return this;
    }

    private void Sends(Chat chat, ConversationInput content, string shown, int? ephemeral = null, string? album = null)
    {
        town.Transcript.Act(person, chat, shown);
        var words = shown.Split(' ', 2);
        var command = content is ConversationInput.Said && shown.StartsWith('/') ? new Command(words[0][1..], words.Length > 1 ? words[1].Trim() : "") : null;
        town.Receive(new MessageReceived(
            town.NextUpdate(), chat, person, town.NextMessage(), town.Clock.GetUtcNow(), content, command, ephemeral, album));
    }
}
