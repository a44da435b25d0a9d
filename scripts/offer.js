/* What the door offers: to choose a file, to go on with one that was left, the reader's own films, an empty table. */
import { show } from "./carry.js";
import { beginner } from "./beginning.js";
import { button, dialogue, element, say, sure } from "./dialog.js";
import { films, forget, here } from "./shelf.js";
import { thrown, unfinished } from "./unfinished.js";

/** @typedef {import("./shelf.js").Film} Film */
/** @typedef {import("./unfinished.js").Asked} Asked */
/** @typedef {{ open: (file: File) => unknown, goOn: (left: Asked) => unknown }} Door what it can do */

/** What chooses a file. @param {Door["open"]} open */
export const chooser = (open) => {
  const input = element("input", {
    type: "file",
    accept: `.csv,.tsv,.txt,.xlsx,.ods,${say("project")}`,
    className: "unseen",
  });
  input.addEventListener("change", () => input.files?.[0] && open(input.files[0]));

  return element("label", { className: "choose" }, say("choose"), input);
};

/** Show all that is offered. @param {Door} door */
export const offer = async (door) => {
  const own = await films().catch(() => []);
  const mine = own.map((film) => owned(film, door));
  const table = element("a", { href: "table.csv", download: "film.csv" }, say("empty"));
  const shipped = button(say("shipped"), () => show(""));

  dialogue(
    say("open"),
    element("p", {}, chooser(door.open), " ", say("drop")),
    element("p", { className: "hint" }, say("limits")),
    ...unfinished().map((left) => goingOn(left, door)),
    ...(mine.length ? [element("h3", {}, say("yours")), element("ul", {}, ...mine)] : []),
    element("p", { className: "ways" }, beginner(door.open), table, shipped),
    element("p", { className: "hint" }, say("kept")),
  );
};

/**
 * A film of the reader's own, and what forgets it with all that was done to it.
 * @param {Film} film
 * @param {Door} door
 */
const owned = ({ film, title, name }, door) => {
  const removed = async () => {
    await forget(film);
    if (film === here()) show("");
    else await offer(door);
  };

  return element(
    "li",
    {},
    button(title, () => show(film), "film"),
    ` ${name} `,
    sure(say("remove"), say("remove_all"), removed),
  );
};

/**
 * What leads back to a file that was left while it was asked about.
 * @param {Asked} left
 * @param {Door} door
 */
const goingOn = (left, door) => {
  const { name } = left.file;
  const away = async () => {
    await thrown(name);
    await offer(door);
  };

  return element(
    "p",
    { className: "ways" },
    button(say("go_on", { file: name }), () => door.goOn(left)),
    sure(say("remove"), say("remove_asked"), away),
  );
};
