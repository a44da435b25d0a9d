/* Laying the page of works, and what a hand does there. What is chosen is in the address. */
import { changed, edit, said } from "../address.js";
import { element } from "../dialog.js";
import { find } from "../page.js";
import { chosen, plotted, said as saidOnce } from "./choosing.js";
import { nearest } from "./likeness.js";
import { listing } from "./listing.js";
import { entry, filled, hold, picture, select, year } from "./parts.js";
import { beside, draw, laid, under } from "./plot.js";
import { spoken } from "./scales.js";

/** @typedef {import("./plot.js").Measure} Measure */
/** @typedef {import("./plot.js").Plot} Plot */

const ALIKE = 10;
const DRAGGED = 4; // px; less is a click

const CHOSEN = ["director", "kind", "from", "to", "box", "work"]; // what is undone at once
const narrow = window.matchMedia("(max-width: 700px)");

const main = find("works");
/** @type {{ works: Record<string, string>, measures: Measure[], kinds: Record<string, string> }} */
const { works: words, measures, kinds } = JSON.parse(main.dataset.words ?? "{}");
const language = document.documentElement.lang;

/** @returns {[Measure, Measure]} */
const axes = () => {
  const called = (/** @type {string | null | undefined} */ named) =>
    measures.find(({ name }) => name === named);
  const names = measures.map(({ name }) => name);
  const found = plotted(names, measured.measures, ["kendall_tau", "analepsis_share"]);

  return /** @type {[Measure, Measure]} */ (
    ["x", "y"].map((axis, at) => called(said(axis)) ?? called(found[at]))
  );
};

const choice = () => ({
  director: said("director") ?? "",
  kind: said("kind") ?? "",
  from: parseInt(said("from") ?? "", 10),
  to: parseInt(said("to") ?? "", 10),
});

/** @type {import("./choosing.js").Measured} what is measured, once it is here */
let measured;

const canvas = element("canvas", { role: "img", ariaLabel: words.chart ?? "" });
const tip = element("div", { className: "tip", hidden: true });
const box = element("div", { className: "box", hidden: true });
const stage = element("div", { className: "plot" }, canvas, box, tip);
const controls = element("form", { className: "choices" });
const count = element("p", { className: "hint", role: "status" });
const one = element("section", { className: "one", ariaLive: "polite" });
const list = element("section", { className: "list" });

/** @type {Plot} */
let plot;

const ink = () => {
  const style = window.getComputedStyle(document.documentElement);
  return {
    colour: (/** @type {string} */ name) => style.getPropertyValue(`--${name}`),
    tick: (/** @type {Measure} */ { unit }, /** @type {number} */ value) =>
      spoken(value, unit, language, words),
  };
};

/** @param {Measure} by @param {number} at */
const value = (by, at) => spoken(measured.measures[by.name]?.[at], by.unit, language, words);

/** The same with its name. @param {Measure} by @param {number} at */
const told = (by, at) => filled(words.value ?? "", { name: by.said, value: value(by, at) });

/** @param {number} at */
const values = (at) => plot.by.map((by) => value(by, at)).join(", ");

/** Where the address says that works are brushed: from and to across, from and to up. */
const brushed = () => {
  const ends = (said("box") ?? "").split(",").map(Number);
  return ends.length === 4 && ends.every(Number.isFinite) ? ends : undefined;
};

/** @param {number[] | undefined} ends */
const within = (ends) => {
  if (!ends) return plot.spots.map(({ place }) => place);
  const [left = 0, right = 0, low = 0, high = 0] = ends;
  const [x, y] = plot.by.map(({ name }) => measured.measures[name] ?? []);
  const inside = (/** @type {number} */ at) => {
    const [across, up] = [x?.[at] ?? NaN, y?.[at] ?? NaN];
    return across >= left && across <= right && up >= low && up <= high;
  };

  return plot.spots.map(({ place }) => place).filter(inside);
};

const looked = () => {
  const at = measured.works.indexOf(said("work") ?? "");
  return at < 0 ? undefined : at;
};

