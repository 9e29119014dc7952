// The menu of commands: behind the / button, and while a command is being typed.
import { api } from "./api.js";
import { button, el, iconButton, onEscape } from "./dom.js";
import { words } from "./script.js";

const onlyYou = "Only you and the bot see this";

/** What is typed of a lone "/word", without its stroke. */
const typedIn = (text) => /^\/([a-z0-9_]*)$/.exec(text)?.[1];

/** @param {{typed: () => string, send: (command: string) => void, insert: (command: string) => void, leave: () => void}} on */
export function commandMenu(view, on) {
  const list = el("ul.menu.command-menu", { hidden: true, testid: "commands", "aria-label": "Commands" });
  let commands = [];

  const close = () => {
    list.hidden = true;
  };
  const choose = (then, command) => {
    close();
    then(`/${command}`);
  };

  function draw(typed) {
    const fitting = commands.filter(({ command }) => command.startsWith(typed));
    // The bot's answer may draw the list anew under somebody who is choosing from it by keyboard.
    const focused = list.contains(document.activeElement) && document.activeElement.dataset.does;
    list.replaceChildren(...fitting.map(({ command, description, is_ephemeral: quiet }) => el("li", {},
      button(".command", { testid: `command-${command}`, "data-does": `send-${command}`, onclick: () => choose(on.send, command) },
        el("b", {}, `/${command}`), el("span", words(description), description), quiet && el("small.eye", { title: onlyYou }, el("span", { "aria-hidden": "true" }, "👁"), el("span.sr", {}, onlyYou))),
      iconButton("✎", `Write more after /${command}`, { "data-does": `write-${command}`, onclick: () => choose(on.insert, command) }))));
    if (fitting.some(({ is_ephemeral: quiet }) => quiet)) list.prepend(el("li.eye-note", { "aria-hidden": "true" }, `👁 ${onlyYou}`));
    list.hidden = fitting.length === 0;
    if (focused) (list.querySelector(`[data-does="${focused}"]`) ?? list.querySelector("button"))?.focus();
  }

  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [...list.querySelectorAll(".command")];
    const next = all[all.indexOf(document.activeElement.closest("li").firstChild) + step];
    if (next) next.focus();
    else on.leave();
  });
  onEscape(list, () => {
    close();
    on.leave();
  });

  return {
    element: list,
    close,
    isOpen: () => !list.hidden,
    focusLast: () => [...list.querySelectorAll(".command")].at(-1)?.focus(),

    async load() {
      const botIsHere = view.chat.type === "private" || view.chat.members.includes(view.world.bot.id);
      commands = (botIsHere && await view.attempt(() => api.menu(view.person.id, view.chat.id))) || [];
      return commands.length;
    },

    /** Shows the commands that go on from what is typed; nothing else opens it than a lone "/word". */
    follow(text) {
      const typed = typedIn(text);
      if (typed === undefined) close();
      else draw(typed);
      // The bot may have come into the group since, or write another language to this person.
      if (typed === "") this.load().then(() => typedIn(on.typed()) !== undefined && draw(typedIn(on.typed())));
    },

    async toggle() {
      if (!list.hidden) return close();
      if (await this.load()) {
        draw("");
        list.querySelector(".command").focus();
      } else view.toast("There are no commands here.");
      return undefined;
    },
  };
}
