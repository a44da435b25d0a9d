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

/** @returns {import("./stamps.js").Words} */
export const words = () => ({
  ...{ whole: forms(), start: forms("start"), end: forms("end") },
  alone,
});

/** Rows that a hand moved. @param {import("./table.js").Rows} before @param {import("./table.js").Rows} now */
export const byHand = (before, now) => unstamped(before, now, words());
