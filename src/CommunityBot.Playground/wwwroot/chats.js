// The list of a person's chats.
import { button, el } from "./dom.js";
import { now } from "./clock.js";
import { avatar } from "./people.js";
import { words } from "./script.js";
import { senderOf, serviceText, summaryOf } from "./summary.js";
import { shortDayOf, timeOf } from "./zone.js";

/** @param {object[]} chats as the server lists them, latest first */
export function chatList(chats, person, bot, openChat, choose) {
  return el("ul.chats", { testid: "chats" }, chats.map((chat) => {
    const open = chat.id === openChat;
    const unread = open ? 0 : chat.unread;
    return el("li", {}, button(".chat-item", {
      testid: `chat-${chat.id}`,
      "data-chat": String(chat.id),
      "aria-current": open ? "true" : undefined,
      onclick: () => choose(chat.id),
    },
    avatar(chat.type === "private" ? bot.id : chat.id, chat.title),
    el("span.chat-title", { dir: "auto" }, chat.title),
    el("span.chat-time", {}, chat.last ? when(chat.last) : ""),
    el("span.chat-last", {}, chat.last ? lastLine(chat, person) : "No messages yet"),
    unread > 0 && el("span.unread", { testid: "unread" }, String(unread), el("span.sr", {}, " unread"))));
  }));
}

function when({ date }) {
  const moment = new Date(date * 1000);
  return shortDayOf(moment) === shortDayOf(now()) ? timeOf(moment) : shortDayOf(moment);
}

function lastLine(chat, person) {
  const summary = summaryOf(chat.last);
  const what = el("span.what", words(summary), summary);
  if (chat.type === "private" || chat.type === "channel" || serviceText(chat.last)) return what;
  const mine = chat.last.from?.id === person.id && !chat.last.sender_chat;
  return [el("span.from", {}, el("bdi", {}, mine ? "You" : senderOf(chat.last)), ":"), what];
}
