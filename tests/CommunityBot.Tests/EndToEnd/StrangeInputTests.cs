using CommunityBot.Dialogs;
using CommunityBot.Neighbourhood;
using CommunityBot.Neighbourhood.Polls;
using CommunityBot.Neighbourhood.Residents;

namespace CommunityBot.Tests.EndToEnd;

/// <summary>What nobody asked for gets a sentence in the person's language, and nothing is lost by it.</summary>
public sealed class StrangeInputTests(SharedTown shared) : InSharedTown(shared)
{
    [Fact]
    public async Task Ten_thousand_letters_are_one_message_too_long()
    {
        await Asked();
        var before = (await Priya.Chat()).Count;

        await Priya.Says(string.Concat(Enumerable.Repeat("bins and more bins ", 530)));
        await Priya.Hears(SharedPrompts.OnlyFirstRead);
        await StillAsked();

        Assert.Single((await Priya.Chat()).Skip(before), text => text == Words.Text(SharedPrompts.OnlyFirstRead, "en"));
    }

    [Fact]
    public async Task An_album_is_one_answer()
    {
        await Asked();
        var album = $"{Guid.NewGuid()}";

        foreach (var number in (int[])[1, 2, 3])
        {
            var photo = new { name = $"{number}.png", mime = "image/png", base64 = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" };
            await People.Post($"chats/{Priya.Id}/messages", new { from = Priya.Id, photo, media_group = album });
        }

        await Priya.Hears(SharedPrompts.OnlyFirstRead);
        await StillAsked();
    }

    [Fact]
    public async Task A_changed_message_is_not_taken_and_told_so()
    {
        var ana = await Town.Resident("Ana", "ro");
        var said = await ana.Says("bună");
        await ana.Hears(SharedPrompts.NotUnderstood);

        await People.Edit(ana.Id, said, "bună ziua");

        await ana.Hears(SharedPrompts.EditNotTaken);
    }

    [Theory]
    [InlineData("vote 12 0")]
    [InlineData("set Everything")]
    [InlineData("remove 1001")]
    [InlineData("close x")]
    [InlineData("\u202e📎")]
    [InlineData("00000000000000000000000000000000000000000000000000000000000000")]
    public async Task A_forged_button_is_answered_politely_and_changes_nothing(string data)
    {
        var ana = await Town.Resident("Ana", "ro", Consent.Polls);
        var message = await ana.Hears(JoinPrompts.Done("ro", [Consent.Polls]));

        var answer = await ana.Presses(ana.Id, message, data, forge: true);

        Assert.Contains(answer.Text, (string[])[Words.Label(SharedPrompts.OldButton, "ro"), Words.Label(SharedPrompts.FacilitatorsOnly, "ro")]);
        await ana.Says("/settings");
        var settings = await ana.Hears(SettingsPrompts.Text("Millbrook"));
        Assert.NotNull(PlaygroundClient.Button(settings, Words.Label(SettingsPrompts.On(Consent.Polls), "ro")));
    }

    [Fact]
    public async Task A_button_pressed_again_is_answered_and_counts_once()
    {
        var ana = await Town.Newcomer("Ana", "ro");
        await ana.Says("/start");
        var question = await ana.Hears(JoinPrompts.Language);
        var romanian = PlaygroundClient.Button(question, "Română")!["callback_data"]!.ToString();
        await ana.Presses(ana.Id, question, romanian);
        await ana.Hears(JoinPrompts.Sixteen("Millbrook"));

        var again = await ana.Presses(ana.Id, question, romanian, forge: true);

        Assert.Equal(Words.Label(SharedPrompts.AlreadyAnswered, "ro"), again.Text);
        await ana.Taps(DialogPrompts.Yes);
        await ana.Hears(JoinPrompts.Choices);
    }

    [Fact]
    public async Task A_command_for_another_bot_is_left_to_it_in_a_group_and_unknown_in_private()
    {
        var ana = await Town.Resident("Ana", "ro");
        var group = await LinkedGroup(ana);
        await People.Post("switches", new { privacy_mode = false });
        var before = (await SaidIn(group)).Count;

        await ana.Says("/help@other_bot", group, ephemeral: false);
        await ana.Says("/help@other_bot");
        await ana.Hears(SharedPrompts.UnknownCommand);
        await EverythingIsAnswered();
        await People.Post("switches", new { privacy_mode = true });

        Assert.Equal(before, (await SaidIn(group)).Count);
    }

    [Theory]
    [InlineData("<b>Bins</b> & *more* {name}?")]
    [InlineData("\u200fBins – صناديق?")]
    [InlineData("🗑 &amp; 7%?")]
    public async Task Signs_of_all_kinds_are_only_signs(string question)
    {
        var joan = await Town.Newcomer("Joan");
        var group = await LinkedGroup(joan);

        await Priya.OpensPoll(question, "Yes", "No");

        var card = await joan.Hears(PollPrompts.Voted(0), group);
        Assert.Contains(question.Trim(Marks), card["text"]!.ToString());
    }

    private const char Marks = '\u200f';

    private async Task Asked()
    {
        await Priya.Says("/poll");
        await Priya.Hears(PollPrompts.Question);
    }

    /// <summary>The question is still open: the next short message answers it.</summary>
    private async Task StillAsked()
    {
        await People.AdvanceClock(TimeSpan.FromSeconds(5));
        await Priya.Says("Bins?");
        await Priya.Hears(PollPrompts.Option);
        await Priya.Taps(DialogPrompts.Cancel);
        await Priya.Hears(SharedPrompts.Cancelled);
    }
}
