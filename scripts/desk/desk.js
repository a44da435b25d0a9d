/* The desk: "Edit" lays the film's table on it, and it stays open until it is closed, over reloads too. */
import { changed } from "../address.js";
import { button, element, say, speak } from "../dialog.js";
import { keepsNothing } from "../forbidden.js";
import { find, over, ready, set } from "../page.js";
import { give } from "../pictures.js";
import * as project from "../project.js";
import * as server from "../server.js";
import { about, current, held, here as shownFilm, turn } from "../shelf.js";
import "./choosing.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { finish } from "./half.js";
import { kept } from "./journal.js";
import * as judging from "./judging.js";
import "./panes.js";
import "./pasting.js";
import "./sight.js";
import { typed } from "./rows.js";
import { cell, keyAt } from "./table.js";
import * as tabs from "./tabs.js";
import { tools } from "./tools.js";
import { packed, safe, table } from "./typed.js";

/** @typedef {import("./journal.js").Base} Base */
/** @typedef {import("../contract").OnTheDesk} Answer */

const OPEN = "anachrony.desk"; // of this tab: the film whose table lies open

let named = () => {};
let note = ""; // what was said last of a step
let follows = false; // whether another tab writes this film

/* --- the table comes --- */

/** The table of the film in view, from the server. @returns {Promise<Answer & { refused?: undefined } | { refused: string }>} */
const asked = async () => {
  const own = await held(shownFilm());
  const headers = own ? { "Anachrony-Carried": about(own) } : {};
  const what = own ? "rows" : `rows${window.location.search}`;
  const answer = await server.asked(what, {
    method: "POST",
    ...(own ? { body: own.table } : {}),
    headers,
  });

  return answer.ok ? answer.json() : { refused: server.failure(answer.status) };
};

/** @param {Answer} answer @returns {Base} */
const base = ({ name, takes, columns: had, more, words, cells }) => ({
  ...{ name, takes, columns: had, more, words },
  rows: cells.map((one, at) => ({ key: keyAt(at), cells: one })),
});

/** What is said as long as nothing else is. */
const standing = () => (follows ? say("desk.other_tab") : "");

const open = async () => {
  try {
    const answer = await asked();
    if (answer.refused !== undefined) return refused(answer.refused);
    await lay(answer);
    refresh();
    if (film.here()?.begun && grid.writes()) judging.judge();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    refused(say("unreached"));
  }
};

/** The table lies on the desk, with what was done to it, and half typed, before. @param {Answer} answer */
const lay = async (answer) => {
  await film.lay(shownFilm(), base(answer));
  judging.start(await charted(answer), answer.page);
  laid();
  grid.write(await tabs.ask(shownFilm()));
  follows = !grid.writes();
  await finish();
  note = left() || standing() || (grid.touched.matches ? say("desk.by_touch") : "");
};

/** As of when it is there again, where this tab goes on with it. */
const left = () => {
  const { at = 0, steps = [] } = film.here() ?? {};
  const last = grid.writes() ? steps[at - 1] : undefined;

  return last ? say("desk.restored", { time: clock(last.when), count: at }) : "";
};

/** @param {string} why */
const refused = (why) => {
  find("desk").hidden = false;
  find("said").textContent = say("desk.refused", { why });
};

/**
 * The ids of the events that the charts show, by the keys of their rows.
 * @param {Answer} answer
 */
const charted = async ({ ids, cells }) => {
  const journal = await kept(shownFilm()).catch(() => undefined);
  const rows = journal ? film.rows() : cells.map((_, at) => ({ key: keyAt(at) }));

  return judging.named(rows, ids);
};

/** From now on a film that is shown in this tab is laid on the desk. */
export const begun = () => window.sessionStorage.setItem(OPEN, "open");

/** The desk is seen, with the columns that have something in them. */
const laid = () => {
  const own = film.here();
  if (!own) return;
  shown();
  set("columns", "data", possible(own));
  named = tools({ close, save, more: grid.unfold });
  grid.take();
};

const shown = () => {
  find("desk").hidden = false;
  find("edit").setAttribute("aria-expanded", "true");
  document.body.classList.add("at-the-desk");
  begun();
};

/** Every column that the table can have; those with nothing in them are not shown yet. @param {import("./film.js").Laid} own */
const possible = ({ base: { columns: had, more }, rows }) =>
  [...had, ...more].map((one) => ({
    ...one,
    hide: more.includes(one) && !rows.some((row) => cell(row, one.name)),
  }));

const close = () => {
  find("desk").hidden = true;
  find("edit").setAttribute("aria-expanded", "false");
  document.body.classList.remove("at-the-desk");
  window.sessionStorage.removeItem(OPEN);
  if (judging.outgrown()) window.location.reload();
  tabs.yielded();
  film.clear();
  grid.leave();
  follows = false;
  set("columns", "data", []);
  set("painted", "data", true); // the table to read is another
};

/* --- what is said --- */

const clock = (/** @type {number} */ when) =>
  new Date(when).toLocaleTimeString(document.documentElement.lang, {
    hour: "2-digit",
    minute: "2-digit",
    hour12: false,
  });

