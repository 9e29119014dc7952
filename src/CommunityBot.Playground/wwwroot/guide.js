// "Try this first": what to do on this page the first time, one step at a time. The browser remembers how far one is.
import { button, el } from "./dom.js";

const place = { away: "playground-guide-away", step: "playground-guide-step" };

// {Name} is a button that makes one be that person, in their chat with the bot; {Name: words} does so in the group;
// {/command} writes it into the open chat, ready to be sent.
const steps = [
  "Be {Ana}, who reads Romanian. Press Start, then Română. “Yes” is the first button. Then polls are the third, and the fourth ends it.",
  "Be {Fatima}, who reads Urdu. Press Start, then اردو. From here on all is in her language; the buttons have the same order.",
  "Be {Priya}, who helps to run the bot. Press Start, then English, and answer.",
  "Open {Priya: the group as Priya}. Press ⓘ at the top and add the bot. Then press {/link} here and send it: it makes this a group of the bot.",
  "As {Priya} in her own chat, press {/poll} here and send it. Write a question, then the answers, each on a line of its own. Press Română or اردو to translate it, or leave that out. Then open the poll.",
  "Answer it in {Fatima: the group as Fatima}: 🌐 shows it in her language, and only she can see that. {Ana} has it in her own chat.",
  "As {Priya} in her own chat, press “Close now”. All see the counts in {Priya: the group}.",
  "As {Ana} in her own chat, press {/me} here and send it: this is all the bot keeps about her. The last button makes it forget her.",
  "End the program at any moment, even by force, and start it again. This page waits for it, and nothing is lost.",
];

/**
 * @param epoch another one: the playground is new, so the guide begins again
 * @param {{be: (person: object, inGroup: boolean) => void, write: (command: string) => void}} on what was pressed in a step
 */
export function mountGuide(frame, opener, people, epoch, on) {
  const [epochThen, stepThen] = (localStorage.getItem(place.step) ?? "").split(":");
  let at = epochThen === String(epoch) ? Math.min(Number(stepThen), steps.length - 1) : 0;

  const count = el("span", {});
  const text = el("p", { testid: "guide-step", "aria-live": "polite" });
  const back = button("", { testid: "guide-back", onclick: () => show(at - 1) }, "‹ Back");
  const next = button(".primary", { testid: "guide-next", onclick: () => (at + 1 < steps.length ? show(at + 1) : putAway()) });
  const details = el("details.guide", { testid: "guide", open: true },
    el("summary", {}, "Try this first ", count),
    el(".guide-body", {},
      text,
      el(".guide-buttons", {}, back, next, button(".plain.link", { testid: "hide-guide", onclick: putAway }, "Put this away"))));

  function show(step) {
    at = step;
    localStorage.setItem(place.step, `${epoch}:${at}`);
    count.textContent = `${at + 1} of ${steps.length}`;
    text.replaceChildren(...withButtons(steps[at], people, on));
    back.disabled = at === 0;
    next.textContent = at + 1 < steps.length ? "Next ›" : "That was all";
  }

  function putAway() {
    localStorage.setItem(place.away, "yes");
    frame.hidden = true;
    opener.focus();
  }

  opener.onclick = () => {
    localStorage.removeItem(place.away);
    frame.hidden = false;
    details.open = true;
    details.querySelector("summary").focus();
  };
  show(at);
  frame.replaceChildren(details);
  frame.hidden = localStorage.getItem(place.away) === "yes";
}

function withButtons(step, people, on) {
  const link = (label, onclick) => button(".plain.link", { onclick }, label);
  return step.split(/(\{[^}]+\})/).map((part) => {
    const [, what, words] = /^\{(\/?\w+)(?:: ([^}]+))?\}$/.exec(part) ?? [];
    if (what?.startsWith("/")) return link(what, () => on.write(what));
    const person = people.find(({ first_name: name }) => name === what);
    return person ? link(words ?? what, () => on.be(person, Boolean(words))) : part;
  });
}
