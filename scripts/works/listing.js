/* The works in a list, some at a time: a keyboard reaches those, too, that a hand drags over. */
import { element } from "../dialog.js";
import { entry, filled } from "./parts.js";

const LISTED = 50;

/**
 * The first of some works in their order, how many they are, and a button that shows more.
 * @param {import("./choosing.js").Measured} measured
 * @param {readonly number[]} places
 * @param {(at: number) => string} beside what is said beside a work
 * @param {Readonly<Record<string, string>>} words
 */
export const listing = (measured, places, beside, words) => {
  const list = element("ol", {});
  const hint = element("p", { className: "hint" });
  const more = element("button", { type: "button", className: "quiet" }, words.more ?? "");
  const grown = () => {
    const from = list.childElementCount;
    const next = places.slice(from, from + LISTED);
    list.append(...next.map((at) => entry(measured, at, beside(at))));
    const count = list.childElementCount;
    more.hidden = hint.hidden = count >= places.length;
    hint.textContent = filled(words.first ?? "", { count, all: places.length });

    return list.children[from]?.querySelector("button");
  };
  more.addEventListener("click", () => grown()?.focus());
  grown();

  return [hint, list, more];
};
