using System.Text.Json.Nodes;
using CommunityBot.Playground.BotApi;
using CommunityBot.Playground.State;

namespace CommunityBot.Playground.Methods;

/// <summary>What the playground carries out. getUpdates waits and is the endpoint's own.</summary>
internal static class MethodTable
{
    public static readonly IReadOnlyDictionary<string, Func<World, BotCall, JsonNode>> All = new Dictionary<string, Func<World, BotCall, JsonNode>>
    {
        ["getMe"] = Profile.GetMe,
        ["setMyName"] = Profile.Set(Profile.Name, 64),
        ["getMyName"] = Profile.Get(Profile.Name),
        ["setMyDescription"] = Profile.Set(Profile.Description, 512),
        ["getMyDescription"] = Profile.Get(Profile.Description),
        ["setMyShortDescription"] = Profile.Set(Profile.ShortDescription, 120),
        ["getMyShortDescription"] = Profile.Get(Profile.ShortDescription),
        ["setMyCommands"] = CommandMenu.Set,
        ["getMyCommands"] = CommandMenu.Get,
        ["deleteMyCommands"] = CommandMenu.Delete,

        ["setWebhook"] = Webhooks.Set,
        ["deleteWebhook"] = Webhooks.Delete,
        ["getWebhookInfo"] = Webhooks.Info,

        ["sendMessage"] = Sending.SendMessage,
        ["sendPhoto"] = Sending.SendPhoto,
        ["sendVoice"] = Sending.SendVoice,
        ["sendDocument"] = Sending.SendDocument,
        ["sendLocation"] = Sending.SendLocation,
        ["sendMediaGroup"] = Albums.Send,
        ["sendPoll"] = Polls.Send,
        ["stopPoll"] = Polls.Stop,
        ["sendChatAction"] = ChatActs.Action,

        ["editMessageText"] = Editing.EditText,
        ["editMessageCaption"] = Editing.EditCaption,
        ["editMessageReplyMarkup"] = Editing.EditMarkup,
        ["editEphemeralMessageText"] = Editing.EditEphemeralText,
        ["editEphemeralMessageCaption"] = Editing.EditEphemeralCaption,
        ["editEphemeralMessageMedia"] = Editing.EditEphemeralMedia,
        ["editEphemeralMessageReplyMarkup"] = Editing.EditEphemeralMarkup,
        ["deleteMessage"] = Deleting.Delete,
        ["deleteMessages"] = Deleting.DeleteMany,
        ["deleteEphemeralMessage"] = Deleting.DeleteEphemeral,

        ["answerCallbackQuery"] = CallbackAnswers.Answer,
        ["getFile"] = FileMethods.GetFile,

        ["getChat"] = ChatQuestions.GetChat,
        ["getChatMember"] = ChatQuestions.GetMember,
        ["getChatMemberCount"] = ChatQuestions.GetCount,
        ["getChatAdministrators"] = ChatQuestions.GetAdministrators,
        ["leaveChat"] = ChatActs.Leave,
        ["pinChatMessage"] = ChatActs.Pin,
        ["unpinChatMessage"] = ChatActs.Unpin,
    };
}
