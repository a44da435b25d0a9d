/* The door: a file is chosen or dropped anywhere, read by the server, asked about where it has several meanings, and shown.
   What was open stays open until the other is there. */
import { missed, show } from "./carry.js";
import { ask as asking } from "./asking.js";
import { again, beside } from "./beside.js";
import * as brought from "./brought.js";
import { adopt as adoptDesk, along, lacking } from "./desk/along.js";
import { kept } from "./desk/journal.js";
import * as columns from "./columns.js";
import { button, dialogue, element, leave, left, say, speak } from "./dialog.js";
import { dropped } from "./dropping.js";
import { keepsNothing } from "./forbidden.js";
import { adopt, notes as notesOn } from "./notes/kept.js";
import { chooser, offer } from "./offer.js";
import { over, ready } from "./page.js";
import * as project from "./project.js";
import { random } from "./random.js";
import * as server from "./server.js";
import { about, forget, gzipped, held, here, keep, reader } from "./shelf.js";
import * as unfinished from "./unfinished.js";
import { open as watch } from "./watch/watch.js";

/** @typedef {import("./shelf.js").Film} Film */
/** @typedef {readonly (readonly [string, string])[]} Takes */
/** @typedef {Pick<Film, "name" | "table"> & { view?: string, film?: string, notes?: import("./notes/kept.js").Note[], desk?: import("./desk/along.js").Along, served?: string }} Opening a
 *    table, gzipped; of a film that is opened again, in whose place; of which project that was served */
/** @typedef {import("./contract").Answer} Answer */
/** @typedef {import("./unfinished.js").Place} Place */
/** @typedef {{ trail?: Place[], step?: Place["step"], typed?: Record<string, string>, was?: Record<string, string>, recalled?: boolean, afresh?: boolean }} How a file is
 *    opened: what was answered before, the step that was shown, what is typed and not taken, what was before; on the terms of an earlier one with the same
 *    headers; without regard to any */

/* --- a file comes in --- */

let calledOff = new AbortController();
const first = calledOff; // until the first file comes in
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
    const opening = file instanceof File ? { name: file.name, table: await gzipped(file) } : file;
    if (file instanceof File && file.name.toLowerCase().endsWith(say("project"))) {
      const saved = await project.unpacked(opening.table, signal);
      return open(saved, saved.takes);
    }
    const answer = await asked({ name: file.name, takes }, opening.table, signal);
    clearTimeout(slow); // what is asked now stays
    if (!signal.aborted) await answered(opening, takes, how, answer);
  } catch (error) {
    if (!signal.aborted) refused(file.name, project.cause(error), back(file, how));
  } finally {
    clearTimeout(slow);
  }
};

/** @param {string} file that is being read, which takes its time */
const waiting = (file) =>
  dialogue(say("reading", { file }), element("progress", {}), button(say("cancel"), leave));

/**
 * What comes of a table that the server has answered: its film, or what keeps it out.
 * @param {Opening} file
 * @param {Takes} takes
 * @param {How} how
 * @param {Answer} answer
 */
const answered = async (file, takes, how, answer) => {
  const { columns: found = [], shape, film, title = file.name, notes = [], offers = [] } = answer;
  const before = takes.length || how.afresh ? [] : columns.remembered(found);
  if (!film && before.length) return open(file, before, { recalled: true });
  const why = film ? [] : unanswerable(answer);
  if (why.length) return refused(file.name, why.join("\n"), back(file, how));
  if (!film) return ask(file, takes, answer, { ...how, title: "asked" });

  columns.remember(found, takes);
  const look = how.recalled ? [say("as_before"), ...notes] : notes;
  const { name, table } = file;
  const now = { film, name, title, takes, table, columns: found, shape, notes: look, offers };
  const done = (await kept(film))?.steps.length;
  if (done) return edited(now, file, done);

  return shelved(now, file);
};

/**
 * Why a file cannot be opened, whatever is answered: it is none of a table.
 * @param {Answer} answer
 */
const unanswerable = ({ refused: why, findings = [], columns: found = [], shape }) => {
  if (why) return [why];
  const hopeless = !shape && !found.length && findings.every(({ takes }) => !takes.length);

  return hopeless ? findings.map(({ said }) => said) : [];
};

/**
 * Keep a film that was opened, and show it.
 * @param {Omit<Film, "opened">} now
 * @param {Opening} file
 */
const shelved = async (now, file) => {
  const { film } = now;
  const [before, { notes, desk }] = [file.film, await written(file, film)];
  await keep({ ...now, opened: Date.now() });
  if (notes) await adopt(film, notes);
  if (desk) await adoptDesk(film, file.served ? await lacking(film, desk) : desk);
  if (before && before !== film) await forget(before);
  await unfinished.thrown(file.name);
  enter(film, file);
};

/**
 * Show a film that came in. Of the project that is served what the address says is in view, and the next time it is here.
 * @param {string} film
 * @param {Pick<Opening, "view" | "served">} file
 */
