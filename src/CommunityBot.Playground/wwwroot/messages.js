// One message as a bubble.
import { button, el } from "./dom.js";
import { inlineKeyboard } from "./keyboard.js";
import { mediaOf } from "./media.js";
import { keyOf } from "./message-key.js";
import { avatar } from "./people.js";
import { richText } from "./rich-text.js";
import { words } from "./script.js";
import { senderOf, serviceText, summaryOf } from "./summary.js";
import { timeOf } from "./zone.js";

export const isMine = (message, person) => message.from?.id === person.id && !message.sender_chat;

export const isEditable = (message, person) =>
  isMine(message, person) && message.text !== undefined && !isOnlyForMe(message);

const isOnlyForMe = (message) => Boolean(message.ephemeral_message_id || message.visible_to);

export function messageElement(message, view) {
  const service = serviceText(message);
  const common = { testid: "message", "data-message-id": keyOf(message), tabIndex: -1 };
  if (service) return el("article.message.service", common, el("span", { dir: "auto" }, service));

  const mine = isMine(message, view.person);
  const onlyForMe = isOnlyForMe(message);
  const sender = senderOf(message);
  const text = message.text ?? message.caption;
  const named = view.chat.type !== "private" && !mine;
  const look = `article.message.${mine ? "mine" : "theirs"}${onlyForMe ? ".only-me" : ""}`;
  return el(look, { ...common, "aria-label": `${mine ? "You" : sender}, ${timeOf(dateOf(message))}` },
    named && avatar(message.sender_chat?.id ?? message.from?.id ?? 0, sender),
    el(".column", {},
      el(".bubble", {},
        named && el("bdi.sender", {}, sender),
        message.reply_to_message && quoted(message.reply_to_message, view),
        onlyForMe && el(".only-me-note", { testid: "only-you" }, "👁 Only you can see this"),
        mediaOf(message),
        el(".said", {},
          text && el(".text", { testid: "text" }, richText(text, message.entities ?? message.caption_entities, view)),
          el(".foot", {},
            reactions(message),
            // The apps do not say so of bots: most of what a bot changes is its buttons.
            el("span.time", {}, message.edit_date && !message.from?.is_bot && "edited ", timeOf(dateOf(message))))),
        actions(message, view)),
      inlineKeyboard(message, view)));
}

export const dateOf = ({ date }) => new Date(date * 1000);

function quoted(original, view) {
  return button(".plain.quoted", { onclick: () => view.showMessage(keyOf(original)) },
    el("bdi.sender", {}, isMine(original, view.person) ? "You" : senderOf(original)),
    el("span.quoted-text", words(summaryOf(original)), summaryOf(original)));
}

const reactions = ({ reactions: all }) =>
  all?.length > 0 && el("span.reactions", {}, all.map((reaction) => reaction.emoji ?? reaction.type?.emoji ?? "").join(" "));

function actions(message, view) {
  return el("span.actions", {},
    button(".plain", { title: "Reply", "aria-label": "Reply", testid: "reply", onclick: () => view.reply(message) }, "↩"),
    isEditable(message, view.person) && button(".plain", { title: "Edit", "aria-label": "Edit", testid: "edit", onclick: () => view.edit(message) }, "✎"));
}