const refresh = () => {
  named();
  const faults = judging.wrong();
  const list = faults
    .slice(0, 5)
    .map((one) => element("li", {}, judging.placed(one), ...written(one)));
  find("said").replaceChildren(...(note ? [element("b", {}, note), " "] : []), stand());
  if (list.length) find("said").append(element("ul", {}, ...list));
  behind(faults[0] && judging.placed(faults[0]), clock(judging.since()));
};

/** How far the last step got: kept, and shown. */
const stand = () => {
  const all = film.allKept();
  if (!all) return all === null ? "" : say("desk.keeping");
  const [faulty, waits] = [judging.wrong().length > 0, judging.waits()];
  const where = keepsNothing() ? "kept_nowhere" : "kept";
  const follow = faulty && waits !== "unreached" ? "" : say(`desk.${waits || where}`);
  const time = clock(judging.since());

  return [follow, faulty ? say("desk.as_of", { time }) : ""].filter(Boolean).join(" ");
};

/** A rewrite that is proposed for a cell, to be taken. @param {import("./judging.js").Said} fault */
const written = ({ key, column, becomes }) => {
  if (!key || !becomes || !grid.writes()) return [];
  const take = () =>
    film.act("type", film.called(key), (rows) => typed(rows, key, column, becomes));

  return [" ", button(say("desk.write", { text: becomes }), take)];
};

/** Over the chart: that it shows an earlier state. @param {string | undefined} fault @param {string} time */
const behind = (fault, time) => {
  const place = find("behind");
  place.hidden = !fault;
  place.textContent = fault ? say("desk.behind", { time, said: fault }) : "";
};

/** A step that the browser did not keep: the film can still be saved. */
const unkept = () => {
  note = say("desk.unkept");
  refresh();
  find("said").append(" ", button(say("desk.save_now"), save));
};

const save = async () => {
  const own = film.here();
  if (!own) return;
  const { name, takes } = own.base;
  const nothing = { film: own.film, name, title: name, takes, notes: [], opened: 0 };
  const { text } = table(own.base, own.rows);
  const called = (/** @type {string} */ ending) => name.replace(/(\.[^.]*)?$/, ending);
  try {
    give(await project.packed({ ...nothing, table: await packed(text) }), called(say("project")));
  } catch {
    give(new Blob([safe(own.base, own.rows)]), called(".csv")); // what was typed leaves the page whoever is away
    note = say("desk.saved_table", { file: called(".csv") });
    refresh();
  }
};

/* --- hands --- */

film.heard.addEventListener("rows", () => {
  note = standing();
  if (grid.writes()) judging.judge(); // first: the server reads while the table is painted
  grid.paint();
  refresh();
});
film.heard.addEventListener("said", (event) => {
  note = /** @type {CustomEvent<string>} */ (event).detail;
  refresh();
});
film.heard.addEventListener("unkept", unkept);
film.heard.addEventListener("overtaken", async () => {
  grid.write(false);
  follows = true;
  await film.again();
  note = say("desk.overtaken");
  refresh();
});
film.heard.addEventListener("again", () => {
  note = say("desk.kept_again");
  refresh();
});
film.heard.addEventListener("kept", () => {
  tabs.tell({ film: film.here()?.film ?? "" });
  if (film.here()) refresh();
});
film.heard.addEventListener("own", () => {
  const name = film.here()?.film ?? "";
  turn(name);
  const query = changed(window.location.search, { film: name, work: null, beside: null });
  window.history.replaceState(null, "", window.location.pathname + query);
  tabs.ask(name);
});
judging.heard.addEventListener("unkept", unkept);
judging.heard.addEventListener("said", () => {
  grid.hold();
  refresh();
});
judging.heard.addEventListener("marked", () => grid.paint(true));
judging.heard.addEventListener("turned", (event) => {
  tabs.tell(/** @type {CustomEvent} */ (event).detail);
});
tabs.heard.addEventListener("writes", async () => {
  await film.again();
  grid.write(true);
  follows = false;
  await finish(); // what the tab that is gone left half done
  note = standing();
  refresh();
  judging.judge();
});
tabs.heard.addEventListener("done", async (event) => {
  const { film: name, version } = /** @type {CustomEvent} */ (event).detail;
  if (name !== shownFilm()) return;
  if (version && version !== current()) judging.follow(name, version);
  if (film.here() && !grid.writes()) await film.again();
});

document.addEventListener("click", (event) => {
  if (!over(event, "#edit")) return;
  if (film.here()) close();
  else open().then(charts);
});

/** Above the table the charts are in sight. */
const charts = () => document.querySelector(".row")?.scrollIntoView();

ready("#edit", (opens) => {
  speak(JSON.parse(opens.dataset["words"] ?? "{}"));
  if (window.sessionStorage.getItem(OPEN))
    ready("#heading:not(:empty)", () => {
      open().then(() => window.scrollY || charts()); // but a reader comes back to where they were
    });
});
