/* What is asked of a file, in three steps that are gone between: how it is laid out, what its columns are, what was found in
   it. The first that asks something is shown. Beside them stands a small chart of what would be read. */
import * as columns from "./columns.js";
import { button, dialogue, element, say } from "./dialog.js";
import { list, mends } from "./findings.js";
import { sketching } from "./sketch.js";

/** @typedef {import("./contract").Answer} Answer */
/** @typedef {import("./contract").Found} Finding */
/** @typedef {readonly (readonly [string, string])[]} Takes */
/**
 * @typedef {object} Asking
 * @property {import("./unfinished.js").Asked} asked what is asked, as far as it is answered
 * @property {Blob} table gzipped
 * @property {Answer} answer of the server
 * @property {string} title of the dialog
 * @property {(takes: Takes, spent: Spent) => unknown} open the file on other terms, on which some of what was typed is taken
 * @property {() => unknown} changed hears that another step is shown, or that something was typed
 * @property {HTMLElement[]} ways out of the dialog: back, another file
 */
/** @typedef {(name: string) => boolean} Spent whether what was typed in a place is taken */
/** @typedef {Finding["step"]} Step */
/** @typedef {{ parts: (string | Node)[], ways?: Node[], takes?: Takes }} Shown a step: what it says, its buttons, what it would take */

const SEPARATORS = [",", ";", "\t", "|"];
const STEPS = /** @type {const} */ (["laid", "columns", "found"]);

const of = (/** @type {Answer} */ { findings = [] }, /** @type {Step} */ step) =>
  findings.filter((finding) => finding.step === step);

/** The first step that asks something. @param {Answer} answer @returns {Step} */
const first = (answer) => {
  const asks = (/** @type {Step} */ step) => of(answer, step).some(({ kind }) => kind !== "note");

  return STEPS.find(asks) ?? "found";
};

/**
 * Show a step of what is asked: the one that was shown last, else the first that asks something.
 * @param {Asking} asking
 */
export const ask = (asking) => {
  const { at } = asking.asked;
  const step = (at.step ??= first(asking.answer));
  const picture = element("figure", { className: "sketch" });
  const drawn = sketching(asking, picture);
  const shown = { laid, columns: named, found }[step](asking, drawn);
  const place = element("div", { className: "step" }, ...shown.parts);
  const ways = element("p", { className: "ways" }, ...(shown.ways ?? []), ...asking.ways);

  dialogue(
    asking.title,
    ...between(asking, step),
    place,
    element("div", { className: "foot" }, ways, picture),
  );
  drawn(shown.takes ?? at.takes);
  filled(place, asking);
};

/**
 * The way between the steps, where there are several.
 * @param {Asking} asking
 * @param {Step} step that is shown
 */
const between = (asking, step) => {
  const { asked, answer, changed } = asking;
  const holds = { laid: answer.shape, columns: answer.columns?.length, found: false };
  const there = STEPS.filter((one) => holds[one] || of(answer, one).length);
  const way = there.map((one) => {
    const turn = button(say(`step_${one}`), () => {
      asked.at.step = one;
      changed();
      ask(asking);
    });
    if (one === step) turn.setAttribute("aria-current", "step");
    return element("li", {}, turn);
  });

  return there.length > 1 ? [element("ol", { className: "steps" }, ...way)] : [];
};

/**
 * Fill in again what was typed or chosen and not taken yet; hear of what is from now on.
 * @param {HTMLElement} place
 * @param {Asking} asking
 */
