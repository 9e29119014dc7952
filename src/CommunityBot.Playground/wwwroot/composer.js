// Where a person writes.
import { api } from "./api.js";
import { attachMenu } from "./attach.js";
import { commandMenu } from "./commands.js";
import { el, iconButton, onEscape } from "./dom.js";
import { readFile } from "./files.js";
import { isEditable, isMine } from "./messages.js";
import { recordIn } from "./recorder.js";
import { words } from "./script.js";
import { senderOf, summaryOf } from "./summary.js";

/** What is being written: words, and at most one of a message replied to, one edited, one attached file. */
const blank = () => ({ text: "", reply: null, edit: null, attachment: null });

export function createComposer(view, draft = blank()) {
  let { reply, edit, attachment } = draft;
  const text = el("textarea", {
    rows: 1,
    dir: "auto",
    lang: view.person.reads ?? view.person.language_code,
    placeholder: "Message",
    "aria-label": "Message",
    testid: "composer",
  });
  text.value = draft.text;
  const send = iconButton("➤", "Send", { classes: ".send", testid: "send", onclick: submit });
  const about = el(".about", { hidden: true });
  const commands = commandMenu(view, {
    typed: () => text.value,
    send: (command) => {
      if (text.value.startsWith("/")) put(blank());
      view.sendText(view.addressed(command));
      text.focus();
    },
    insert: (command) => write(`${view.addressed(command)} `),
    leave: () => text.focus(),
  });
  const menu = iconButton("/", "Commands", { classes: ".menu-button", testid: "menu", onclick: () => commands.toggle() });
  const attach = attachMenu({
    file: (kind, file) => view.attempt(async () => {
      attachment = { kind, file: await readFile(file) };
      changed();
      text.focus();
    }),
    place: (location) => view.attempt(() => post({ location })),
    recordVoice: () => view.attempt(async () => {
      const sound = await recordIn(element);
      if (sound) await post({ voice: await readFile(sound, "voice.ogg") });
    }),
  });
  const element = el(".composer", {}, commands.element, about, el(".composer-row", {}, menu, attach, text, send));

  function changed() {
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight}px`;
    commands.follow(text.value);
    drawAbout();
  }

  function drawAbout() {
    const [what, said] = edit ? ["Edit", summaryOf(edit)]
      : attachment ? [attachment.kind === "photo" ? "Photo" : attachment.kind === "voice" ? "Voice message" : "File", attachment.file.name]
      : reply ? [`Reply to ${isMine(reply, view.person) ? "yourself" : senderOf(reply)}`, summaryOf(reply)]
      : [];
    about.hidden = !what;
    about.replaceChildren(...(what ? [
      el("span.about-what", { dir: "auto" }, el("b", {}, what), el("span", words(said), said)),
      iconButton("✕", `Cancel: ${what}`, { testid: "cancel-about", onclick: cancel }),
    ] : []));
    text.placeholder = attachment ? "Caption" : "Message";
  }

  function cancel() {
    put({ ...blank(), text: edit ? "" : text.value });
    text.focus();
  }

  /** Empties the composer. @returns what was in it */
  function take() {
    const taken = { text: text.value, reply, edit, attachment };
    put(blank());
    return taken;
  }

  function put(written) {
    text.value = written.text;
    ({ reply, edit, attachment } = written);
    changed();
  }

  function write(written) {
    text.value = written;
    changed();
    text.focus();
  }

  async function submit() {
    text.focus();
    if (!text.value.trim() && !attachment) return;
    // Emptied at once: who writes on while this is on its way must not lose words, and Enter twice must not send twice.
    const taken = take();
    const sent = await view.attempt(() => deliver(taken, view));
    if (!sent && !text.value) put(taken);
  }

  const post = (content) => view.send({ ...content, ...replyFields(take().reply) });

  text.addEventListener("input", changed);
  text.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      submit();
    } else if (event.key === "ArrowUp" && commands.isOpen()) {
      event.preventDefault();
      commands.focusLast();
    } else if (event.key === "ArrowUp" && !text.value) {
      const last = view.messages().findLast((message) => isEditable(message, view.person));
      if (last) {
        event.preventDefault();
        startEdit(last);
      }
    }
  });
  onEscape(text, () => {
    if (commands.isOpen()) commands.close();
    else if (!about.hidden) cancel();
    else view.leave();
  });

  function startEdit(message) {
    put({ ...blank(), edit: message, text: message.text });
    text.focus();
  }

  commands.load();
  requestAnimationFrame(changed);

  return {
    element,
    edit: startEdit,
    write,
    focus: () => text.focus(),
    draft: () => ({ text: text.value, reply, edit, attachment }),

    reply(message) {
      put({ ...blank(), reply: message, attachment, text: edit ? "" : text.value });
      text.focus();
    },

    /** The bot asked for a reply to `message` (force_reply): the app has it ready, unless the person writes something else. */
    suggestReply(message) {
      if (edit || reply) return;
      reply = message;
      drawAbout();
    },
  };
}

function deliver({ text, reply, edit, attachment }, view) {
  const written = text.trim();
  if (edit) return api.edit(view.chat.id, edit.message_id, view.person.id, written);
  const content = attachment ? { [attachment.kind]: attachment.file, ...(written && { caption: written }) } : { text: written };
  return view.send({ ...content, ...replyFields(reply) });
}

function replyFields(reply) {
  if (!reply) return {};
  return {
    ...(reply.ephemeral_message_id ? { reply_to_ephemeral: reply.ephemeral_message_id } : { reply_to: reply.message_id }),
    ...(reply.is_topic_message && { thread: reply.message_thread_id }),
  };
}
