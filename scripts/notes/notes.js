/* The notes of a reader: written of the chosen event or of the moment where the playhead stands, listed under the figure,
   and drawn in it. */
import { edit, said } from "../address.js";
import { heard as desk } from "../desk/film.js";
import { button, dialogue, element, leave, say, speak, sure } from "../dialog.js";
import { find, over, ready } from "../page.js";
import { give } from "../pictures.js";
import { go, hands, heard, played, spelled } from "../playhead.js";
import { here } from "../shelf.js";
import { clock, seconds } from "../times.js";
import * as kept from "./kept.js";
import { draw } from "./signs.js";

/** @typedef {import("./kept.js").Note} Note */

/** @type {Note[]} those on the work in view, in the order of its telling */
let notes = [];

/* --- what is there --- */

/** Where in the telling a note is: where its event begins, or its moment; NaN where neither is known. @param {Note} note */
const place = ({ event, at }) => {
  if (!event) return seconds(at);

  return played()?.start[played()?.row.indexOf(event) ?? -1] ?? NaN;
};

/** @param {Note} note */
const called = ({ event, named, at }) => {
  const now = played()?.event[played()?.row.indexOf(event) ?? -1];

  return event ? (now ?? named) : at;
};

const read = async () => {
  const film = played();
  if (!film) return;
  const all = await kept.notes(here()).catch(() => []);
  const last = Number.MAX_VALUE; // where what has no place in the telling stands
  const at = (/** @type {Note} */ note) => (Number.isNaN(place(note)) ? last : place(note));
  notes = all.filter(({ work }) => work === film.work).sort((one, other) => at(one) - at(other));
  show();
};

/* --- showing it --- */

/** @param {Note} note */
const listed = (note) =>
  element(
    "li",
    {},
    button(called(note), () => lead(note)),
    element("span", { className: "words" }, note.words),
    button(say("note.change"), () => write(note)),
  );

/** @param {Note} note */
const lead = (note) => {
  if (!note.event) return hands.to(seconds(note.at));
  go(note.event);
  edit({ event: note.event });
};

/** The notes as they are numbered, for the signs and for a picture that leaves. */
export const numbered = () =>
  notes.map((note, at) => ({
    number: at + 1,
    place: place(note),
    event: note.event,
    called: called(note),
    words: note.words,
  }));

const show = () => {
  const list = find("notes");
  const save = button(say("note.download"), () =>
    give(new Blob(["\ufeff", kept.table(notes)], { type: "text/csv" }), "notes.csv"),
  );
  list.hidden = !notes.length;
  list.replaceChildren(
    element("h3", {}, say("note.notes")),
    element("ol", {}, ...notes.map(listed)),
    save,
  );
  chosen();
  key();
  const film = played();
  if (film) draw(numbered(), film);
};

/** Beside what is known of the chosen event, what the reader wrote of it. */
const chosen = () => {
  const mine = notes.filter(({ event }) => event && event === said("event"));
  find("own-notes").replaceChildren(
    ...mine.map((note) =>
      element("p", {}, element("b", {}, `${notes.indexOf(note) + 1} `), note.words),
    ),
  );
};

/** The key says the sign where it is drawn; the server, which writes the key, knows of no note. */
const key = () => {
  const [list, there] = [find("key"), document.querySelector("#key .of-notes")];
  if (!notes.length) return there?.remove();
  if (there || !list.children.length) return;
  const row = element("li", { className: "of-notes" }, say("note.sign"));
  row.prepend(element("span", { className: "noted" }, "1"));
  list.append(row);
};

/* --- writing --- */

/** A note yet to be written, on the chosen event or else on the moment. @returns {Note} */
const blank = () => {
  const film = played();
  const event = said("event") ?? "";
  const at = film?.row.indexOf(event) ?? -1;
  const named =
    film?.event[at] ?? find("details").querySelector("h2")?.firstChild?.textContent ?? "";
  const day = new Date().toLocaleDateString("sv"); // as ISO 8601 has it, where the reader is
  const id = [...window.crypto.getRandomValues(new Uint8Array(8))].join("-");

  return {
    id,
    work: film?.work ?? "",
    event,
    named: event && named.trim(),
    at: event ? "" : (spelled() ?? (film?.ranked ? "0" : clock(0))),
    words: "",
    written: day,
  };
};

/** @param {Note} note */
const write = (note) => {
  const field = element("textarea", { value: note.words, rows: 5, autofocus: true });
  field.setAttribute("aria-label", say("note.label"));
  const form = element("form", { className: "note" }, field);
  const keep = element("button", { type: "submit", className: "quiet" }, say("note.keep"));
  const away = sure(say("note.remove"), say("note.really"), () =>
    done(kept.remove(here(), note.id)),
  );
  form.append(element("p", {}, keep, " ", ...(note.words ? [away] : [])));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const words = field.value.trim();
    done(words ? kept.keep(here(), { ...note, words }) : kept.remove(here(), note.id));
  });
  field.addEventListener("keydown", ({ key: pressed, ctrlKey, metaKey }) => {
    if (pressed === "Enter" && (ctrlKey || metaKey)) form.requestSubmit();
  });
  const title = note.event ? "note.on_event" : "note.on_moment";
  const hint = element("p", { className: "hint" }, say("note.hint"));
  dialogue(say(title, { event: called(note), moment: note.at }), form, hint);
};

/** @param {Promise<unknown>} change */
const done = async (change) => {
  try {
    await change;
    leave();
    await read();
  } catch {
    dialogue(say("unkept"));
  }
};

/* --- hands --- */

document.addEventListener("click", (event) => {
  if (over(event, "[data-note]") && played()) write(blank());
});
document.addEventListener("keydown", (event) => {
  const { key: pressed, target, ctrlKey, metaKey, altKey } = event;
  const free = target === document.body || target === find("stage");
  if (pressed.toLowerCase() !== "n" || !free || ctrlKey || metaKey || altKey || !played()) return;
  event.preventDefault();
  write(blank());
});
window.addEventListener("popstate", chosen);
heard.addEventListener("load", read);
desk.addEventListener("own", async () => {
  await kept.adopt(here(), await kept.notes("")); // a shipped film has become one of the reader's own
  await read();
});
ready("#notes", ({ dataset }) => {
  speak(JSON.parse(dataset["words"] ?? "{}"));
  new MutationObserver(key).observe(find("key"), { childList: true });
  read();
});
