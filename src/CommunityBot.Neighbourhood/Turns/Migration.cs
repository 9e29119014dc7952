namespace CommunityBot.Neighbourhood;

/// <summary>A group has a new id. Everything that names the old one is rewritten in this turn; told twice, the second changes nothing.</summary>
internal static class Migration
{
    public static void Handle(ChatMigrated migration, Turn turn, FeatureBook book)
    {
        if (migration.From == migration.To)
        {
            return;
        }

        Rewrite(migration, turn);
        if (turn.Find<Group>(Resident.KeyOf(migration.From)) is not { } group)
        {
            return;
        }

        turn.Delete<Group>(group.Id);
        turn.Put(group with { ChatId = migration.To });

        // Message ids of the old chat mean nothing in the new one: its cards are posted anew by their features.
        foreach (var place in turn.All<CardPlace>().Where(place => place.ChatId == migration.From).ToList())
        {
            turn.Delete<CardPlace>(place.Id);
        }

        foreach (var rewrite in book.Migrations)
        {
            rewrite(turn, migration.From, migration.To);
        }
    }
    /// <summary>What is still to be sent goes to the new chat; what would change messages of the old one has no object any more.</summary>
    private static void Rewrite(ChatMigrated migration, Turn turn)
    {
        foreach (var envelope in turn.All<Envelope>().Where(envelope => envelope.ChatId == migration.From).ToList())
        {
            turn.Delete<Envelope>(envelope.Id);
            if (envelope.Act is SendMessage send)
            {
                var id = send.Card is null ? envelope.Id : CardPlace.KeyOf(send.Card, migration.To);
                turn.Put(envelope with { Id = id, ChatId = migration.To, Revision = envelope.Revision + 1, Act = send with { ReplyTo = null } });
            }
            else if (envelope.Act is SendCard { Card: var card })
            {
                turn.Put(envelope with { Id = CardPlace.KeyOf(card, migration.To), ChatId = migration.To, Revision = envelope.Revision + 1 });
            }
        }
    }
}
