/* Versions: a film kept under a name at a moment, compared with now row by row, and brought back. */
import { button, dialogue, element, leave, say, sure } from "../dialog.js";
import { differences } from "./differences.js";
import * as film from "./film.js";
import * as grid from "./grid.js";
import { forgotten, putVersion, versions as all } from "./journal.js";

/** @typedef {import("./journal.js").Version} Version */

const MOST = 300; // differences shown at once

const moment = (/** @type {number} */ when) =>
  new Date(when).toLocaleString(document.documentElement.lang, {
    dateStyle: "medium",
    timeStyle: "short",
    hour12: false,
  });

/** Show the versions of the film on the desk, and keep another. */
export const versions = () => listed().catch(unkept);

const unkept = () =>
  dialogue(say("desk.versions"), element("p", { role: "alert" }, say("desk.unkept")));

const listed = async () => {
  const name = element("input", { type: "text", required: true, maxLength: 80, autofocus: true });
  const label = element("label", { className: "named" }, say("desk.version_name"), " ", name);
  const keep = element("button", { className: "quiet" }, say("desk.version_keep"));
  const form = element("form", {}, label, " ", keep);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (name.value.trim()) await kept(name.value.trim());
  });
  const list = (await all(await film.owned())).map(item);

  dialogue(
    say("desk.versions"),
    ...(grid.writes() ? [form] : []),
    element("ul", {}, ...(list.length ? list : [element("li", {}, say("desk.version_none"))])),
  );
};

/** @param {string} name */
const kept = async (name) => {
  try {
    await putVersion(await film.owned(), { name, when: Date.now(), rows: film.rows() });
  } catch {
    return unkept();
  }

  return versions();
};

/** @param {Version} version */
const item = (version) => {
  const { name, when, rows } = version;
  const said = say("desk.version", { name, time: moment(when), count: rows.length });
  const compare = button(say("desk.compare"), () => compared(version));
  const restore = button(say("desk.restore"), () => restored(version));
  const away = sure(say("desk.version_delete"), say("desk.version_really"), () => deleted(when));
  const hands = grid.writes() ? [compare, " ", restore] : [compare];

  return element("li", {}, said, " ", ...hands, " ", away);
};

/** @param {number} when the version was kept */
const deleted = async (when) => {
  await forgotten(await film.owned(), when);
  await versions();
};

/** @param {Version} version */
const restored = ({ name, rows }) => {
  leave();
  film.act("restore", name, () => rows);
};

/** @param {import("./differences.js").Difference} difference */
const line = ({ event, what, column, before, now }) =>
  element(
    "tr",
    {},
    element("th", { scope: "row" }, event || say("desk.nameless")),
    element("td", {}, film.headed(column) || say(`desk.row_${what}`)),
    element("td", {}, before),
    element("td", {}, now),
  );

/** @param {number} when the other state was kept @param {readonly import("./differences.js").Difference[]} found */
const table = (when, found) => {
  const head = ["", "", say("desk.then", { time: moment(when) }), say("desk.now")];
  const heads = head.map((text) => element("th", { scope: "col" }, text));

  return element(
    "table",
    { className: "compared" },
    element("tr", {}, ...heads),
    ...found.map(line),
  );
};

/** Row by row what differs from now. @param {Version} version */
const compared = ({ name, when, rows }) => {
  const found = differences(rows, film.rows());

  dialogue(
    say("desk.compared", { name }),
    element("p", {}, say("desk.differences", { count: found.length })),
    ...(found.length ? [table(when, found.slice(0, MOST))] : []),
    button(say("desk.versions"), versions),
  );
};
