using Telegram.Bot;
using Telegram.Bot.Types;
using Telegram.Bot.Types.Enums;
using Telegram.Bot.Types.ReplyMarkups;

namespace CommunityBot.Playground.Tests.Methods;

/// <summary>The bot sends, changes and deletes; the .NET client understands every answer, and people see it.</summary>
public sealed class SendingTests(Town town) : TownTest(town)
{
    [Fact]
    public async Task A_message_arrives_with_its_buttons_and_changes()
    {
        await Town.Start(Town.Ana);
        var sent = await Town.Client.SendMessage(Town.Ana, "Bins?", replyMarkup: new InlineKeyboardMarkup(InlineKeyboardButton.WithCallbackData("Yes", "y")));
        Assert.Equal((Town.Bot, Town.Ana, "Bins?"), (sent.From!.Id, sent.Chat.Id, sent.Text));
        Assert.Equal("y", sent.ReplyMarkup!.InlineKeyboard.Single().Single().CallbackData);

        var edited = await Town.Client.EditMessageText(Town.Ana, sent.Id, "Bins!");
        Assert.Equal(("Bins!", sent.Id, null), (edited.Text, edited.Id, edited.ReplyMarkup));
        Assert.NotNull(edited.EditDate);
        await Town.Client.EditMessageReplyMarkup(Town.Ana, sent.Id, InlineKeyboardButton.WithUrl("Go", "https://example.org"));
        var seen = Assert.Single(await Town.Seen(Town.Ana), message => (int)message["message_id"]! == sent.Id);
        Assert.Equal(("Bins!", "Go"), ((string?)seen["text"], (string?)seen["reply_markup"]!["inline_keyboard"]![0]![0]!["text"]));
    }

    [Fact]
    public async Task Photos_voices_and_documents_arrive_and_can_be_sent_again_by_their_id()
    {
        await Town.Start(Town.Ana);
        var photo = await Town.Client.SendPhoto(Town.Ana, InputFile.FromStream(Png.Stream(), "map.png"), caption: "the map");
        var voice = await Town.Client.SendVoice(Town.Ana, InputFile.FromStream(new MemoryStream([1, 2, 3]), "note.oga"), duration: 3);
        var document = await Town.Client.SendDocument(Town.Ana, InputFile.FromStream(new MemoryStream([4, 5]), "minutes.pdf"));
        var place = await Town.Client.SendLocation(Town.Ana, 51.5, -3.2);
        Assert.Equal(("the map", Png.Width, Png.Height), (photo.Caption, photo.Photo![^1].Width, photo.Photo[^1].Height));
        Assert.Equal((3, "minutes.pdf", 2), (voice.Voice!.Duration, document.Document!.FileName, document.Document.FileSize));
        Assert.Equal((51.5, -3.2), (place.Location!.Latitude, place.Location.Longitude));

        var again = await Town.Client.SendPhoto(Town.Ana, InputFile.FromFileId(photo.Photo[^1].FileId));
        Assert.Equal(Png.Width, again.Photo![^1].Width);
        var edited = await Town.Client.EditMessageCaption(Town.Ana, photo.Id, "the new map");
        Assert.Equal(("the new map", photo.Photo[^1].FileId), (edited.Caption, edited.Photo![^1].FileId));
        Assert.Equal("400 Bad Request: type of file mismatch", (await Town.Call("sendDocument", new { chat_id = Town.Ana, document = photo.Photo[^1].FileId })).Said);
        Assert.Equal("400 Bad Request: wrong file_id or the file is temporarily unavailable", (await Town.Call("sendVoice", new { chat_id = Town.Ana, voice = "AgACmine" })).Said);
        Assert.Equal("400 Bad Request: there is no text in the message to edit", (await Town.Call("editMessageText", new { chat_id = Town.Ana, message_id = photo.Id, text = "x" })).Said);
        Assert.Equal("400 Bad Request: there is no photo in the request", (await Town.Call("sendPhoto", new { chat_id = Town.Ana, photo = "attach://nothing" })).Said);
    }