/** Everything anew, as the address has it. */
const paint = () => {
  const size = { width: stage.clientWidth, height: stage.clientHeight };
  const places = chosen(measured, choice());
  plot = laid(measured, places, axes(), size);
  const standing = within(brushed());
  const sharp = window.devicePixelRatio || 1;
  [canvas.width, canvas.height] = [size.width * sharp, size.height * sharp];
  const pen = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  pen.scale(sharp, sharp);
  draw(pen, plot, measured, { standing: new Set(standing), one: looked() }, ink());
  counted(places.length);
  listed(standing);
  looking(looked());
};

/** @param {number} shown */
const counted = (shown) => {
  const without = shown - plot.spots.length;
  const parts = [filled(words.count ?? "", { shown, all: measured.works.length })];
  if (without) parts.push(filled(words.without ?? "", { count: without }));
  count.textContent = parts.join(". ").replace(/\.?$/, ".");
  const clear = controls.elements.namedItem("clear");
  if (clear instanceof HTMLElement) clear.hidden = !CHOSEN.some(said);
};

/** @param {number[]} standing */
const listed = (standing) => {
  const [across] = plot.by;
  const column = measured.measures[across.name] ?? [];
  const sorted = standing.sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
  list.replaceChildren(
    element("h2", {}, (brushed() ? words.chosen : words.every) ?? ""),
    element("p", { className: "hint" }, plot.by.map((by) => by.said).join(", ")),
    ...(sorted.length
      ? listing(measured, sorted, values, words)
      : [element("p", { className: "hint" }, words.none ?? "")]),
  );
};

/** @param {number | undefined} at */
const looking = (at) => {
  one.replaceChildren();
  if (at === undefined) return;
  const name = measured.works[at] ?? "";
  const made = [measured.director[at], measured.year[at]].filter(Boolean).join(", ");
  const page = `../${changed("", { work: name, film: said("film") })}`;
  const near = nearest(measured.shapes, at, ALIKE).map(({ place, distance }) =>
    entry(measured, place, spoken(distance, "distance", language, words)),
  );
  one.append(
    element("h2", {}, name),
    element("p", { className: "hint" }, made),
    picture(measured.shapes[at]),
    element("p", { className: "hint" }, words.curve ?? ""),
    element("p", {}, ...plot.by.flatMap((by) => [told(by, at), element("br", {})])),
    element("p", {}, element("a", { href: page }, words.open ?? "")),
    element("h3", {}, words.near ?? ""),
    near.length
      ? element("ol", {}, ...near)
      : element("p", { className: "hint" }, words.none ?? ""),
    element("p", { className: "hint how" }, words.how ?? ""),
  );
};

/** The choices over the plot, as the address has them. */
const offer = () => {
  const [across, up] = axes();
  const every = measures.map(({ name, said: called }) => /** @type {const} */ ([name, called]));
  const which = ofWhich();
  controls.replaceChildren(
    select("x", words.across ?? "", every, across.name),
    select("y", words.up ?? "", every, up.name),
    ...(narrow.matches && which.length
      ? [folded(which, Object.values(choice()).some(Boolean))]
      : which),
    element("button", { type: "button", className: "quiet", name: "clear" }, words.clear ?? ""),
  );
};

/** The choices of which works are looked at: what all have in common is none. */
const ofWhich = () => {
  const { director, kind, from, to } = choice();
  const all = /** @type {const} */ (["", words.all ?? ""]);
  const makers = saidOnce(measured.director, language).map(
    (name) => /** @type {const} */ ([name, name]),
  );
  const sorts = saidOnce(measured.kind, language).map(
    (name) => /** @type {const} */ ([name, kinds[name] ?? name]),
  );
  return [
    ...(makers.length > 1
      ? [select("director", words.director ?? "", [all, ...makers], director)]
      : []),
    ...(sorts.length > 1 ? [select("kind", words.kind ?? "", [all, ...sorts], kind)] : []),
    ...(new Set(measured.year).size > 1
      ? [
          year("from", `${words.year}, ${(words.from ?? "").toLowerCase()}`, from),
          year("to", words.to ?? "", to),
        ]
      : []),
  ];
};

