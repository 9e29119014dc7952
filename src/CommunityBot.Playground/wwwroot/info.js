// About a chat: who is in it, and what this person may do with the bot there.
import { api } from "./api.js";
import { showDialog } from "./dialog.js";
import { button, el } from "./dom.js";
import { avatar } from "./people.js";

export async function chatInfo({ world, person, chat }) {
  const { bot, people } = world;
  const actions = chat.type === "private" ? privateActions(chat, person, bot) : groupActions(chat, person, bot);
  const names = new Map([...people, bot].map(({ id, first_name: name }) => [id, name]));
  const members = chat.type === "private" ? [] : chat.members.map((id) => el("li", {},
    avatar(id, names.get(id)),
    el("bdi", {}, names.get(id) ?? `Somebody (${id})`),
    id === bot.id && el("small", {}, "bot")));
  const act = await showDialog({
    title: chat.title,
    body: [
      members.length > 0 && el("ul.members", {}, members),
      ...actions.map(([label, run, testid]) => (choose) => button(".wide", { testid, onclick: () => choose(run) }, label)),
    ].filter(Boolean),
    answers: [{ label: "Close", value: null }],
    testid: "info",
  });
  await act?.();
}

const privateActions = (chat, person, bot) => (chat.blocked
  ? [[`Let ${bot.first_name} write to me again`, () => api.unblock(person.id), "unblock"]]
  : [[`Stop and block ${bot.first_name}`, () => api.block(person.id), "block"]]);

function groupActions(chat, person, bot) {
  const set = (status) => () => api.setMember(chat.id, { user: bot.id, by: person.id, status });
  if (!chat.members.includes(bot.id)) return [[`Add ${bot.first_name} to this group`, set("member"), "add-bot"]];
  return [
    [`Make ${bot.first_name} an administrator`, set("administrator"), "promote-bot"],
    [`Take ${bot.first_name} out of this group`, set("kicked"), "remove-bot"],
  ];
}
