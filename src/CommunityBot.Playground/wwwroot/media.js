// What a message carries besides words.
import { api } from "./api.js";
import { el } from "./dom.js";
import { nameOf, senderOf } from "./summary.js";

const longestSide = 320;

export function mediaOf(message) {
  const parts = [];
  if (message.photo?.length) parts.push(photo(message));
  if (message.sticker) parts.push(sticker(message.sticker));
  if (message.voice) parts.push(sound(message.voice, `Voice message from ${senderOf(message)}`));
  if (message.audio) parts.push(sound(message.audio, message.audio.title ?? "Audio"));
  const film = message.video ?? message.video_note ?? message.animation;
  if (film) parts.push(el("video", { src: api.fileUrl(film.file_id), controls: true, "aria-label": "Video" }));
  if (message.document && !message.animation) parts.push(file(message.document));
  if (message.venue) parts.push(place(message.venue.location, message.venue.title));
  else if (message.location) parts.push(place(message.location, "Place"));
  if (message.contact) parts.push(el(".card", {}, el("bdi", {}, nameOf(message.contact)), el("small", {}, message.contact.phone_number)));
  if (message.poll) parts.push(poll(message.poll));
  return parts;
}

function photo(message) {
  const largest = message.photo.at(-1);
  const url = api.fileUrl(largest.file_id);
  // Its size is known before its bytes, so nothing jumps when they come.
  const scale = Math.min(1, longestSide / largest.width, longestSide / largest.height);
  const size = scale > 0 ? { width: Math.round(largest.width * scale), height: Math.round(largest.height * scale) } : {};
  const image = el("img.photo", { src: url, alt: message.caption ?? `Photo from ${senderOf(message)}`, ...size });
  return el("a.photo-link", { href: url, target: "_blank", rel: "noopener" }, image);
}

const sound = ({ file_id: id }, label) => el("audio", { src: api.fileUrl(id), controls: true, preload: "metadata", "aria-label": label });

const file = ({ file_id: id, file_name: name = "File", file_size: size }) =>
  el("a.card.file", { href: api.fileUrl(id), download: name }, el("bdi", {}, name), size !== undefined && el("small", {}, sizeText(size)));

function sizeText(bytes) {
  if (bytes < 1024) return `${bytes} bytes`;
  return bytes < 1024 ** 2 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1024 ** 2).toFixed(1)} MB`;
}

const place = ({ latitude, longitude }, title) =>
  el(".card.place", {},
    el("span.pin", { "aria-hidden": "true" }, "📍"),
    el("bdi", {}, title),
    el("small", {}, `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`));

const sticker = ({ file_id: id, emoji = "Sticker" }) => el("img.sticker", { src: api.fileUrl(id), alt: emoji });

const poll = ({ question, options }) =>
  el(".card", {}, el("b", { dir: "auto" }, question), options.map(({ text }) => el("span", { dir: "auto" }, `○ ${text}`)));
