/* What was found in a file, as a list: each in its sentence, with what answers it and the cells that can be mended here. */
import { button, element, say } from "./dialog.js";

/** @typedef {import("./contract").Found} Finding */
/** @typedef {(...more: [string, string][]) => unknown} Taking */

/** In the order they are shown. */
const KINDS = ["fault", "proposal", "note"];

/**
 * Lists of findings, one a kind, headed where there are several kinds.
 * @param {readonly Finding[]} findings
 * @param {Taking} taking
 */
export const list = (findings, taking) => {
  const kinds = KINDS.map((kind) => findings.filter((one) => one.kind === kind)).filter(
    ({ length }) => length,
  );

  return kinds.flatMap((alike) => {
    const items = alike.map((finding) => item(finding, taking));
    const head = kinds.length > 1 ? [element("h3", {}, say(`kind_${alike[0]?.kind}`))] : [];

    return [...head, element("ul", { className: "findings" }, ...items)];
  });
};

/**
 * A finding: its sentence, what takes it, and the cells that can be mended here.
 * @param {Finding} finding
 * @param {Taking} taking
 */
const item = ({ kind, said: sentence, takes: ways, column, cells }, taking) => {
  const answers = ways.map((way) => {
    const answer = way.take[1] ? button(way.said, () => taking(way.take)) : written(way, taking);
    return way.reads ? element("div", { className: "reads" }, answer, " ", way.reads) : answer;
  });
  const mending = cells.length ? [mended(column, cells, taking)] : [];

  return element("li", { className: kind }, sentence, " ", ...answers, ...mending);
};

const place = (/** @type {string} */ column, /** @type {number} */ line) =>
  `mend:${line}:${column}`;

/**
 * What was written anew of cells that are wrong.
 * @param {readonly Finding[]} findings
 * @param {Record<string, string>} typed
 * @returns {[string, string][]}
 */
export const mends = (findings, typed) =>
  findings.flatMap(({ column, cells }) =>
    cells.flatMap(({ line, text }) => {
      const written = typed[place(column, line)] ?? text;

      return written === text ? [] : [["mend", `${line}:${column}=${written}`]];
    }),
  );

/**
 * Cells, to be written anew.
 * @param {string} column
 * @param {Finding["cells"]} cells
 * @param {Taking} taking
 */
const mended = (column, cells, taking) => {
  const inputs = cells.map(({ line, text }) =>
    element("input", { type: "text", name: place(column, line), value: text, autocomplete: "off" }),
  );
  const labels = cells.map(({ line }, at) =>
    element("label", {}, say("line", { line }), " ", inputs[at] ?? ""),
  );
  const form = element("form", { className: "mending" }, ...labels);
  form.append(element("button", { className: "quiet" }, say("mend")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (inputs.some(({ value, defaultValue }) => value !== defaultValue)) taking();
  });

  return form;
};

/**
 * A place to write what no button can know, such as a date.
 * @param {Finding["takes"][number]} way
 * @param {Taking} taking
 */
const written = ({ take: [name], said: label }, taking) => {
  const input = element("input", { type: "text", name: `write:${name}`, required: true });
  const form = element("form", {}, element("label", {}, label, " ", input), " ");
  form.append(element("button", { className: "quiet" }, say("take")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    taking([name, input.value.trim()]);
  });

  return form;
};
