/* How a source says, in the page's language, that a row is stamped in a copy, or one end of it alone. */
import { say } from "../dialog.js";
import { unstamped } from "./stamps.js";

const HOLE = "\0"; // in the place of what differs from copy to copy

/** @typedef {"start" | "end"} Edge */

/** @param {Edge} edge @param {string} source */
const alone = (edge, source) => say(`desk.${edge}_alone`, { source });

/** How what is said begins, and how it ends. @param {Edge} [edge] of which alone it is said */
const forms = (edge) =>
  ["own_copy", "own_copy_unsteady"].map((word) => {
    const source = say(`desk.${word}`, { fps: HOLE, points: HOLE });
    const said = edge ? alone(edge, source) : source;

    return [said.slice(0, said.indexOf(HOLE)), said.slice(said.lastIndexOf(HOLE) + 1)];
  });

/** @type {{ way: string, edge: Edge | undefined, form: RegExp }[] | undefined} how every language says it */
let every;
const all = () => {
  const ways = ["own_copy", "own_copy_unsteady"];
  const edges = /** @type {const} */ (["start", "end", undefined]);
  every ??= say("desk.languages")
    .split(" ")
    .flatMap((tongue) =>
      ways.flatMap((way) => edges.map((edge) => ({ way, edge, form: form(tongue, way, edge) }))),
    );

  return every;
};

/** @param {string} tongue @param {string} way @param {Edge} [edge] */
const form = (tongue, way, edge) => {
  const source = say(`desk.${way} ${tongue}`);
  const said = edge ? say(`desk.${edge}_alone ${tongue}`, { source }) : source;
  const plain = said.replace(/[.*+?^$()|[\]\\]/g, "\\$&");

  return new RegExp(`^${plain.replace(/\{(\w+)\}/g, "(?<$1>[^;]+?)")}$`);
};

/** What a source says, in the page's language, whatever language the page spoke when it was stamped. @param {string} part */
const here = (part) => {
  for (const { way, edge, form: said } of all()) {
    const { groups } = said.exec(part) ?? {};
    const source = groups && say(`desk.${way}`, groups);
    if (source) return edge ? alone(edge, source) : source;
  }

  return part;
};

/** @returns {import("./stamps.js").Words} */
export const words = () => ({
  ...{ whole: forms(), start: forms("start"), end: forms("end") },
  ...{ alone, here },
});

/** Rows that a hand moved. @param {import("./table.js").Rows} before @param {import("./table.js").Rows} now */
export const byHand = (before, now) => unstamped(before, now, words());
