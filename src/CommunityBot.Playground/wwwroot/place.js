// Choosing a place to send. There is no map here: the page asks no other server for anything.
import { showDialog } from "./dialog.js";
import { button, el } from "./dom.js";
import { attempt } from "./toast.js";

const known = [
  { label: "The library", latitude: 53.81231, longitude: -1.60147 },
  { label: "Mill Lane, by the bridge", latitude: 53.81092, longitude: -1.59803 },
  { label: "The playground in the park", latitude: 53.81455, longitude: -1.59612 },
];

/** @returns {Promise<{latitude: number, longitude: number} | null>} */
export function placeDialog() {
  const field = (testid, value, limit) =>
    el("input", { type: "number", step: "any", min: String(-limit), max: String(limit), value: String(value), required: true, testid });
  const latitude = field("latitude", known[0].latitude, 90);
  const longitude = field("longitude", known[0].longitude, 180);
  const here = navigator.geolocation && button("", { onclick: () => attempt(async () => {
    const { coords } = await new Promise((resolve, reject) => {
      const silent = () => reject(new Error("Your device does not say where it is."));
      navigator.geolocation.getCurrentPosition(resolve, silent, { timeout: 10_000 });
    });
    latitude.value = coords.latitude;
    longitude.value = coords.longitude;
  }) }, "Where I am now");
  return showDialog({
    title: "Send a place",
    body: [
      (choose) => el("ul.choices", {}, known.map(({ label, ...place }) =>
        el("li", {}, button("", { onclick: () => choose(place) }, label)))),
      el("fieldset.point", {},
        el("legend", {}, "or any other"),
        el("label", {}, "Latitude", latitude),
        el("label", {}, "Longitude", longitude),
        here),
    ],
    answers: [
      { label: "Cancel", value: null },
      {
        label: "Send this point",
        kind: ".primary",
        needs: [latitude, longitude],
        value: () => ({ latitude: latitude.valueAsNumber, longitude: longitude.valueAsNumber }),
      },
    ],
    testid: "place",
  });
}
