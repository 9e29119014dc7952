// One open chat: its head, its messages, its composer.
import { api } from "./api.js";
import { createComposer } from "./composer.js";
import { button, el, iconButton } from "./dom.js";
import { chatInfo } from "./info.js";
import { createLog } from "./log.js";
import { idOf, keyOf } from "./message-key.js";
import { isMine } from "./messages.js";
import { avatar } from "./people.js";
import { words } from "./script.js";
import { coalesce } from "./stream.js";

/**
 * @param pane {world, person, presses, attempt, toast, openUrl, leave}
 * @param chat as the server lists it
 */
export function openChat(pane, chat, draft) {
  const view = { ...pane, chat };
  let seq = 0;
  let offered;
  Object.assign(view, {
    async send(content) {
      const sent = await api.send(view.chat.id, { from: pane.person.id, ...content });
      log.toEnd();
      refresh();
      return sent;
    },
    sendText: (text) => pane.attempt(() => view.send({ text })),
    press: (key, data, message) => pane.attempt(() => pane.presses.press(view.chat.id, key, { ...idOf(message), data })),
    reply: (message) => composer.reply(message),
    edit: (message) => composer.edit(message),
    messages: () => log.messages(),
    showMessage: (key) => log.show(key),
    onLink: (url) => pane.openUrl(url, { ownOnly: true }),
    onCommand: (command) => view.sendText(view.addressed(command)),
    // In a group the apps send a command to the bot by name.
    addressed: (command) =>
      (view.chat.type === "private" || command.includes("@") ? command : `${command}@${pane.world.bot.username}`),
  });

  const log = createLog(view);
  const composer = createComposer(view, draft);
  const title = el("h2", { dir: "auto" });
  const subtitle = el("small");
  const start = button(".start", { testid: "start", onclick: () => pane.attempt(begin) });
  const intro = el(".intro", {});
  log.element.prepend(intro);
  const element = el(".chat", { "data-chat": String(chat.id) },
    el("header.chat-head", {},
      iconButton("←", "Back to the chats", { classes: ".back", testid: "back", onclick: pane.leave }),
      avatar(chat.type === "private" ? pane.world.bot.id : chat.id, chat.title),
      el(".chat-name", {}, title, subtitle),
      // Where the list of chats is out of sight, so is whose it is.
      button(".whose", { testid: "whose", title: "Change person", onclick: pane.change },
        el("span.sr", {}, "You are "), avatar(pane.person.id, pane.person.first_name), el("bdi", {}, pane.person.first_name)),
      iconButton("ⓘ", "About this chat", { testid: "chat-info", onclick: () => pane.attempt(() => chatInfo(view)) })),
    log.element,
    start,
    composer.element);

  async function begin() {
    if (view.chat.blocked) await api.unblock(pane.person.id);
    await view.send({ text: `/start ${offered ?? ""}`.trim() });
    offered = undefined;
    await refresh();
    composer.focus();
  }

  function drawFrame() {
    const { bot } = pane.world;
    const isPrivate = view.chat.type === "private";
    title.textContent = view.chat.title;
    const kind = isPrivate ? "bot" : view.chat.type === "channel" ? "channel" : `${view.chat.members.length} members`;
    subtitle.textContent = kind;
    const asleep = isPrivate && (view.chat.blocked || log.messages().length === 0 || offered !== undefined);
    start.hidden = !asleep;
    start.textContent = view.chat.blocked ? "Restart" : "Start";
    composer.element.hidden = asleep;
    intro.hidden = log.messages().length > 0;
    const greeting = bot.description ?? `Press Start below to talk with ${bot.first_name}.`;
    intro.replaceChildren(...(isPrivate
      ? [el("b", {}, "What can this bot do?"), el("p", words(greeting), greeting)]
      : [el("p", {}, "No messages yet.")]));
  }

  const refresh = coalesce(() => pane.attempt(async () => {
    const first = seq === 0;
    const answer = await api.messages(view.chat.id, pane.person.id, seq);
    seq = answer.seq;
    log.take(answer);
    const asking = answer.messages.findLast((message) => asksReply(message, pane.person));
    if (asking && keyOf(asking) === keyOf(log.messages().at(-1))) composer.suggestReply(asking);
    drawFrame();
    if (first) log.toEnd();
  }));

  return {
    element,
    refresh,
    draft: composer.draft,
    id: () => view.chat.id,
    focus: () => (start.hidden ? composer : start).focus(),

    /** Who followed a link to the bot still has to press Start; that sends what the link says. */
    offerStart(payload) {
      offered = payload;
      drawFrame();
    },

    write(command) {
      composer.write(view.addressed(command));
      return true;
    },

    /** The chat as the server lists it now: its title, who is in it. */
    update(latest) {
      view.chat = latest;
      drawFrame();
    },

    end: () => log.end(),
  };
}

function asksReply(message, person) {
  const { force_reply: asks, selective } = message.reply_markup ?? {};
  return Boolean(asks) && !isMine(message, person) && (!selective || message.reply_to_message?.from?.id === person.id);
}