const filled = (place, { asked: { typed }, changed }) => {
  /** @type {NodeListOf<HTMLInputElement | HTMLSelectElement>} */
  const fields = place.querySelectorAll(":is(input, select)[name]");
  for (const field of fields) {
    const value = typed[field.name];
    if (value === undefined || value === field.value) continue;
    field.value = value;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
  place.addEventListener("input", ({ target }) => {
    const { name, value } = /** @type {HTMLInputElement} */ (target);
    typed[name] = value;
    changed();
  });
};

/** What is taken with any answer: columns that were chosen, and cells that were written anew. @param {Asking} asking @returns {Takes} */
const besides = ({ asked: { at, typed }, answer }) => [
  ...columns.chosen(answer.columns ?? [], at.takes, typed),
  ...mends(answer.findings ?? [], typed),
];

/* --- how it is laid out --- */

/** @type {Spent} */
const ofLayout = (name) => name === "header" || name === "separator";

/** @type {Spent} */
const ofCells = (name) => !ofLayout(name);

/** @param {Asking} asking @returns {Shown} */
const laid = (asking) => {
  const { asked, answer, open } = asking;
  const taking = (/** @type {[string, string][]} */ ...more) =>
    open([...asked.at.takes, ...more], () => false);

  return {
    parts: [...list(of(answer, "laid"), taking), ...(answer.shape ? shaped(asking) : [])],
  };
};

/** @param {Asking} asking */
const shaped = ({ asked: { at }, answer, open }) => {
  const shape = answer.shape ?? { header: 1, separator: "," };
  const header = element("input", {
    type: "number",
    name: "header",
    min: "0",
    max: "9999",
    value: String(shape.header),
  });
  const separator = element("select", { name: "separator" }, ...SEPARATORS.map(mark));
  separator.value = shape.separator;
  const sheets = !shape.separator; // a workbook's cells
  const form = element(
    "form",
    { className: "laid" },
    element("label", {}, say("header_line"), " ", header),
    ...(sheets ? [] : [element("label", {}, say("separator"), " ", separator)]),
    element("button", { className: "quiet" }, say("read_so")),
  );
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const others = at.takes.filter(([name]) => name !== "header" && name !== "separator");
    const marked = /** @type {Takes} */ (sheets ? [] : [["separator", separator.value]]);
    open([...others, ["header", header.value || "1"], ...marked], ofLayout);
  });

  return [
    element("p", { className: "hint" }, say("laid_why")),
    form,
    firstRows(answer.columns ?? []),
  ];
};

const mark = (/** @type {string} */ value) =>
  element("option", { value }, value === "\t" ? say("tab") : value);

/** @param {readonly columns.Column[]} all */
const firstRows = (all) => {
  const count = Math.max(0, ...all.map(({ rows }) => rows.length));
  const cells = (/** @type {string} */ tag, /** @type {string[]} */ texts) =>
    element("tr", {}, ...texts.map((text) => element(tag === "th" ? "th" : "td", {}, text)));
  const names = all.map(({ called }) => called);
  const rows = [...Array(count).keys()].map((at) => all.map((column) => column.rows[at] ?? ""));
  const table = element("table", {}, cells("th", names), ...rows.map((row) => cells("td", row)));
  const scroller = element("div", { className: "first-rows", tabIndex: 0 }, table);
  scroller.setAttribute("role", "region");
  scroller.setAttribute("aria-label", say("first_rows"));

  return scroller;
};

/* --- what its columns are --- */

/**
 * @param {Asking} asking
 * @param {(takes: Takes) => unknown} drawn
 * @returns {Shown}
 */
const named = ({ asked: { at, typed }, answer, open }, drawn) => {
  const written = mends(answer.findings ?? [], typed);
  const take = (/** @type {Takes} */ takes) => open([...takes, ...written], ofCells);
  const chosen = columns.chooser(answer.columns ?? [], at.takes, take, drawn);
  const missing = of(answer, "columns").filter(({ kind }) => kind === "fault");
  const hint = element("p", { className: "hint" }, say("columns_why"));

  return {
    parts: [...list(missing, () => {}), hint, chosen.form],
    ways: [chosen.button],
    takes: chosen.takes(),
  };
};

/* --- what was found in it --- */

/** @param {Asking} asking @returns {Shown} */
const found = (asking) => {
  const { findings = [], leave = [] } = asking.answer;
  const taking = (/** @type {[string, string][]} */ ...more) =>
    asking.open([...besides(asking), ...more], ofCells);
  const likeliest = findings.flatMap(
    ({ kind, takes: [way] }) => (way && kind === "proposal" ? [way.take] : []), // a fault is no guess
  );
  const every = button(say("take_all"), () => taking(...likeliest), "quiet first");
  every.autofocus = true;
  const without = button(say("leave_out", { count: leave.length }), () =>
    taking(["leave", leave.join(",")]),
  );
  const ways = [...(likeliest.length > 1 ? [every] : []), ...(leave.length ? [without] : [])];

  return {
    parts: list(of(asking.answer, "found"), taking),
    ways,
    takes: [...besides(asking), ...likeliest],
  };
};
