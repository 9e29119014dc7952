// Questions over the page. Each resolves when it is closed; Escape is "no".
import { button, el } from "./dom.js";
import { words } from "./script.js";

/**
 * Shows a dialog until it is answered.
 * @param body elements, or functions that get `choose(value)` and make one
 * @param answers buttons: {label, value (or a function that reads it), kind, needs: fields that must be right first}
 * @returns {Promise<any>} the chosen value, or null
 */
export function showDialog({ title, body = [], answers, testid }) {
  const dialog = el("dialog", { testid, "aria-label": title });
  return new Promise((resolve) => {
    let result = null;
    const choose = (value) => {
      result = value;
      dialog.close();
    };
    const answer = ({ label, value, kind = "", needs = [] }) => button(kind, { onclick: () => {
      if (needs.every((field) => field.reportValidity())) choose(typeof value === "function" ? value() : value);
    } }, label);
    dialog.append(
      el("h2", { dir: "auto" }, title),
      ...body.map((part) => (typeof part === "function" ? part(choose) : part)),
      el(".answers", {}, answers.map(answer)),
    );
    dialog.addEventListener("keydown", (event) => event.stopPropagation());
    dialog.addEventListener("close", () => {
      dialog.remove();
      resolve(result);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

const lines = (text) => text.split("\n").map((line) => el("p", words(line, text), line));

export const alertDialog = (title, text) =>
  showDialog({ title, body: lines(text), answers: [{ label: "OK", value: true, kind: ".primary" }], testid: "alert" });

/** @returns {Promise<true | null>} */
export const confirmDialog = (title, text, yes, kind = ".primary") =>
  showDialog({
    title,
    body: lines(text),
    answers: [{ label: "Cancel", value: null }, { label: yes, value: true, kind }],
    testid: "confirm",
  });

/** A list to choose one from: items are {label, note, value}; `nothing` is said when there are none. */
export const chooseDialog = (title, items, nothing) =>
  showDialog({
    title,
    body: [(choose) => (items.length
      ? el("ul.choices", {}, items.map(({ label, note, value }) =>
          el("li", {}, button("", { onclick: () => choose(value) }, el("bdi", {}, label), note && el("small", {}, note)))))
      : el("p", {}, nothing))],
    answers: [{ label: "Cancel", value: null }],
    testid: "choose",
  });
