// Who one can be.
import { button, el } from "./dom.js";
import { languageName } from "./script.js";

/** A round mark with the first letter; its colour stays with the id. */
export function avatar(id, name) {
  return el("span.avatar", { "data-hue": String(Math.abs(id) % 7), "aria-hidden": "true" }, [...(name || "?")][0].toUpperCase());
}

/** The list of people to choose from, as the whole of a pane. */
export function peopleChooser(people, choose) {
  return el(".chooser", { testid: "people" },
    el("h2", {}, "Who do you want to be?"),
    el("p", {}, "Each person has their own Telegram here. What you do as one of them, the others see as they would on their phones."),
    el("ul.people", {}, people.map((person) => el("li", {}, button(".person", {
      testid: `person-${person.id}`,
      onclick: () => choose(person),
    },
    avatar(person.id, person.first_name),
    el("span.who", {}, el("bdi", {}, person.first_name), el("small", {}, describe(person))))))));
}

function describe({ reads, language_code: appLanguage, note }) {
  const language = reads || appLanguage;
  const name = language && el("bdi", { lang: language }, languageName(language));
  return [name, name && note ? " · " : "", note ?? ""].filter(Boolean);
}
