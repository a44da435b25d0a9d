/* What is asked of a file, in three steps that are gone between: how it is laid out, what its columns are, what was found in
   it. Beside them stands a small chart of what would be read. */
import * as columns from "./columns.js";
import { button, dialogue, element, left, say } from "./dialog.js";
import { about, reader } from "./shelf.js";

/** @typedef {import("./door.js").Answer} Answer */
/** @typedef {import("./door.js").Finding} Finding */
/** @typedef {readonly (readonly [string, string])[]} Takes */
/**
 * @typedef {object} Asked
 * @property {{ name: string }} file
 * @property {() => Promise<Blob>} body its table, gzipped
 * @property {Takes} takes so far
 * @property {Answer} answer of the server
 * @property {(takes: Takes) => unknown} open the file on other terms
 * @property {() => Node} chooser of another file
 */
/** @typedef {"laid" | "columns" | "found"} Step */

const SEPARATORS = [",", ";", "\t", "|"];

/**
 * Show a step of what is asked.
 * @param {Asked} asked
 * @param {Step} step
 */
export const asking = (asked, step) => {
  const { file, takes, answer } = asked;
  const parts = { laid, columns: named, found };
  const title = answer.findings ? "asked" : "columns_title";
  const there = /** @type {Step[]} */ (["laid", "columns", "found"]).filter(
    (one) => ({ laid: answer.shape, columns: answer.columns?.length, found: answer.findings })[one],
  );
  const way = there.map((one) => {
    const turn = button(say(`step_${one}`), () => asking(asked, one));
    if (one === step) turn.setAttribute("aria-current", "step");
    return element("li", {}, turn);
  });
  const picture = element("figure", { className: "sketch" });

  dialogue(
    say(title, { file: file.name }),
    ...(there.length > 1 ? [element("ol", { className: "steps" }, ...way)] : []),
    element("div", { className: "step" }, ...parts[step](asked, (more) => drawn(more))),
    picture,
  );
  const drawn = sketching(asked, picture);
  drawn(takes);
};

/* --- how it is laid out --- */

/** @param {Asked} asked */
const laid = ({ file, takes, answer, open }) => {
  const shape = answer.shape ?? { header: 1, separator: "," };
  const header = element("input", { type: "number", min: "0", value: String(shape.header) });
  const separator = element("select", {}, ...SEPARATORS.map(mark));
  separator.value = shape.separator;
  const sheets = /\.xlsx$/i.test(file.name); // whose cells nothing separates
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
 * @param {Asked} asked
 * @param {(takes: Takes) => unknown} drawn
 */
const named = ({ takes, answer, open }, drawn) => [
  element("p", { className: "hint" }, say("columns_why")),
  columns.chooser(answer.columns ?? [], takes, open, drawn),
];

/* --- what was found in it --- */

/** @param {Asked} asked */
const found = ({ takes, answer, open, chooser }) => {
  const { findings = [], leave = [] } = answer;
  const taking = (/** @type {[string, string][]} */ ...more) => open([...takes, ...more]);
  const likeliest = findings.flatMap(
    ({ kind, takes: [first] }) => (first && kind === "proposal" ? [first.take] : []), // a fault is no guess
  );
  const list = findings.map((finding) => said(finding, taking));
  const every = button(say("take_all"), () => taking(...likeliest));
  every.autofocus = true;
  const without = button(say("leave_out", { count: leave.length }), () =>
    taking(["leave", leave.join(",")]),
  );

  const answers = [
    ...(likeliest.length > 1 ? [every, " "] : []),
    ...(leave.length ? [without, " "] : []),
    chooser(),
  ];

  return [element("p", {}, ...answers), element("ul", { className: "findings" }, ...list)];
};

/**
 * A finding: its sentence, what takes it, and the cells that can be mended here.
 * @param {Finding} finding
 * @param {(...more: [string, string][]) => unknown} taking
 */
const said = ({ kind, said: sentence, takes: ways, column, cells }, taking) => {
  const answers = ways.map((way) => {
    const answer = way.take[1] ? button(way.said, () => taking(way.take)) : written(way, taking);
    return way.reads ? element("div", { className: "reads" }, answer, " ", way.reads) : answer;
  });
  const mending = cells.length ? [mended(column, cells, taking)] : [];

  return element("li", { className: kind }, sentence, " ", ...answers, ...mending);
};

/**
 * Cells, to be written anew.
 * @param {string} column
 * @param {Finding["cells"]} cells
 * @param {(...more: [string, string][]) => unknown} taking
 */
const mended = (column, cells, taking) => {
  const inputs = cells.map(({ line, text }) => ({
    line,
    text,
    input: element("input", { type: "text", value: text, autocomplete: "off" }),
  }));
  const labels = inputs.map(({ line, input }) =>
    element("label", {}, say("line", { line }), " ", input),
  );
  const form = element("form", { className: "mending" }, ...labels);
  form.append(element("button", { className: "quiet" }, say("mend")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const changed = inputs.filter(({ text, input }) => input.value !== text);
    const places = changed.map(({ line, input }) => `${line}:${column}=${input.value}`);
    if (changed.length)
      taking(...places.map((place) => /** @type {[string, string]} */ (["mend", place])));
  });

  return form;
};

/**
 * A place to write what no button can know, such as a date.
 * @param {Finding["takes"][number]} way
 * @param {(...more: [string, string][]) => unknown} taking
 */
const written = ({ take: [name], said: label }, taking) => {
  const input = element("input", { type: "text", required: true });
  const form = element("form", {}, element("label", {}, label, " ", input), " ");
  form.append(element("button", { className: "quiet" }, say("take")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    taking([name, input.value.trim()]);
  });

  return form;
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