/** Which works are looked at: a phone's first screen is the plot's. @param {readonly Element[]} which @param {boolean} open */
const folded = (which, open) =>
  element("details", { open }, element("summary", {}, words.which ?? ""), ...which);

controls.addEventListener("change", (event) => {
  const { name, value: now } = /** @type {HTMLInputElement} */ (event.target);
  edit({ [name]: now || null, ...(name === "x" || name === "y" ? { box: null } : {}) });
});
controls.addEventListener("submit", (event) => event.preventDefault());
controls.addEventListener("click", (event) => {
  if (!(event.target instanceof HTMLButtonElement)) return;
  edit(Object.fromEntries(CHOSEN.map((key) => [key, null])));
});
main.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-work]") : null;
  if (button instanceof HTMLElement)
    edit({ work: measured.works[Number(button.dataset.work)] ?? null });
});

/** @type {{ x: number, y: number } | undefined} where a hand began to drag */
let begun;

canvas.addEventListener("pointerdown", ({ offsetX: x, offsetY: y, pointerId }) => {
  begun = { x, y };
  canvas.setPointerCapture(pointerId);
});
canvas.addEventListener("pointermove", ({ offsetX: x, offsetY: y }) => {
  const at = begun ? undefined : under(plot, x, y);
  tip.hidden = at === undefined;
  if (at !== undefined) {
    const [name, others] = [measured.works[at] ?? "", beside(plot, at)];
    const called = others ? filled(words.beside ?? "", { name, count: others }) : name;
    tip.textContent = filled(words.value ?? "", { name: called, value: values(at) });
  }
  Object.assign(tip.style, { left: `${Math.min(x + 12, plot.width - 180)}px`, top: `${y + 14}px` });
  if (begun) drawn(begun, { x, y });
});
canvas.addEventListener("pointerleave", () => {
  tip.hidden = true;
});
canvas.addEventListener("pointerup", ({ offsetX: x, offsetY: y }) => {
  const from = begun;
  begun = undefined;
  box.hidden = true;
  if (!from) return;
  if (Math.hypot(x - from.x, y - from.y) >= DRAGGED) return edit({ box: ends(from, { x, y }) });
  const at = under(plot, x, y);
  edit(at === undefined ? { box: null } : { work: measured.works[at] ?? null });
});

/** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
const drawn = (from, to) => {
  box.hidden = false;
  const [left, top] = [Math.min(from.x, to.x), Math.min(from.y, to.y)];
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  Object.assign(box.style, {
    left: `${left}px`,
    top: `${top}px`,
    width: `${width}px`,
    height: `${height}px`,
  });
};

/** @param {{ x: number, y: number }} from @param {{ x: number, y: number }} to */
const ends = (from, to) => {
  const sorted = (/** @type {number} */ a, /** @type {number} */ b) => [
    Math.min(a, b),
    Math.max(a, b),
  ];
  const across = sorted(plot.x.value(from.x), plot.x.value(to.x));
  const up = sorted(plot.y.value(from.y), plot.y.value(to.y));

  return [...across, ...up].map((end) => Number(end.toPrecision(5))).join(",");
};

/**
 * Lay the page of some works in the place of a notice.
 * @param {import("./choosing.js").Measured} given
 * @param {Element} notice
 */
export const lay = (given, notice) => {
  measured = given;
  find("back").setAttribute("href", `../${changed("", { film: said("film") })}`);
  notice.replaceWith(controls, count, element("div", { className: "seen" }, stage, one, list));
  offer();
  paint();
  window.addEventListener("popstate", () => {
    const [{ name: x }, { name: y }] = axes();
    hold(controls, { ...choice(), x, y });
    paint();
  });
  window.addEventListener("resize", paint);
};
