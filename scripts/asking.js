/* What is asked of a file, in three steps that are gone between: how it is laid out, what its columns are, what was found in
   it. The first that asks something is shown. Beside them stands a small chart of what would be read. */
import * as columns from "./columns.js";
import { button, dialogue, element, left, say } from "./dialog.js";
import { list } from "./findings.js";
import { about, reader } from "./shelf.js";

/** @typedef {import("./door.js").Answer} Answer */
/** @typedef {import("./door.js").Finding} Finding */
/** @typedef {readonly (readonly [string, string])[]} Takes */
/**
 * @typedef {object} Asked
 * @property {{ name: string }} file
 * @property {string} title of the dialog
 * @property {() => Promise<Blob>} body its table, gzipped
 * @property {Takes} takes so far
 * @property {Answer} answer of the server
 * @property {(takes: Takes, back: () => unknown) => unknown} open the file on other terms, and what leads back
 * @property {HTMLElement[]} ways out of the dialog: back, another file
 */
/** @typedef {"laid" | "columns" | "found"} Step */
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
 * Show a step of what is asked.
 * @param {Asked} asked
 * @param {Step} [step]
 */
export const asking = (asked, step = first(asked.answer)) => {
  const { answer } = asked;
  const holds = { laid: answer.shape, columns: answer.columns?.length, found: false };
  const there = STEPS.filter((one) => holds[one] || of(answer, one).length);
  const way = there.map((one) => {
    const turn = button(say(`step_${one}`), () => asking(asked, one));
    if (one === step) turn.setAttribute("aria-current", "step");
    return element("li", {}, turn);
  });
  const picture = element("figure", { className: "sketch" });
  const drawn = sketching(asked, picture);
  const again = () => asking(asked, step);
  const open = (/** @type {Takes} */ takes) => asked.open(takes, again);
  const {
    parts,
    ways = [],
    takes = asked.takes,
  } = { laid, columns: named, found }[step]({ ...asked, open }, drawn);

  dialogue(
    asked.title,
    ...(there.length > 1 ? [element("ol", { className: "steps" }, ...way)] : []),
    element("div", { className: "step" }, ...parts),
    element(
      "div",
      { className: "foot" },
      element("p", { className: "ways" }, ...ways, ...asked.ways),
      picture,
    ),
  );
  drawn(takes);
};

/** @typedef {Omit<Asked, "open"> & { open: (takes: Takes) => unknown }} Open */

/* --- how it is laid out --- */

/** @param {Open} asked @returns {Shown} */
const laid = (asked) => {
  const taking = (/** @type {[string, string][]} */ ...more) =>
    asked.open([...asked.takes, ...more]);

  return {
    parts: [
      ...list(of(asked.answer, "laid"), taking),
      ...(asked.answer.shape ? shaped(asked) : []),
    ],
  };
};

/** @param {Open} asked */
const shaped = ({ takes, answer, open }) => {
  const shape = answer.shape ?? { header: 1, separator: "," };
  const header = element("input", {
    type: "number",
    min: "0",
    max: "9999",
    value: String(shape.header),
  });
  const separator = element("select", {}, ...SEPARATORS.map(mark));
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
    const others = takes.filter(([name]) => name !== "header" && name !== "separator");
    const marked = /** @type {Takes} */ (sheets ? [] : [["separator", separator.value]]);
    open([...others, ["header", header.value || "1"], ...marked]);
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
 * @param {Open} asked
 * @param {(takes: Takes) => unknown} drawn
 * @returns {Shown}
 */
const named = ({ takes, answer, open }, drawn) => {
  const chosen = columns.chooser(answer.columns ?? [], takes, open, drawn);
  const missing = of(answer, "columns").filter(({ kind }) => kind === "fault");
  const hint = element("p", { className: "hint" }, say("columns_why"));

  return {
    parts: [...list(missing, () => {}), hint, chosen.form],
    ways: [chosen.button],
    takes: chosen.takes(),
  };
};

/* --- what was found in it --- */

/** @param {Open} asked @returns {Shown} */
const found = ({ takes, answer, open }) => {
  const { findings = [], leave = [] } = answer;
  const taking = (/** @type {[string, string][]} */ ...more) => open([...takes, ...more]);
  const likeliest = findings.flatMap(
    ({ kind, takes: [way] }) => (way && kind === "proposal" ? [way.take] : []), // a fault is no guess
  );
  const every = button(say("take_all"), () => taking(...likeliest), "quiet first");
  every.autofocus = true;
  const without = button(say("leave_out", { count: leave.length }), () =>
    taking(["leave", leave.join(",")]),
  );
  const ways = [...(likeliest.length > 1 ? [every] : []), ...(leave.length ? [without] : [])];

  return { parts: list(of(answer, "found"), taking), ways, takes: [...takes, ...likeliest] };
};

/* --- what would be read --- */

/**
 * What draws the small chart of a file on other terms; the last that is asked for counts.
 * @param {Asked} asked
 * @param {HTMLElement} place
 */
const sketching = ({ file, body }, place) => {
  let off = new AbortController();
  left.addEventListener("close", () => off.abort(), { once: true });

  return async (/** @type {Takes} */ takes) => {
    off.abort();
    const { signal } = (off = new AbortController());
    const dark = document.documentElement.getAttribute("data-mantine-color-scheme") === "dark";
    const headers = {
      "Anachrony-Carried": about({ name: file.name, takes }),
      "Anachrony-Reader": reader(),
    };
    try {
      const answer = await fetch(`sketch?theme=${dark ? "night" : "paper"}`, {
        ...{ method: "POST", body: await body(), headers, signal },
      });
      const { picture } = answer.ok ? await answer.json() : {};
      if (!signal.aborted) shown(place, picture);
    } catch {
      // the chart is beside the matter: what is asked stands without it
    }
  };
};

/**
 * @param {HTMLElement} place
 * @param {string} [picture] an SVG of the server's, nothing of the file's words in it
 */
const shown = (place, picture) => {
  if (!picture) return place.replaceChildren();
  const drawn = new DOMParser().parseFromString(picture, "image/svg+xml").documentElement;
  drawn.setAttribute("role", "img");
  drawn.setAttribute("aria-label", say("sketch"));

  return place.replaceChildren(drawn, element("figcaption", { className: "hint" }, say("sketch")));
};
