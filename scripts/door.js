/* The door: a file is chosen or dropped anywhere, read by the server, asked about where it has several meanings, and shown.
   What was open stays open until the other is there. */
import { missed, show } from "./carry.js";
import { asking } from "./asking.js";
import { beside } from "./beside.js";
import { beginner } from "./beginning.js";
import { kept } from "./desk/journal.js";
import * as columns from "./columns.js";
import { button, dialogue, element, leave, left, say, speak } from "./dialog.js";
import { dropped } from "./dropping.js";
import { adopt } from "./notes/kept.js";
import { over, ready } from "./page.js";
import * as project from "./project.js";
import { random } from "./random.js";
import { about, films, forget, gzipped, held, here, keep, reader } from "./shelf.js";

/** @typedef {import("./shelf.js").Film} Film */
/** @typedef {readonly (readonly [string, string])[]} Takes */
/** @typedef {Pick<Film, "name" | "table"> & { view?: string, film?: string, notes?: import("./notes/kept.js").Note[] }} Opening what is opened again, in whose place */
/** @typedef {{ take: [string, string], said: string, reads: string }} Way */
/** @typedef {{ kind: string, step: import("./asking.js").Step, said: string, takes: Way[], column: string, cells: { line: number, text: string }[] }} Finding */
/** @typedef {{ header: number, separator: string }} Shape how a file is laid out: the line of its header, what is between cells ("": a workbook's) */
/** @typedef {{ recalled?: boolean, back?: () => unknown, afresh?: boolean }} How a file is opened: on the terms of an earlier one with
 *    the same headers; from where it can be gone back to; without regard to any */
/**
 * @typedef {object} Answer of the server to a table
 * @property {string} [film]
 * @property {string} [title]
 * @property {string[]} [notes]
 * @property {Finding[]} [offers] what can still be taken of a film that is open
 * @property {Finding[]} [findings] what keeps it out
 * @property {import("./columns.js").Column[]} [columns] of the file, and what they are taken for
 * @property {Shape | undefined} [shape]
 * @property {number[]} [leave] the lines without which it could be read
 * @property {string} [refused]
 */

/* --- a file comes in --- */

let calledOff = new AbortController();
left.addEventListener("close", () => calledOff.abort());

/**
 * Open a file, on what was taken of the proposals so far.
 * @param {File | Opening} file
 * @param {Takes} [takes]
 * @param {How} [how]
 * @returns {Promise<void>}
 */
const open = async (file, takes = [], how = {}) => {
  calledOff.abort(); // of several at once the last counts
  const { signal } = (calledOff = new AbortController());
  if (file instanceof File && file.size > Number(say("largest"))) {
    return refused(file.name, say("too_large", { most: Number(say("largest")) / 1e6 }));
  }

  const slow = setTimeout(() => waiting(file.name), 700);
  try {
    const table = file instanceof File ? await gzipped(file) : file.table;
    if (file instanceof File && file.name.toLowerCase().endsWith(say("project"))) {
      const saved = await project.unpacked(table, signal);
      return open(saved, saved.takes);
    }
    const answer = await asked({ name: file.name, takes }, table, signal);
    clearTimeout(slow); // what is asked now stays
    if (!signal.aborted) await answered(file, table, takes, how, answer);
  } catch (error) {
    if (!signal.aborted) refused(file.name, project.cause(error), how.back);
  } finally {
    clearTimeout(slow);
  }
};

/** @param {string} file that is being read, which takes its time */
const waiting = (file) =>
  dialogue(say("reading", { file }), element("progress", {}), button(say("cancel"), leave));

/**
 * What comes of a table that the server has answered: its film, or what keeps it out.
 * @param {File | Opening} file
 * @param {Blob} table
 * @param {Takes} takes
 * @param {How} how
 * @param {Answer} answer
 */
const answered = async (file, table, takes, how, answer) => {
  const { columns: found = [], shape, film, title = file.name, notes = [], offers = [] } = answer;
  const before = takes.length || how.afresh ? [] : columns.remembered(found);
  if (!film && before.length) return open(file, before, { recalled: true });
  if (!film && answer.refused) return refused(file.name, answer.refused, how.back);
  if (!film) return ask(file, takes, answer, { ...how, title: "asked" });

  columns.remember(found, takes);
  const look = how.recalled ? [say("as_before"), ...notes] : notes;
  const read = { film, name: file.name, title, takes, table, columns: found, shape };
  const now = { ...read, notes: look, offers };
  const done = (await kept(film))?.steps.length;
  if (done) return edited(now, file, done);

  return shelved(now, file);
};

/**
 * Keep a film that was opened, and show it.
 * @param {Omit<Film, "opened">} now
 * @param {File | Opening} file
 */
const shelved = async (now, file) => {
  const { film } = now;
  await keep({ ...now, opened: Date.now() });
  if (!(file instanceof File) && file.notes) await adopt(film, file.notes);
  if (!(file instanceof File) && file.film && file.film !== film) await forget(file.film);
  show(film, file instanceof File ? "" : file.view);
};

