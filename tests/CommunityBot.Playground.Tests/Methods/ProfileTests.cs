using Telegram.Bot;
using Telegram.Bot.Types;

namespace CommunityBot.Playground.Tests.Methods;

/// <summary>Who the bot is, what it says of itself per language, and the menus people's apps offer.</summary>
public sealed class ProfileTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task The_bot_knows_itself()
    {
        var me = await Town.Client.GetMe();
        Assert.Equal((Town.Bot, Town.BotName, true, true, false), (me.Id, me.Username, me.IsBot, me.CanJoinGroups, me.CanReadAllGroupMessages));
        await Town.Do("switches", new { privacy_mode = false });
        Assert.True((await Town.Client.GetMe()).CanReadAllGroupMessages);
    }

    [Fact]
    public async Task Names_and_descriptions_are_kept_per_language_with_a_general_one_behind()
    {
        await Town.Client.SetMyName("Millbrook bot");
        await Town.Client.SetMyName("Robotul", "ro");
        await Town.Client.SetMyDescription("What I do");
        await Town.Client.SetMyShortDescription("Ce fac", "ro");
        Assert.Equal(("Millbrook bot", "Robotul", "Millbrook bot"),
            ((await Town.Client.GetMyName()).Name, (await Town.Client.GetMyName("ro")).Name, (await Town.Client.GetMyName("pl")).Name));
        Assert.Equal(("What I do", "Ce fac", ""),
            ((await Town.Client.GetMyDescription("ro")).Description, (await Town.Client.GetMyShortDescription("ro")).ShortDescription, (await Town.Client.GetMyShortDescription()).ShortDescription));
        Assert.Equal("Millbrook bot", (await Town.Client.GetMe()).FirstName);

        await Town.Client.SetMyName("", "ro");
        Assert.Equal("Millbrook bot", (await Town.Client.GetMyName("ro")).Name);
        Assert.Equal("400 Bad Request: description is too long", (await Town.Call("setMyDescription", new { description = new string('x', 513) })).Said);
        Assert.Equal("400 Bad Request: invalid language_code specified", (await Town.Call("setMyName", new { name = "x", language_code = "eng" })).Said);
    }

    [Fact]
    public async Task The_menu_is_that_of_the_narrowest_scope_in_the_persons_language()
    {
        await Town.AddBot();
        await Set("all");
        await Set("toti", language: "ro");
        await Set("private", new BotCommandScopeAllPrivateChats());
        await Set("groups", new BotCommandScopeAllGroupChats());
        await Set("admins", new BotCommandScopeAllChatAdministrators());
        await Set("mine", new BotCommandScopeChat { ChatId = Town.Joan });

        Assert.Equal("groups", await Menu(Town.Ana, Town.Group));
        Assert.Equal("admins", await Menu(Town.Priya, Town.Group));
        Assert.Equal("private", await Menu(Town.Ana, Town.Ana));
        Assert.Equal("mine", await Menu(Town.Joan, Town.Joan));
        await Town.Client.DeleteMyCommands(new BotCommandScopeAllPrivateChats());
        await Town.Client.SetMyCommands([], new BotCommandScopeChat { ChatId = Town.Joan });
        Assert.Equal("toti", await Menu(Town.Ana, Town.Ana));
        Assert.Equal("all", await Menu(Town.Joan, Town.Joan));
        Assert.Equal("groups", Assert.Single(await Town.Client.GetMyCommands(new BotCommandScopeAllGroupChats())).Command);
        Assert.Empty(await Town.Client.GetMyCommands(languageCode: "pl"));
    }

    [Theory]
    [InlineData("Loud", "x", "BOT_COMMAND_INVALID")]
    [InlineData("", "x", "BOT_COMMAND_INVALID")]
    [InlineData("quiet", "", "BOT_COMMAND_DESCRIPTION_INVALID")]
    public async Task A_command_that_telegram_does_not_take_is_refused(string command, string description, string said) =>
        Assert.Equal($"400 Bad Request: {said}", (await Town.Call("setMyCommands", new { commands = new[] { new { command, description } } })).Said);

    [Fact]
    public async Task A_menu_for_a_chat_that_is_not_there_is_refused() =>
        Assert.Equal("400 Bad Request: chat not found", (await Town.Call("setMyCommands", new
        {
            commands = new[] { new { command = "x", description = "x" } }, scope = new { type = "chat", chat_id = 424242 },
        })).Said);

    private Task Set(string command, BotCommandScope? scope = null, string? language = null) =>
        Town.Client.SetMyCommands([new(command, "what it does")], scope, language);

    private async Task<string?> Menu(long person, long chat) => (string?)(await Town.See($"menu?as={person}&chat={chat}"))[0]!["command"];
}
