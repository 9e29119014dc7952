// A small bot on grammY, which knows nothing of the playground but its address. GrammyTests runs it:
// node grammy.mjs URL TOKEN
import { Bot, GrammyError, InlineKeyboard, InputFile, InputMediaBuilder } from "grammy";

const [apiRoot, token] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });

bot.command("start", ctx => ctx.reply("<b>Bins?</b> For you & yours".replace("&", "&amp;"), {
  parse_mode: "HTML",
  reply_markup: new InlineKeyboard().text("Yes", "yes").text("No", "no").row().url("More", "https://example.org"),
}));
bot.callbackQuery("yes", async ctx => {
  await ctx.answerCallbackQuery({ text: "Noted", show_alert: true });
  await ctx.editMessageText("Bins: yes");
  // The same again is an error that grammY knows by Telegram's words.
  const again = await ctx.editMessageText("Bins: yes").catch(error => error);
  if (!(again instanceof GrammyError && again.error_code === 400 && again.description.includes("message is not modified"))) throw again;
});

bot.command("file", ctx => ctx.replyWithDocument(new InputFile(Buffer.from("minutes of May"), "minutes.txt"), { caption: `for ${ctx.match}` }));
bot.command("album", async ctx => {
  const dot = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");
  const sent = await ctx.replyWithMediaGroup([
    InputMediaBuilder.photo(new InputFile(dot, "a.png"), { caption: "first" }),
    InputMediaBuilder.photo(new InputFile(dot, "b.png")),
  ]);
  await ctx.replyWithPhoto(sent[0].photo.at(-1).file_id, { caption: "again" });
});
bot.on("message:document", async ctx => {
  const file = await ctx.getFile();
  const response = await fetch(`${apiRoot}/file/bot${token}/${file.file_path}`);
  await ctx.reply(`It says: ${await response.text()}`, { reply_parameters: { message_id: ctx.msgId } });
});

bot.command("card", ctx => ctx.reply("Tap for your answer", { reply_markup: new InlineKeyboard().text("Tell me", "tell") }));
bot.callbackQuery("tell", async ctx => {
  const sent = await ctx.reply("Only for you", {
    ephemeral_message_parameters: { receiver_user_id: ctx.from.id, callback_query_id: ctx.callbackQuery.id },
  });
  await ctx.answerCallbackQuery();
  await ctx.api.editEphemeralMessageText(ctx.chat.id, ctx.from.id, sent.ephemeral_message_id, `Only for you, ${ctx.from.first_name}`);
});
bot.command("week", ctx => ctx.reply("This week: nothing", {
  reply_parameters: { ephemeral_message_id: ctx.msg.ephemeral_message_id },
  ephemeral_message_parameters: { receiver_user_id: ctx.from.id },
}));

bot.command("poll", async ctx => {
  const poll = await ctx.replyWithPoll("Which day?", ["Monday", "Wednesday"], { is_anonymous: false });
  await ctx.api.stopPoll(ctx.chat.id, poll.message_id);
});
bot.on("my_chat_member", ctx => ctx.myChatMember.new_chat_member.status === "member" && ctx.chat.type !== "private"
  ? ctx.reply(`Hello, ${ctx.chat.title}`)
  : undefined);

bot.catch(failure => {
  console.error(failure.error);
  process.exit(1);
});
await bot.api.setMyCommands([{ command: "week", description: "What is on", is_ephemeral: true }], { scope: { type: "all_group_chats" } });
await bot.api.setMyDescription("A bot of the tests");
await bot.start({ onStart: me => console.log(`@${me.username}`) });
