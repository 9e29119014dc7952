using CommunityBot.Delivery;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Announcements;
using CommunityBot.Neighbourhood.Checkers;
using CommunityBot.Neighbourhood.Facilitators;
using CommunityBot.Neighbourhood.Glossaries;
using CommunityBot.Neighbourhood.Groups;
using CommunityBot.Neighbourhood.Lobby;
using CommunityBot.Neighbourhood.LooseTexts;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Neighbourhood.Residents;
using CommunityBot.Storage;
using CommunityBot.Telegram;
using CommunityBot.Translation;
using CommunityBot.Writing;
using Telegram.Bot;

namespace CommunityBot.Operations;

/// <summary>What the worker is made of.</summary>
public static class Composition
{
    /// <summary>All features, in the order in which <c>/help</c> and <c>/settings</c> show them.</summary>
    public static FeatureBook Features() =>
        new FeatureBook().AddResidents().AddPolls().AddAnnouncements().AddLooseTexts().AddGroups().AddGlossary().AddFacilitators().AddCheckers();

    /// <summary>The lobby's only feature: it leads to an area.</summary>
    public static FeatureBook LobbyFeatures(IReadOnlyList<Area> areas) => new FeatureBook().AddLobby(areas);

    public static IHostApplicationBuilder AddCommunityBot(
        this IHostApplicationBuilder builder, Setup setup, TelegramPlace place, DoNotContact doNotContact, TimeProvider time, HttpMessageHandler handler)
    {
        builder.Services
            .AddSingleton(setup)
            .AddSingleton(setup.Prompts)
            .AddSingleton(setup.Settings.Telegram)
            .AddSingleton(place)
            .AddSingleton(time)
            .AddSingleton<ITelegramBotClient>(new TelegramBotClient(
                TelegramCalls.Options(place.Token, place.ApiBaseUrl),
                new HttpClient(handler) { Timeout = TelegramCalls.LongestWait }))
            .AddSingleton<TelegramCalls>()
            .AddSingleton(new NeighbourhoodDirectory(setup.Areas))
            .AddSingleton(doNotContact)
            .AddSingleton(_ => new SealingKeys(Path.Combine(place.DataPath, "keys")))
            .AddSingleton(services => Translators.Of(setup.Settings.Translation, time, services.GetRequiredService<ILoggerFactory>()))
            .AddHostedService<BotWorker>();
        return builder;
    }
}
