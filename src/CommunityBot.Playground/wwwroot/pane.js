// One person's Telegram: their chats, the open one, and what reaches them.
import { api } from "./api.js";
import { arrowKeys } from "./arrows.js";
import { chatList } from "./chats.js";
import { readClock } from "./clock.js";
import { alertDialog, chooseDialog, confirmDialog } from "./dialog.js";
import { button, el } from "./dom.js";
import { markWaiting } from "./keyboard.js";
import { botLink } from "./links.js";
import { openChat } from "./chat.js";
import { avatar, peopleChooser } from "./people.js";
import { createPresses } from "./presses.js";
import { coalesce, listen } from "./stream.js";
import { attempt, toast, toastPlace } from "./toast.js";

/** @param go changes what this pane shows: `go({person, chat})` */
export function createPane(index, person, world, go) {
  const label = person ? `Telegram of ${person.first_name}` : "Choose a person";
  const element = el("section.pane", { testid: `pane-${index}`, "aria-label": label });
  if (!person) {
    element.append(peopleChooser(world.people, (chosen) => go({ person: chosen.id, chat: null })));
    return { element, person: null, show: () => {}, write: () => null, end: () => {} };
  }

  const toasts = toastPlace();
  const list = el(".list");
  arrowKeys(list);
  const main = el(".main");
  const drafts = new Map();
  let chats = [];
  let wanted = null;
  let chat = null;
  let offered;

  const pane = {
    world,
    person,
    attempt: (work) => attempt(work, toasts),
    toast: (text) => toast(text, toasts),
    leave: () => go({ person: person.id, chat: null }),
    change: () => go({ person: null, chat: null }),
    openUrl,
    presses: createPresses(person.id, {
      answered: (answer) => pane.attempt(() => showAnswer(answer)),
      given_up: () => pane.toast("The bot has not answered."),
      changed: () => markWaiting(element, pane.presses),
    }),
  };

  element.append(
    el(".side", {},
      el("header.me", {},
        avatar(person.id, person.first_name),
        el(".chat-name", {}, el("b", { dir: "auto" }, person.first_name), el("small", {}, person.note ?? "")),
        button("", { testid: "switch-person", onclick: () => pane.change() }, "Change person")),
      list),
    main,
    toasts);

  async function showAnswer({ text, show_alert: insist, url }) {
    if (text && insist) await alertDialog(world.bot.first_name, text);
    else if (text) pane.toast(text);
    if (url && !openUrl(url, { ownOnly: true }) && await confirmDialog("Open this link?", url, "Open")) openUrl(url);
  }

  /** @returns whether the page follows the link itself */
  function openUrl(url, { ownOnly = false } = {}) {
    const link = botLink(url, world.bot.username);
    if (link?.startgroup !== undefined) pane.attempt(() => startInGroup(link.startgroup));
    else if (link) startPrivately(link.start);
    else if (!ownOnly) window.open(url, "_blank", "noopener");
    return Boolean(link);
  }

  function startPrivately(payload) {
    if (chat?.id() === person.id) chat.offerStart(payload);
    else {
      offered = payload;
      go({ person: person.id, chat: person.id });
    }
  }

  async function startInGroup(payload) {
    const groups = chats
      .filter(({ type }) => type === "group" || type === "supergroup")
      .map(({ title, id }) => ({ label: title, value: id }));
    const group = await chooseDialog(`Add ${world.bot.first_name} to a group`, groups, `${person.first_name} is in no group.`);
    if (group === null) return;
    await api.setMember(group, { user: world.bot.id, by: person.id, status: "member", start_payload: payload });
    go({ person: person.id, chat: group });
  }

  function drawList() {
    const focused = list.contains(document.activeElement) ? document.activeElement.dataset.chat : null;
    list.replaceChildren(chatList(chats, person, world.bot, wanted, (id) => go({ person: person.id, chat: id })));
    if (focused) list.querySelector(`[data-chat="${focused}"]`)?.focus();
  }

  async function drawChat() {
    element.classList.toggle("in-chat", wanted !== null);
    const found = chats.find(({ id }) => id === wanted);
    if (chat && chat.id() === found?.id) {
      chat.update(found);
      return;
    }
    if (chat) {
      drafts.set(chat.id(), chat.draft());
      chat.end();
    }
    chat = found ? openChat(pane, found, drafts.get(found.id)) : null;
    if (offered !== undefined && wanted === person.id) chat?.offerStart(offered);
    offered = undefined;
    main.replaceChildren(chat?.element ?? el("p.nothing", {}, wanted === null ? "Choose a chat" : "This chat is not here any more."));
    await chat?.refresh();
  }

  const refresh = coalesce(() => pane.attempt(async () => {
    await chat?.refresh();
    chats = await api.chats(person.id);
    drawList();
    await drawChat();
  }));

  const stopListening = listen(person.id, (kind) => {
    if (kind === "reset" || kind === "open") world.check();
    if (kind === "clock") readClock().then(drawList);
    else refresh();
    if (kind === "callback" || kind === "open") pane.attempt(pane.presses.checkAll);
  });

  return {
    element,
    person: person.id,

    /** Opens a chat, or none. Who came by keyboard goes on where the eye goes. */
    async show(chatId) {
      const left = wanted;
      const hadFocus = element.contains(document.activeElement);
      wanted = chatId;
      await refresh();
      if (!hadFocus || left === chatId || wanted !== chatId) return;
      if (!chat) list.querySelector(`[data-chat="${left}"]`)?.focus();
      // On a phone its keyboard would jump up over the chat.
      else if (matchMedia("(hover: hover)").matches) chat.focus();
    },

    /** Puts a command into the open chat, ready to be sent. @returns null when none is open */
    write: (command) => chat?.write(command) ?? null,

    end() {
      stopListening();
      chat?.end();
    },
  };
}
