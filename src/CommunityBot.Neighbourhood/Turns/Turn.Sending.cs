using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <content>What a turn answers and changes on the screen. Envelopes are documents: they are committed with the change that caused them.</content>
public sealed partial class Turn
{
    private bool pressAnswered;
    private string? secret;

    /// <summary>The next reply stands in place of the message pressed.</summary>
    internal bool Replacing { get; set; }

    /// <summary>Where answers to this turn's person go; null where nobody acted.</summary>
    internal ReplyPath? Path { get; set; }

    /// <summary>The conversation language for this turn's answers, where it differs from <see cref="Locale"/> (the person just chose another).</summary>
    internal string? Speaking { get; set; }

    /// <summary>Answers the person who acted: in their private chat, or for their eyes only in the group where they acted.</summary>
    /// <param name="replace">In answer to a press in private chat: put it in place of the message pressed.</param>
    public void Reply(Screen screen, bool replace = false)
    {
        switch (Path)
        {
            case PrivateChat { Press: { } press } when (replace || Replacing) && press.MessageId is { } messageId:
                Replacing = false;
                PutEdit(press.Chat.Id, new EditMessage(messageId, screen), null);
                break;
            case PrivateChat chat:
                PutAnswer(chat.ChatId, new SendMessage(screen));
                break;
            case GroupPress { Press: { EphemeralId: { } ephemeralId } press }:
                PutEdit(press.Chat.Id, new EditEphemeral(press.From.Id, ephemeralId, screen), null);
                break;
            case GroupPress { Press: { } press }:
                var refusesEphemeral = Find<Group>(Resident.KeyOf(press.Chat.Id))?.NoEphemeralUntil > Now;
                AnswerPress(new AnswerPress(press.QueryId, Ephemeral: refusesEphemeral ? null : screen, StartPayload: Payload(), ReceiverId: press.From.Id));
                break;
            case EphemeralCommand command:
                PutAnswer(command.ChatId, new SendEphemeral(command.PersonId, command.EphemeralId, screen), Now + ReplyPath.EphemeralWindow);
                break;
            default:
                throw new InvalidOperationException("Nobody acted in this turn, so there is nobody to answer.");
        }
    }

    /// <summary>Answers a press with a short text that vanishes by itself; a message gets it as a message.</summary>
    public void Toast(Prompt prompt)
    {
        if (Path?.Pressed is { } press && !pressAnswered)
        {
            AnswerPress(new AnswerPress(press.QueryId, prompt, StartPayload: Payload(), ReceiverId: press.Chat.IsPrivate ? 0 : press.From.Id));
        }
        else
        {
            Reply(prompt);
        }
    }

    /// <summary>Where a private answer that the group can't show continues: the private chat is opened with this. Default: the area alone.</summary>
    public string? PrivatePayload { get; set; }

    /// <summary>Shows a card's new look in one chat: in the message where it stands, or in the envelope that is still to bring it.</summary>
    /// <param name="unhurried">Nobody waits for it: it goes behind all answers.</param>
    public void Refresh(string card, long chatId, Screen screen, bool unhurried = false)
    {
        var key = CardPlace.KeyOf(card, chatId);
        if (Find<Envelope>(key) is { Act: SendMessage send } queued)
        {
            Put(queued with { Revision = queued.Revision + 1, Act = send with { Screen = screen } });
        }
        else if (Find<CardPlace>(key) is { } place)
        {
            PutEdit(chatId, new EditMessage(place.MessageId, screen, card), chatId < 0 ? Area.OwnLanguage : null, unhurried);
        }
    }

    /// <summary>What this turn answers shows a secret: it is in no backup, and <see cref="DropSecret"/> finds it.</summary>
    /// <param name="of">What is kept secret, such as a poll's id.</param>
    public void KeepSecret(string of) => secret = of;

    /// <summary>What is still queued and shows the secret is not sent any more; presses among it get an answer without words.</summary>
    public void DropSecret(string of)
    {
        foreach (var envelope in All<Envelope>().Where(envelope => Secret.IsOf(of, envelope.Id)).ToList())
        {
            Delete<Envelope>(envelope.Id);
            if (envelope.Act is AnswerPress answer)
            {
                var order = world.NextOrder();
                Put(envelope with { Id = $"e{order}", Order = order, Act = new AnswerPress(answer.QueryId) });
            }
        }
    }

