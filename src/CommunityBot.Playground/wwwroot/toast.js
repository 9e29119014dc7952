// A short answer that goes by itself; each place that holds toasts is a live region.
import { el } from "./dom.js";
import { words } from "./script.js";

export const toastPlace = () => el(".toasts", { role: "status", "aria-live": "polite" });

export function toast(text, place = document.getElementById("toasts"), kind = "") {
  const node = el(`.toast${kind}`, { testid: "toast", ...words(text) }, text);
  // One at a time, as in the apps: two would hide the words that they are about.
  place.replaceChildren(node);
  // Telegram takes a toast away after three seconds; that is too short for slow readers and long texts.
  setTimeout(() => node.remove(), 4000 + 60 * text.length);
}

/** Runs `work`; what goes wrong is shown to the person, and undefined comes back. */
export async function attempt(work, place) {
  try {
    return await work();
  } catch (error) {
    toast(error.message, place, ".problem");
    return undefined;
  }
}
