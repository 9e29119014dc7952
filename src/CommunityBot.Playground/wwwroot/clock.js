// The clock of the playground: shown, moved on, set.
import { api } from "./api.js";
import { button, el } from "./dom.js";
import { attempt } from "./toast.js";
import { dayOf, fromWallClock, momentOf, setZone, wallClock } from "./zone.js";

const face = el("time", { testid: "clock" });
const field = el("input", { type: "datetime-local", id: "go-to-moment", required: true, testid: "clock-moment" });
let ahead = 0;

export const now = () => new Date(Date.now() + ahead);

function draw() {
  const moment = now();
  const text = momentOf(moment);
  if (face.textContent === text) return;
  face.textContent = text;
  face.dateTime = moment.toISOString();
  face.title = dayOf(moment);
}

function take({ now: moment, time_zone: zone }) {
  setZone(zone);
  ahead = Date.parse(moment) - Date.now();
  draw();
  if (document.activeElement !== field) field.value = wallClock(now());
}

const move = (change) => attempt(async () => take(await api.setClock(change)));

/** Reads the clock again; it may have been moved in another window or by a test. */
export const readClock = () => attempt(async () => take(await api.clock()));

export function mountClock(place, form) {
  place.append(
    face,
    button("", { "aria-label": "One hour later", testid: "clock-hour", onclick: () => move({ advance_seconds: 3600 }) }, "+1 hour"),
    button("", { "aria-label": "One day later", testid: "clock-day", onclick: () => move({ advance_seconds: 86400 }) }, "+1 day"),
  );
  form.append(
    el("label", { for: field.id }, "Go to"),
    field,
    el("button", { type: "submit", testid: "clock-set" }, "Set"),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    move({ now: fromWallClock(field.value).toISOString() });
  });
  setInterval(draw, 1000);
}