    /// <summary>A text file for the person who acted, in their private chat.</summary>
    public void ReplyFile(string name, string content, Prompt caption) => PutAnswer(By!.Id, new SendFile(name, content, caption));

    /// <summary>Answers a person who asked for something of their own that took a while; it is no push, and not held at night. Once it is sent no byte of it is left.</summary>
    public void AnswerLater(long userId, Screen screen, TimeSpan life)
    {
        var order = world.NextOrder();
        Put(new Envelope(Envelope.PrivateId(order), 0, order, userId, new SendMessage(screen), null, null, Now + life));
    }

    /// <summary>A file that Telegram has, for the person who acted, in their private chat.</summary>
    public void ReplyMedia(Media media, Prompt caption) => PutAnswer(By!.Id, new SendMessage(caption, Media: media));

    /// <summary>A resident's own command menu, in their language; only the newest is set. It rings nobody's phone, so it is no push.</summary>
    internal void SetMenu(long userId, IReadOnlyList<string> commands, bool unhurried)
    {
        var id = $"menu/{userId}";
        var order = world.NextOrder();
        var revision = (Find<Envelope>(id)?.Revision ?? 0) + 1;
        Put(new Envelope(id, revision, order, userId, new SetMenu(commands), null, null, null, Unhurried: unhurried));
    }

    /// <summary>A short answer in the chat where someone acted, seen by all there.</summary>
    internal void ReplyInGroup(Screen screen, string? locale = null) =>
        PutAnswer(Chat!.Id, new SendMessage(screen, Topic: Chat.Topic), locale: locale);

    /// <summary>Whether the message pressed is this person's alone: in private chat, or for their eyes only.</summary>
    public bool PressedOwnCopy => Path is PrivateChat { Press: not null } or GroupPress { Press.EphemeralId: not null };

    /// <summary>What every turn ends with: a press that was not answered yet gets its answer, and whoever caused a push that must wait is told when it goes.</summary>
    internal void Finish()
    {
        if (heldUntil is { } until && Path is not null)
        {
            Reply(SharedPrompts.HeldUntil(At(until)));
        }

        if (Path?.Pressed is { } press && !pressAnswered)
        {
            AnswerPress(new AnswerPress(press.QueryId));
        }
    }

    private string Payload() => PrivatePayload ?? Area.Id;

    private void AnswerPress(AnswerPress answer)
    {
        if (pressAnswered)
        {
            throw new InvalidOperationException("A press gets exactly one answer; this turn gave it two.");
        }

        pressAnswered = true;
        PutAnswer(Path!.Pressed!.Chat.Id, answer with { EphemeralBy = Now + ReplyPath.EphemeralWindow }, Now + ReplyPath.PressWindow);
    }

    internal void PutAnswer(long chatId, Act act, DateTimeOffset? expires = null, string? locale = null)
    {
        var order = world.NextOrder();
        Put(new Envelope(SecretOr($"e{order}"), 0, order, chatId, act, locale ?? Speaking ?? Locale, null, expires));
    }

    private void PutEdit(long chatId, Act act, string? locale, bool unhurried = false)
    {
        var id = act switch
        {
            EditMessage edit when chatId < 0 => $"edit/{chatId}/{edit.MessageId}",
            EditCard edit => $"edit/{chatId}/{edit.MessageId}",
            EditMessage edit => SecretOr($"edit/{chatId}/{edit.MessageId}"),
            EditEphemeral edit => SecretOr($"edit/{chatId}/{edit.ReceiverId}/{edit.EphemeralId}"),
            _ => throw new ArgumentException("Not an edit.", nameof(act)),
        };
        var order = world.NextOrder();
        var revision = (Find<Envelope>(id)?.Revision ?? 0) + 1;
        Put(new Envelope(id, revision, order, chatId, act, locale ?? (act is EditMessage { Card: not null } or EditCard ? null : Speaking ?? Locale), null, null, Unhurried: unhurried));
    }

    /// <summary>The id of what only the acting person gets to see.</summary>
    private string SecretOr(string id) => secret is null ? id : Secret.Id(secret, id);
}
