// The page: its bar, its guide, and one or two panes as the address says.
import { api } from "./api.js";
import { mountClock, readClock } from "./clock.js";
import { confirmDialog } from "./dialog.js";
import { onEscape } from "./dom.js";
import { mountGuide } from "./guide.js";
import { createPane } from "./pane.js";
import { goTo, goToIn, readRoute } from "./route.js";
import { coalesce } from "./stream.js";
import { attempt, toast } from "./toast.js";

const at = (id) => document.getElementById(id);
const goOn = coalesce(follow);
const world = { bot: null, people: [], check: coalesce(check) };
let panes = [];
let epoch;

/** Is the bot there, and is it still the playground this page knows? Another epoch: somebody started afresh. */
async function check() {
  try {
    world.bot = await api.bot();
    at("bot-state").textContent = world.bot.connected === false ? "The bot is not running. Start it again: this page goes on by itself." : "";
    if (world.bot.epoch === epoch) return;
    await begin();
    epoch = world.bot.epoch;
  } catch (error) {
    at("bot-state").textContent = error.message;
  }
}

async function begin() {
  panes.forEach((pane) => pane.end());
  panes = [];
  at("panes").replaceChildren();
  [world.people] = await Promise.all([api.people(), readClock()]);
  mountGuide(at("guide"), at("show-guide"), world.people, world.bot.epoch, {
    be: (person, inGroup) => attempt(async () => {
      const group = inGroup && (await api.chats(person.id)).find(({ type }) => type.endsWith("group"));
      goToIn(0, { person: person.id, chat: group ? group.id : person.id });
    }),
    write: (command) => panes[0]?.write(command) ?? toast("Choose a person and a chat first."),
  });
  await goOn();
}

/** Makes the panes what the address says; a pane of the same person stays. */
async function follow() {
  const known = (id) => world.people.find((one) => one.id === id) ?? null;
  // People can be added at any time; who has to choose sees them all.
  if (!readRoute().every(({ person }) => known(person))) world.people = await api.people();
  const route = readRoute();
  panes.splice(route.length).forEach(drop);
  route.forEach(({ person: id, chat }, index) => {
    const person = known(id);
    if (!panes[index] || panes[index].person !== (person?.id ?? null)) {
      const pane = createPane(index, person, world, (to) => goToIn(index, to));
      if (panes[index]) {
        const hadFocus = panes[index].element.contains(document.activeElement);
        panes[index].element.replaceWith(pane.element);
        panes[index].end();
        if (hadFocus) pane.element.querySelector("button")?.focus();
      } else at("panes").append(pane.element);
      panes[index] = pane;
    }
    panes[index].show(chat);
  });
  document.body.classList.toggle("in-chat", route.length === 1 && route[0].chat !== null);
  at("second-person").textContent = route.length > 1 ? "− Second person" : "+ Second person";
}

function drop(pane) {
  pane.end();
  pane.element.remove();
}

async function startAfresh() {
  const loss = "All chats, votes and files of the playground go, and the clock goes back to now.";
  const sure = await confirmDialog("Start afresh?", loss, "Start afresh", ".danger");
  if (!sure) return;
  await api.reset();
  await world.check();
  toast("The playground is new.");
}

function toggleMore(open) {
  at("top").classList.toggle("more-open", open);
  at("more").setAttribute("aria-expanded", String(open));
}

mountClock(at("clock"), at("go-to"));
at("more").onclick = () => toggleMore(!at("top").classList.contains("more-open"));
onEscape(at("top"), () => {
  toggleMore(false);
  at("more").focus();
});
at("second-person").onclick = () => {
  const [first, second] = readRoute();
  goTo(second ? [first] : [first, { person: null, chat: null }]);
};
at("start-afresh").onclick = () => attempt(startAfresh);
window.addEventListener("hashchange", () => attempt(goOn));
setInterval(() => document.hidden || world.check(), 3000);
world.check();
