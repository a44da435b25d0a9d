/* All that this browser keeps for the page, how large it is, and a way to delete it. */
import { show } from "../carry.js";
import { dialogue, element, say, sure } from "../dialog.js";
import * as notes from "../notes/kept.js";
import { films, forget, here } from "../shelf.js";
import { all, table, thrown } from "../unfinished.js";
import { SHIPPED, sizes } from "./journal.js";

/** @typedef {{ size: number, steps: number, notes: number }} Beside what is kept of a film beside its table: characters, and how many */

const number = (/** @type {number} */ value, digits = 0) =>
  value.toLocaleString(document.documentElement.lang, { maximumFractionDigits: digits });

/** Bytes as they are read: kB below a million. @param {number} bytes */
const size = (bytes) =>
  bytes < 1e6
    ? say("desk.kilobytes", { size: number(Math.max(1, bytes / 1e3)) })
    : say("desk.megabytes", { size: number(bytes / 1e6, 1) });

/**
 * A film that is kept, how large it is, and a way to delete it.
 * @param {import("../shelf.js").Film} one
 * @param {Beside} done to it
 */
const item = ({ film, title, name, table: packed }, done) => {
  const whole = size(packed.size + done.size);
  const said = say("desk.kept_film", { title, file: name, size: whole, count: done.steps });
  const away = async () => {
    await forget(film);
    if (film === here()) show("");
    else await keeping();
  };

  return element("li", {}, said, " ", sure(say("desk.delete_film"), say("remove_all"), away));
};

/** What was written of the films that come with the page, and of their copies. @param {Beside} done */
const shipped = ({ size: many, notes: count }) => {
  const away = async () => {
    await forget(SHIPPED);
    if (here()) await keeping();
    else window.location.reload();
  };
  const said = say("desk.kept_shipped", { size: size(many), count });

  return element("li", {}, said, " ", sure(say("desk.delete_film"), say("remove_shipped"), away));
};

/** What is kept beside the tables, by film. */
const beside = async () => {
  const [steps, written] = await Promise.all([sizes(), notes.sizes()]);
  const found = (/** @type {string} */ film) => {
    const [done, said] = [steps.get(film), written.get(film)];
    const whole = (done?.size ?? 0) + (said?.size ?? 0);

    return { size: whole, steps: done?.steps ?? 0, notes: said?.notes ?? 0 };
  };

  return found;
};

/** A file that was left while it was asked about. @param {import("../unfinished.js").Asked} asked */
const half = async ({ file: { name } }) => {
  const away = async () => {
    await thrown(name);
    await keeping();
  };
  const whole = size((await table(name))?.size ?? 0);

  return element(
    "li",
    {},
    ...[say("desk.kept_asked", { file: name, size: whole }), " "],
    sure(say("desk.delete_film"), say("remove_asked"), away),
  );
};

/** How much room all of it takes, and how much there is, where the browser says so. */
const room = async () => {
  const { usage, quota } = (await window.navigator.storage?.estimate?.()) ?? {};
  if (usage === undefined || quota === undefined) return [];

  return [element("p", {}, say("desk.kept_whole", { usage: size(usage), quota: size(quota) }))];
};

/** Show what is kept. */
export const keeping = () =>
  listed().catch(() =>
    dialogue(say("desk.kept_title"), element("p", { role: "alert" }, say("unkept"))),
  );

const listed = async () => {
  const halves = Promise.all(all().map(half));
  const [own, left, done, whole] = await Promise.all([films(), halves, beside(), room()]);
  const others = done(SHIPPED).size ? [shipped(done(SHIPPED))] : [];
  const list = [...own.map((one) => item(one, done(one.film))), ...others, ...left];
  const nothing = element("li", {}, say("desk.kept_nothing"));

  dialogue(
    say("desk.kept_title"),
    element("ul", {}, ...(list.length ? list : [nothing])),
    ...whole,
    element("p", { className: "hint" }, say("kept")),
  );
};
