using CommunityBot.Playground.Methods;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Updates;

/// <summary>Brings messages of people to the bot, as far as it may hear them.</summary>
internal static class Delivery
{
    public static void New(World world, Post post) => Deliver(world, post, "message", "channel_post");

    public static void Edited(World world, Post post) => Deliver(world, post, "edited_message", "edited_channel_post");

    private static void Deliver(World world, Post post, string inChats, string inChannels)
    {
        if (!world.IsIn(post.Chat, TheBot.Id)) return;
        if (world.RoomOf(post.Chat) is { IsChannel: true }) world.Updates.Add(inChannels, MessageView.ForBot(world, post));
        else if (PrivacyMode.Hears(world, post)) world.Updates.Add(inChats, MessageView.ForBot(world, post));
    }
}
