// The messages of the open chat, in the order in which they were sent; changes are made in place.
import { el } from "./dom.js";
import { ephemeralKey, keyOf } from "./message-key.js";
import { dateOf, messageElement } from "./messages.js";
import { dayOf } from "./zone.js";

export function createLog(view) {
  const list = el(".log", { role: "log", "aria-label": "Messages", testid: "messages" });
  const scroller = el(".scroller", {}, list);
  const jump = el("button.jump", { type: "button", hidden: true, "aria-label": "Go to the newest message", onclick: () => toEnd() }, "↓");
  const shown = new Map();

  const atEnd = () => scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < 80;
  const toEnd = () => {
    scroller.scrollTop = scroller.scrollHeight;
  };
  // Pictures, a phone's keyboard and its turning change the heights; who was at the end stays there. The browser may
  // scroll because of such a change, before we hear of it: that is not a person leaving the end.
  const sizeNow = () => `${scroller.scrollHeight} ${scroller.clientHeight}`;
  let follow = true;
  let size = "";
  scroller.addEventListener("scroll", () => {
    if (size !== sizeNow()) return;
    follow = atEnd();
    jump.hidden = follow;
  });
  const sizes = new ResizeObserver(() => {
    size = sizeNow();
    if (follow) toEnd();
  });
  sizes.observe(list);
  sizes.observe(scroller);

  function put(message) {
    const key = keyOf(message);
    const before = shown.get(key);
    const node = messageElement(message, view);
    if (before) replace(before.node, node);
    else list.append(node);
    shown.set(key, { message, node });
  }

  function remove(key) {
    const node = shown.get(key)?.node;
    // Its day goes with the last message of it; the next message brings its own line.
    if (node?.previousElementSibling?.classList.contains("day")) node.previousElementSibling.remove();
    node?.remove();
    shown.delete(key);
  }

  return {
    element: el(".log-frame", {}, scroller, jump),
    messages: () => [...shown.values()].map(({ message }) => message),

    take({ messages, deleted = [], deleted_ephemeral: deletedEphemeral = [] }) {
      deleted.forEach((id) => remove(String(id)));
      deletedEphemeral.forEach((id) => remove(ephemeralKey(id)));
      messages.forEach(put);
      arrange(shown);
      if (follow) toEnd();
    },

    show(key) {
      const node = shown.get(key)?.node;
      node?.scrollIntoView({ block: "center" });
      node?.focus({ preventScroll: true });
    },

    toEnd() {
      follow = true;
      toEnd();
    },

    end: () => sizes.disconnect(),
  };
}

/** Puts `after` where `before` was, and the keyboard's focus where it was in it. */
function replace(before, after) {
  const active = document.activeElement;
  // Among the buttons under a message it is their place that stays, however many links its new words have.
  const kind = active.closest(".keyboard") ? ".keyboard button" : "a, button";
  const stops = (node) => [...node.querySelectorAll(kind)];
  const focused = before.contains(active) ? stops(before).indexOf(active) : null;
  before.replaceWith(after);
  if (focused !== null) (stops(after)[focused] ?? stops(after).at(-1) ?? after).focus({ preventScroll: true });
}

/** A line for each new day, and no name above a message that goes on from the one before. */
function arrange(shown) {
  let previous = null;
  for (const { message, node } of shown.values()) {
    const day = dayOf(dateOf(message));
    const newDay = !previous || dayOf(dateOf(previous)) !== day;
    const above = node.previousElementSibling;
    const pill = above?.classList.contains("day") ? above : null;
    if (newDay && pill?.textContent !== day) {
      pill?.remove();
      node.before(el(".day", {}, el("span", {}, day)));
    } else if (!newDay) pill?.remove();
    node.classList.toggle("goes-on", !newDay && goesOn(previous, message));
    previous = message;
  }
}

const goesOn = (previous, message) =>
  previous.from?.id === message.from?.id
  && previous.sender_chat?.id === message.sender_chat?.id
  && message.date - previous.date < 600;
