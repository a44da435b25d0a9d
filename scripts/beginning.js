/* A film that is begun here: a table of one event without times, laid on the desk. */
import { begun } from "./desk/desk.js";
import { button, dialogue, element, say } from "./dialog.js";
import { films } from "./shelf.js";

const COLUMNS = "event,screen_start,screen_end,story_start,story_end,strand,city,characters";

/**
 * A name that no film of the reader's bears: the same one would be that film again.
 * @param {string} title
 */
const free = async (title) => {
  const taken = new Set((await films().catch(() => [])).map((film) => film.name));
  let name = `${title}.csv`;
  for (let count = 2; taken.has(name); count += 1) name = `${title} (${count}).csv`;

  return name;
};

/**
 * Ask what the film is called, and open its table.
 * @param {(file: File) => unknown} open
 */
export const beginning = (open) => {
  const title = element("input", { type: "text", required: true, maxLength: 120, autofocus: true });
  const label = element("label", { className: "named" }, say("title"), " ", title);
  const form = element(
    "form",
    {},
    label,
    " ",
    element("button", { className: "quiet" }, say("begin")),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const called = title.value.trim();
    if (!called) return;
    const cells = `${say("desk.new_event")}${",".repeat(COLUMNS.split(",").length - 1)}`;
    begun();
    open(new File([`${COLUMNS}\n${cells}\n`], await free(called), { type: "text/csv" }));
  });
  dialogue(say("new"), form, element("p", { className: "hint" }, say("new_why")));
};

/** What begins a film. @param {(file: File) => unknown} open */
export const beginner = (open) => button(say("new"), () => beginning(open));