/**
 * A file whose film the reader has edited since: neither takes the other's place unasked.
 * @param {Omit<Film, "opened">} now
 * @param {File | Opening} file
 * @param {number} count of steps
 */
const edited = (now, file, count) => {
  const on = () => show(now.film);
  const besides = () => shelved({ ...now, film: random(8), version: now.film }, file);

  dialogue(
    say("edited"),
    element("p", {}, say("edited_why", { title: now.title, file: now.name, count })),
    element("p", {}, button(say("edited_on"), on), " ", button(say("edited_beside"), besides)),
  );
};

/**
 * What the server says of a table.
 * @param {Pick<Film, "name" | "takes">} film
 * @param {Blob} body
 * @param {AbortSignal} signal
 * @returns {Promise<Answer>}
 */
const asked = async (film, body, signal) => {
  const headers = { "Anachrony-Carried": about(film), "Anachrony-Reader": reader() };
  const answer = await fetch("open", { method: "POST", body, headers, signal });
  if (!answer.ok) return { refused: say(answer.status === 413 ? "too_large_here" : "unknown") };

  return answer.json();
};

/**
 * What is asked of a file, which is opened again on what is answered.
 * @param {File | Opening} file
 * @param {Takes} takes
 * @param {Answer} answer
 * @param {How & { title: string, step?: import("./asking.js").Step }} how
 */
const ask = (file, takes, answer, { back, title, step }) => {
  const body = async () => (file instanceof File ? gzipped(file) : file.table);
  const again = (/** @type {Takes} */ other, /** @type {() => unknown} */ last) =>
    open(file, other, { back: last });
  const anew = () => open(file, [], { afresh: true, back: shown });
  const ways = [
    ...(back ? [button(say("back"), back)] : []),
    ...(takes.length && !back ? [button(say("afresh"), anew)] : []),
    chooser(),
  ];
  const all = { file, title: say(title, { file: file.name }), body, takes, answer, ways };
  const shown = () => asking({ ...all, open: again }, step);
  unfinished = title === "asked" ? { name: file.name, shown } : unfinished;

  return shown();
};

/** What was left before it was open. @type {{ name: string, shown: () => unknown } | null} */
let unfinished = null;

/**
 * @param {string} name of the file
 * @param {string} why
 * @param {() => unknown} [back] to what was asked before
 */
const refused = (name, why, back) =>
  dialogue(
    say("refused", { file: name }),
    element("p", { role: "alert" }, why),
    element("p", { className: "ways" }, ...(back ? [button(say("back"), back)] : []), chooser()),
  );

/* --- the shelf --- */

const chooser = () => {
  const input = element("input", {
    type: "file",
    accept: `.csv,.tsv,.txt,.xlsx,.ods,${say("project")}`,
    className: "unseen",
  });
  input.addEventListener("change", () => input.files?.[0] && open(input.files[0]));
  const label = element("label", { className: "choose" }, say("choose"), input);

  return label;
};

/**
 * What forgets a film, with all that was done to it: at the second click, for a slip would cost the work.
 * @param {Film} film
 */
const remover = ({ film }) => {
  const removed = async () => {
    await forget(film);
    if (film === here()) show("");
    else await shelf();
  };
  const remove = button(say("remove"), () => {
    remove.textContent = say("remove_all");
    remove.onclick = removed;
  });

  return remove;
};

const shelf = async () => {
  const own = await films().catch(() => []);
  const list = own.map((film) =>
    element(
      "li",
      {},
      button(film.title, () => show(film.film), "film"),
      ` ${film.name} `,
      remover(film),
    ),
  );
  const mine = list.length ? [element("h3", {}, say("yours")), element("ul", {}, ...list)] : [];
  const table = element("a", { href: "table.csv", download: "film.csv" }, say("empty"));
  const shipped = button(say("shipped"), () => show(""));

  dialogue(
    say("open"),
    element("p", {}, chooser(), " ", say("drop")),
    element("p", { className: "hint" }, say("limits")),
    ...goingOn(),
    ...mine,
    element("p", { className: "ways" }, beginner(open), table, shipped),
    element("p", { className: "hint" }, say("kept")),
  );
};

/** What leads back to a file that was left while it was asked about. */
const goingOn = () => {
  if (!unfinished) return [];

  return [element("p", {}, button(say("go_on", { file: unfinished.name }), unfinished.shown))];
};

/* --- hands --- */

document.addEventListener("click", (event) => {
  if (over(event, "#door")) shelf();
});

dropped(open);

ready("#door", async (door) => {
  speak(JSON.parse(door.dataset["words"] ?? "{}"));
  if (missed() !== null) {
    dialogue(say("not_here"), element("p", {}, say("not_here_why")), chooser());
  }
  const film = await held(here()).catch(() => undefined);
  if (film) beside(door, film, await kept(film.film), { ask, chooser, refused });
});
