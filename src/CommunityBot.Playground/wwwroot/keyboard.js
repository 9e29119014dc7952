// The inline keyboard under a message.
import { arrowKeys } from "./arrows.js";
import { button, el } from "./dom.js";
import { keyOf } from "./message-key.js";
import { pressKey } from "./presses.js";
import { words } from "./script.js";

export function inlineKeyboard(message, view) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows?.length) return null;
  const keyboard = el(".keyboard", { role: "group", "aria-label": "Buttons" },
    rows.map((row) => el(".keyboard-row", { "data-crowded": row.length > 4 }, row.map((spec) => inlineButton(spec, message, view)))));
  arrowKeys(keyboard);
  return keyboard;
}

function inlineButton(spec, message, view) {
  const key = spec.callback_data === undefined ? undefined : pressKey(view.chat.id, keyOf(message), spec.callback_data);
  return button(`.inline-button.${spec.style ?? "usual"}`, {
    testid: "inline-button",
    title: spec.text,
    "data-press": key,
    "aria-busy": key && view.presses.isWaiting(key) ? "true" : "false",
    disabled: Boolean(spec.disabled),
    onclick: () => act(spec, key, message, view),
  }, el("span.label", words(spec.text, allLabels(message)), spec.text), spec.url && el("span.leads-out", { "aria-hidden": "true" }, "↗"));
}

const allLabels = (message) => message.reply_markup.inline_keyboard.flat().map(({ text }) => text).join("\n");

function act(spec, key, message, view) {
  if (key) view.press(key, spec.callback_data, message);
  else if (spec.url) view.openUrl(spec.url);
  else if (spec.copy_text) view.attempt(() => navigator.clipboard.writeText(spec.copy_text.text).then(() => view.toast("Copied")));
  else view.toast("The playground cannot do what this button does.");
}

/** Shows which buttons in `root` wait for the bot. */
export function markWaiting(root, presses) {
  for (const node of root.querySelectorAll("[data-press]")) {
    node.setAttribute("aria-busy", String(presses.isWaiting(node.dataset.press)));
  }
}
