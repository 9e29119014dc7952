using CommunityBot.Dialogs;

namespace CommunityBot.Neighbourhood;

/// <summary>Takes an input to whoever handles it, in a turn of its own on the batch's state.</summary>
public sealed class Dispatcher(FeatureBook book)
{
    /// <summary>Wishes that follow from an answer in the same turn, one from the other.</summary>
    private const int MostRounds = 10;

    private readonly Conversations conversations = new(book);

    /// <summary>Handles one input. If the handler throws, nothing of the turn has happened.</summary>
    public TurnEffects Handle(Input input, TurnWorld world, Overlay batch)
    {
        var turn = Begin(input, world, batch);
        Recognise(turn);
        switch (input)
        {
            case MessageReceived { Chat.IsPrivate: true, From: not null } message:
                new PrivateMessages(book, conversations).Handle(message, turn);
                break;
            case MessageReceived message:
                new GroupMessages(book, conversations).Handle(message, turn);
                break;
            case ButtonPressed press:
                new Presses(book, conversations).Handle(press, turn);
                break;
            case BotMembershipChanged change:
                Memberships.Handle(change, turn);
                break;
            case ChatMigrated migration:
                Migration.Handle(migration, turn, book);
                break;
            case SendReported report:
                Outcomes.Handle(report, turn, book);
                break;
            case ClockTicked:
                DueItems.Handle(turn, book);
                break;
            case Unreadable unreadable:
                turn.Put(new DeadLetter($"u{unreadable.UpdateId}", turn.Now, unreadable.UpdateId, nameof(Unreadable), unreadable.Error, unreadable.Raw));
                break;
            case Park park:
                turn.Put(park.Update);
                break;
            case Unpark unpark:
                turn.Delete<ParkedUpdate>(unpark.Id);
                break;
            case Heard heard:
                turn.Put(new LastHeard(heard.At));
                break;
            case Outage outage:
                book.Outages.ToList().ForEach(note => note(turn, outage));
                break;
            case TranslationDone done:
                TakeTranslation.Handle(done, turn);
                break;
            case ReserveMore wanted:
                TranslationBudget.ReserveMore(turn, wanted);
                break;
            case Started:
                book.Starts.ToList().ForEach(start => start(turn));
                break;
            case StoppedElsewhere stopped:
                turn.StopPushes(stopped.UserId);
                break;
            case ForgottenElsewhere forgotten:
                turn.Forget(forgotten.UserId, book.Personal);
                break;
            default:
                throw new InvalidOperationException($"No handler takes {input.GetType().Name}.");
        }

        HandOver(turn);
        if (turn.ToBegin is { } begin)
        {
            Begin(begin, turn);
        }

        turn.Finish();
        turn.State.MergeInto(batch);
        return new TurnEffects(turn.Forgotten, turn.Welcomed, turn.Erases, turn.KeysMade, turn.KeysDestroyed);
    }

    /// <summary>Keeps an input whose handler failed, and tells whoever acted that it went wrong.</summary>
    public void SetAside(Input input, Exception error, TurnWorld world, Overlay batch)
    {
        var turn = Begin(input, world, batch);
        turn.Put(new DeadLetter($"{world.NextOrder()}", world.Now, (input as Update)?.UpdateId, input.GetType().Name, Trace(error)));
        switch (input)
        {
            case SendReported report:
                turn.Delete<Envelope>(report.EnvelopeId);
                break;
            case ClockTicked:
                DueItems.SetAside(turn);
                break;
            case TranslationDone done:
                // Else the machine would be asked, and paid, again for ever.
                TakeTranslation.SetAside(done, turn);
                break;
            default:
                if (turn.Path is not null)
                {
                    turn.Toast(SharedPrompts.WentWrong);
                }

                break;
        }

        turn.Finish();
        turn.State.MergeInto(batch);
    }

    /// <summary>Translations that are there go to whoever wished for them; they may wish for more.</summary>
    private void HandOver(Turn turn)
    {
        for (var round = 0; turn.TakeArrived() is { Count: > 0 } arrived; round++)
        {
            if (round == MostRounds)
            {
                throw new InvalidOperationException($"{arrived[0].Kind} wishes again for what it was just answered.");
            }

            arrived.ForEach(texts => book.FindTranslated(texts.Kind)?.Invoke(turn, texts));
        }
    }

    /// <summary>A facilitator by configuration becomes one when first seen; one who was removed is not added again, nor one who was forgotten before they press Start.</summary>
    private static void Recognise(Turn turn)
    {
        if (turn.By is { } person && !turn.IsForgotten(person.Id) && turn.Area.Facilitators.Contains(person.Id) && turn.Find<Facilitator>(Resident.KeyOf(person.Id)) is null)
        {
            turn.Put(new Facilitator(person.Id, person.Name, turn.Now));
        }
    }

    /// <summary>Flows run in private chat only; begun in a group, the person is led there.</summary>
    private void Begin(Beginning beginning, Turn turn)
    {
        if (turn.Path is PrivateChat)
        {
            conversations.Begin(beginning, turn);
        }
        else
        {
            turn.Reply(new Screen(SharedPrompts.AnswerPrivately).Row(
                new OpenBot(SharedPrompts.OpenPrivately, turn.PrivatePayload ?? turn.Area.Id)));
        }
    }

    private static Turn Begin(Input input, TurnWorld world, Overlay batch)
    {
        var state = new Overlay(batch);
        return input switch
        {
            MessageReceived { From: { } person, Chat.IsPrivate: true } message =>
                new Turn(world, state) { By = person, Chat = message.Chat, Path = new PrivateChat(message.Chat.Id) },
            MessageReceived { EphemeralId: { } ephemeral, From: { } person } message =>
                new Turn(world, state) { By = person, Chat = message.Chat, Path = new EphemeralCommand(message.Chat.Id, person.Id, ephemeral) },
            MessageReceived message => new Turn(world, state) { By = message.From, Chat = message.Chat },
            ButtonPressed { Chat.IsPrivate: true } press =>
                new Turn(world, state) { By = press.From, Chat = press.Chat, Path = new PrivateChat(press.Chat.Id, press) },
            ButtonPressed press => new Turn(world, state) { By = press.From, Chat = press.Chat, Path = new GroupPress(press) },
            BotMembershipChanged change => new Turn(world, state) { By = change.By, Chat = change.Chat },
            _ => new Turn(world, state),
        };
    }

    /// <summary>What failed and where; messages of exceptions may quote what people wrote, so they stay out.</summary>
    private static string Trace(Exception error) => $"{error.GetType().FullName}\n{error.StackTrace}";
}

/// <summary>What a turn does outside the state: all of it before the commit, but for keys, which are destroyed after it.</summary>
public sealed record TurnEffects(
    IReadOnlyList<long> Forgotten,
    IReadOnlyList<long> Welcomed,
    bool Erases,
    IReadOnlyList<string> KeysMade,
    IReadOnlyList<string> KeysDestroyed);