const enter = (film, { view, served }) => {
  if (served) brought.take(served, film);
  show(film, (served && window.location.search) || view);
};

/**
 * What was written of a film: it came with its file or, where that is read otherwise, goes over from the one before.
 * @param {Opening} file
 * @param {string} film
 * @returns {Promise<Pick<Opening, "notes" | "desk">>}
 */
const written = async (file, film) => {
  const { film: before } = file;
  if (!before || before === film) return file;

  return { notes: await notesOn(before), desk: await along(before) };
};

/**
 * A file whose film the reader has edited since: neither takes the other's place unasked.
 * @param {Omit<Film, "opened">} now
 * @param {Opening} file
 * @param {number} count of steps
 */
const edited = (now, file, count) => {
  const on = () => enter(now.film, { ...file, view: "" });
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
  const answer = await server.asked("open", { method: "POST", body, headers, signal });

  return answer.ok ? answer.json() : { refused: server.failure(answer.status) };
};

/**
 * What is asked of a file, which is opened again on what is answered.
 * @param {Opening} file
 * @param {Takes} takes
 * @param {Answer} answer
 * @param {How & { title: string }} how
 */
const ask = ({ table, ...file }, takes, answer, how) => {
  const { title, step, trail = [], typed = {} } = how;
  const at = { takes, step, answer };
  const all = { file, title, at, trail, typed };
  const opening = { ...file, table };
  const last = back(opening, all);
  const anew = () => open(opening, [], { afresh: true, trail: [...trail, at] });
  const ways = [
    ...(last ? [button(say("back"), last)] : []),
    ...(takes.length && !last ? [button(say("afresh"), anew)] : []),
    chooser(open),
  ];
  unfinished.keep(all, table);

  asking({
    ...{ asked: all, table, answer, ways, title: say(title, { file: file.name }) },
    open: (other, spent) => {
      const rest = Object.entries(typed).filter(([name]) => !spent(name));
      open(opening, other, { trail: [...trail, at], typed: Object.fromEntries(rest), was: typed });
    },
    changed: () => unfinished.stands(all),
  });
};

/**
 * What leads back to what was asked before, where something was: without the server, as long as its answer is known.
 * @param {File | Opening} file
 * @param {How} how
 */
const back = (file, { trail = [], typed = {}, was = typed }) => {
  const last = trail.at(-1);
  if (!last || file instanceof File) return undefined;
  const { takes, step, answer } = last;
  const how = { trail: trail.slice(0, -1), step, typed: was };

  return answer
    ? () => ask(file, takes, answer, { ...how, title: "asked" })
    : () => open(file, takes, { ...how, afresh: true });
};

/**
 * Ask again what was left, in this page's language.
 * @param {import("./unfinished.js").Asked} left
 */
const goOn = async ({ file, at: { takes, step }, trail, typed }) => {
  const idle = calledOff;
  const table = await unfinished.table(file.name);
  if (calledOff !== idle) return; // another file came in meanwhile
  if (table) await open({ ...file, table }, takes, { trail, step, typed, afresh: true });
  else await unfinished.thrown(file.name);
};

/**
 * @param {string} name of the file
 * @param {string} why
 * @param {() => unknown} [last] what was asked before
 */
const refused = (name, why, last) =>
  dialogue(
    say("refused", { file: name }),
    element("p", { role: "alert" }, why),
    element(
      "p",
      { className: "ways" },
      ...(last ? [button(say("back"), last)] : []),
      chooser(open),
    ),
  );

/* --- hands --- */

document.addEventListener("click", (event) => {
  if (over(event, "#door")) offer({ open, goOn });
});

dropped(open, watch);

ready("#door", async (door) => {
  speak(JSON.parse(door.dataset["words"] ?? "{}"));
  const comes = brought.answers(missed());
  if (missed() !== null && !comes) {
    dialogue(say("not_here"), element("p", {}, say("not_here_why")), chooser(open));
  }
  const film = await held(here()).catch(() => undefined);
  if (film)
    beside(door, film, await kept(film.film), { ask, chooser: () => chooser(open), refused });
  await resumed(film);
  if (comes && !here() && !keepsNothing()) await bring();
});

/** Open the project that is served, where no other file came in meanwhile. */
const bring = async () => {
  const saved = await project.brought().catch(() => undefined); // its table is in view all the same
  if (saved && calledOff === first) await open({ ...saved, served: brought.project }, saved.takes);
};

/**
 * What this tab showed when it was left: of a file that is not open yet, or of the film that is.
 * @param {Film | undefined} film
 */
const resumed = async (film) => {
  const shown = unfinished.shown();
  if (!shown || missed() !== null) return;
  const { file, title, at, typed } = shown;
  if (calledOff !== first) return; // a file that was dropped meanwhile
  if (title === "asked") await goOn(shown);
  else if (film && film.film === file.film) ask(...again(film), { title, step: at.step, typed });
};
