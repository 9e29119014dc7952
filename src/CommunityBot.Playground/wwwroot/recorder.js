// A voice message from the microphone.
import { button, el } from "./dom.js";

export const canRecord = () => Boolean(navigator.mediaDevices?.getUserMedia && window.MediaRecorder);

/** Records, with a line on top of `place` that ends it. @returns {Promise<Blob | null>} null when it was cancelled */
export async function recordIn(place) {
  const sound = await navigator.mediaDevices.getUserMedia({ audio: true }).catch(() => {
    throw new Error("The microphone cannot be used. Choose a sound file instead.");
  });
  // Telegram's voice messages are Ogg; where the browser cannot write it, it writes what it can.
  const mimeType = ["audio/ogg;codecs=opus", "audio/mp4", "audio/webm"].find((type) => MediaRecorder.isTypeSupported(type));
  const recorder = new MediaRecorder(sound, { mimeType });
  const pieces = [];
  return new Promise((resolve) => {
    let wanted = false;
    const end = (send) => {
      wanted = send;
      recorder.stop();
    };
    const line = el(".recording", {},
      el("span", { role: "status" }, "● Recording…"),
      button("", { onclick: () => end(false) }, "Cancel"),
      button(".primary", { testid: "stop-recording", onclick: () => end(true) }, "Send"));
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    recorder.onstop = () => {
      sound.getTracks().forEach((track) => track.stop());
      line.remove();
      resolve(wanted ? new Blob(pieces, { type: recorder.mimeType }) : null);
    };
    recorder.start();
    place.prepend(line);
    line.querySelector(".primary").focus();
  });
}
