// The paper clip: a photo, a voice message, a file, a place.
import { button, el, iconButton, onEscape } from "./dom.js";
import { placeDialog } from "./place.js";
import { canRecord } from "./recorder.js";

/** @param {{file: (kind: string, file: File) => void, place: (place: object) => void, recordVoice: () => void}} on */
export function attachMenu(on) {
  const pick = (kind, accept) => {
    const input = el("input", { type: "file", hidden: true, accept, testid: `file-${kind}`, tabIndex: -1, onchange: () => {
      if (input.files[0]) on.file(kind, input.files[0]);
      input.value = "";
    } });
    return input;
  };
  const inputs = { photo: pick("photo", "image/*"), voice: pick("voice", "audio/*"), document: pick("document") };
  const item = (icon, label, onclick, testid) => el("li", {}, button("", { testid, onclick: () => {
    close();
    onclick();
  } }, el("span", { "aria-hidden": "true" }, icon), ` ${label}`));
  const menu = el("ul.menu.attach-menu", { hidden: true },
    item("🖼", "Photo", () => inputs.photo.click(), "attach-photo"),
    canRecord() && item("🎤", "Record a voice message", on.recordVoice, "attach-record"),
    item("🔊", "Voice message from a file", () => inputs.voice.click(), "attach-voice"),
    item("📍", "Place", async () => {
      const place = await placeDialog();
      if (place) on.place(place);
    }, "attach-place"),
    item("📄", "File", () => inputs.document.click(), "attach-file"));
  const opener = iconButton("📎", "Attach", { "aria-expanded": "false", testid: "attach", onclick: () => (menu.hidden ? open() : close()) });

  function open() {
    menu.hidden = false;
    opener.setAttribute("aria-expanded", "true");
    menu.querySelector("button").focus();
  }
  function close() {
    menu.hidden = true;
    opener.setAttribute("aria-expanded", "false");
  }
  const frame = el(".attach", {}, opener, menu, Object.values(inputs));
  onEscape(menu, () => {
    close();
    opener.focus();
  });
  frame.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget && !frame.contains(relatedTarget)) close();
  });
  return frame;
}