    [Fact]
    public async Task An_album_arrives_as_messages_of_one_group()
    {
        await Town.Start(Town.Ana);
        var album = await Town.Client.SendMediaGroup(Town.Ana,
        [
            new InputMediaPhoto(InputFile.FromStream(Png.Stream(), "a.png")) { Caption = "two" },
            new InputMediaPhoto(InputFile.FromStream(Png.Stream(), "b.png")),
        ]);
        Assert.Equal(2, album.Length);
        Assert.Single(album.Select(message => message.MediaGroupId).Distinct());
        Assert.Equal(["two", null], album.Select(message => message.Caption));

        object Photo(string type) => new { type, media = album[0].Photo![^1].FileId };
        async Task<string> Send(params object[] media) => (await Town.Call("sendMediaGroup", new { chat_id = Town.Ana, media })).Said;
        Assert.Equal("400 Bad Request: too many messages to send as an album", await Send([.. Enumerable.Repeat(Photo("photo"), 11)]));
        Assert.Equal("400 Bad Request: there are no messages to send", await Send());
        Assert.Equal("400 Bad Request: type of file mismatch", await Send(Photo("photo"), Photo("document")));
    }

    [Fact]
    public async Task Deleted_messages_are_gone()
    {
        await Town.Start(Town.Ana);
        var ids = new List<int>();
        foreach (var text in new[] { "one", "two", "three" }) ids.Add((await Town.Client.SendMessage(Town.Ana, text)).Id);
        await Town.Client.DeleteMessage(Town.Ana, ids[0]);
        await Town.Client.DeleteMessages(Town.Ana, [ids[1], 9999]);

        Assert.Equal(["/start", "three"], await Town.Reads(Town.Ana));
        Assert.Equal("400 Bad Request: message to delete not found", (await Town.Call("deleteMessage", new { chat_id = Town.Ana, message_id = ids[0] })).Said);
        Assert.Equal("400 Bad Request: message to edit not found", (await Town.Call("editMessageText", new { chat_id = Town.Ana, message_id = ids[0], text = "x" })).Said);
        Assert.Equal("400 Bad Request: message to be replied not found",
            (await Town.Call("sendMessage", new { chat_id = Town.Ana, text = "x", reply_parameters = new { message_id = ids[0] } })).Said);
        var alone = await Town.Client.SendMessage(Town.Ana, "x", replyParameters: new() { MessageId = ids[0], AllowSendingWithoutReply = true });
        Assert.Null(alone.ReplyToMessage);

        await Town.MoveClock(48 * 3600 + 1);
        Assert.Equal("400 Bad Request: message can't be deleted for everyone", (await Town.Call("deleteMessage", new { chat_id = Town.Ana, message_id = ids[2] })).Said);
    }

    [Fact]
    public async Task A_change_that_changes_nothing_is_refused()
    {
        await Town.Start(Town.Ana);
        var sent = await Town.Client.SendMessage(Town.Ana, "<b>Bins</b>", ParseMode.Html, replyMarkup: InlineKeyboardButton.WithCallbackData("Yes", "y"));
        const string Same = "400 Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message";
        object Edit(string text, string data) => new { chat_id = Town.Ana, message_id = sent.Id, text, parse_mode = "HTML", reply_markup = TownPeople.Keyboard(data) };

        await Town.Ok("editMessageText", Edit("<b>Bins</b>", "Yes"));
        Assert.Equal(Same, (await Town.Call("editMessageText", Edit("<b>Bins</b> ", "Yes"))).Said);
        Assert.Equal(Same, (await Town.Call("editMessageReplyMarkup", new { chat_id = Town.Ana, message_id = sent.Id, reply_markup = TownPeople.Keyboard("Yes") })).Said);
        await Town.Ok("editMessageText", Edit("Bins", "Yes"));
        await Town.Ok("editMessageText", Edit("Bins", "No"));
    }

    [Fact]
    public async Task Other_peoples_messages_cannot_be_edited()
    {
        var said = await Town.Say(Town.Ana, "/start");
        Assert.Equal("400 Bad Request: message can't be edited", (await Town.Call("editMessageText", new { chat_id = Town.Ana, message_id = (int)said["message_id"]!, text = "x" })).Said);
        Assert.Equal("400 Bad Request: chat not found", (await Town.Call("editMessageText", new { chat_id = 5, message_id = 1, text = "x" })).Said);
    }
}
