// Telegram text + entities -> elements. Entity offsets are UTF-16 units, as JavaScript's own.
// Every line is an element with its own direction, because the lines of one message may be in different scripts.
import { button, el } from "./dom.js";
import { startsRightToLeft, words } from "./script.js";

const blocks = new Set(["pre", "blockquote", "expandable_blockquote"]);
const inlineTags = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

/**
 * @param {{onLink: (url: string) => boolean, onCommand: (command: string) => void}} actions
 *   onLink says true when the page itself follows the link
 */
export function richText(text, entities = [], actions = {}) {
  const all = entities
    .map((entity) => ({ ...entity, start: entity.offset, end: Math.min(entity.offset + entity.length, text.length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const within = (start, end) => all.filter((entity) => !blocks.has(entity.type) && entity.start < end && entity.end > start);
  const out = document.createDocumentFragment();

  let at = 0;
  for (const block of all.filter(({ type }) => blocks.has(type))) {
    if (block.start < at) continue;
    // The line break beside a block is the block's own edge, not an empty line.
    const before = block.start > at && text[block.start - 1] === "\n" ? block.start - 1 : block.start;
    if (before > at) out.append(...lines(text, at, before, within, actions));
    out.append(blockElement(block, text, within, actions));
    at = text[block.end] === "\n" ? block.end + 1 : block.end;
  }
  if (at < text.length) out.append(...lines(text, at, text.length, within, actions));
  return out;
}

function lines(text, start, end, within, actions) {
  const found = [];
  for (let from = start; from <= end;) {
    const stop = text.indexOf("\n", from);
    const to = stop < 0 || stop > end ? end : stop;
    const line = el(".line", words(text.slice(from, to), text));
    line.append(...(to > from ? inline(text, from, to, within(from, to), actions) : [el("br")]));
    found.push(line);
    from = to + 1;
  }
  return found;
}

function blockElement({ type, start, end, language }, text, within, actions) {
  if (type === "pre") return el("pre", { dir: "auto", title: language }, el("code", {}, text.slice(start, end)));
  // Its bar stands where its reading begins; dir=auto would not look into lines that have a dir of their own.
  const dir = startsRightToLeft(text.slice(start, end)) ? "rtl" : "ltr";
  const quote = el("blockquote", { dir }, lines(text, start, end, within, actions));
  if (type === "expandable_blockquote") {
    quote.classList.add("folded");
    quote.append(button(".plain.unfold", { onclick: (event) => {
      quote.classList.remove("folded");
      event.target.remove();
    } }, "Show all"));
  }
  return quote;
}

/** The nodes of text[start, end); of entities that overlap, the later one is cut where the earlier one ends. */
function inline(text, start, end, entities, actions) {
  const nodes = [];
  let at = start;
  let rest = entities.map((entity) => ({ ...entity, start: Math.max(entity.start, start), end: Math.min(entity.end, end) }));
  while (rest.length) {
    const [entity, ...others] = rest;
    if (entity.start > at) nodes.push(text.slice(at, entity.start));
    const inside = others.filter((other) => other.start < entity.end);
    const after = others.filter((other) => other.end > entity.end).map((other) => ({ ...other, start: Math.max(other.start, entity.end) }));
    nodes.push(styled(entity, text.slice(entity.start, entity.end), inline(text, entity.start, entity.end, inside, actions), actions));
    at = entity.end;
    rest = after;
  }
  if (at < end) nodes.push(text.slice(at, end));
  return nodes;
}

function styled(entity, said, children, actions) {
  const tag = inlineTags[entity.type];
  if (tag) return el(tag, {}, children);
  switch (entity.type) {
    case "spoiler": return spoiler(children);
    case "url": return link(/^[a-z][a-z0-9+.-]*:/i.test(said) ? said : `https://${said}`, children, actions);
    case "text_link": return link(entity.url, children, actions);
    case "email": return link(`mailto:${said}`, children, actions);
    case "phone_number": return link(`tel:${said.replace(/[^+\d]/g, "")}`, children, actions);
    case "bot_command": return button(".plain.link", { dir: "auto", onclick: () => actions.onCommand?.(said) }, children);
    case "mention":
    case "text_mention":
    case "hashtag":
    case "cashtag": return el("span.mention", {}, children);
    default: return el("span", {}, children);
  }
}

function link(url, children, { onLink }) {
  if (!/^(https?|mailto|tel):/i.test(url)) return el("span.mention", { title: url }, children);
  return el("a", {
    href: url,
    title: url,
    target: "_blank",
    rel: "noopener noreferrer",
    onclick: (event) => {
      if (onLink?.(url)) event.preventDefault();
    },
  }, children);
}

function spoiler(children) {
  const cover = button(".plain.spoiler", { "aria-label": "Hidden text. Show it.", onclick: () => cover.replaceWith(...children) },
    el("span", { "aria-hidden": "true" }, children.map((child) => child.cloneNode?.(true) ?? child)));
  return cover;
}
