// "Try this first": what to do on this page the first time. Who has put it away is not shown it again.
import { button, el } from "./dom.js";

const seen = "playground-guide-seen";

// {Name} becomes a button that makes one be that person.
const steps = [
  "Be {Ana}. Press Start, choose Română and answer the questions.",
  "Be {Fatima}. Press Start, choose اردو. Everything is in her language from then on.",
  "Be {Priya}, the facilitator. Open the bot and press Start. Open the group “Millbrook neighbours”, add the bot (ⓘ, at the top) and send /link there.",
  "As {Priya}, in the private chat: send /poll, and ask the neighbours something.",
  "Answer it as {Ana} in the group, and as {Fatima} in her private chat.",
  "As {Ana}: send /me to see all that is kept about you, then press Forget me.",
];

/** @param be called with the person whose name was pressed */
export function mountGuide(place, opener, people, be) {
  const details = el("details.guide", { testid: "guide", open: true },
    el("summary", {}, "Try this first"),
    el("ol", {}, steps.map((step) => el("li", {}, withNames(step, people, be)))),
    el("p", {}, "Too slow? Move the clock on. Something odd? Start afresh: nothing here reaches the real Telegram."),
    button("", { testid: "hide-guide", onclick: () => {
      localStorage.setItem(seen, "yes");
      place.hidden = true;
      opener.focus();
    } }, "Got it, put this away"));
  place.replaceChildren(details);
  place.hidden = localStorage.getItem(seen) === "yes";
  opener.onclick = () => {
    localStorage.removeItem(seen);
    place.hidden = false;
    details.open = true;
    details.querySelector("summary").focus();
  };
}

function withNames(step, people, be) {
  return step.split(/\{(\w+)\}/).map((part, at) => {
    const person = at % 2 === 1 && people.find(({ first_name: name }) => name === part);
    return person ? button(".plain.link", { onclick: () => be(person) }, part) : part;
  });
}
