/* A project file that is served: this browser takes it once, as if it were dropped, and from then on has a film of its own. */
import { held } from "./shelf.js";

const KEPT = "anachrony.brought";

/** What the film of the project that is served is called, and all of the project; blank where there is none. */
export const [film = "", project = ""] = (document.documentElement.dataset["brings"] ?? "").split(
  " ",
);

/** The films that were taken here, by their projects. @returns {Record<string, string>} */
const all = () => {
  try {
    return JSON.parse(window.localStorage.getItem(KEPT) ?? "{}");
  } catch {
    return {}; // what another program wrote there
  }
};

/** What the film is called that this browser made of the project; blank while it has none. */
export const taken = async () => {
  const mine = project && all()[project];
  if (!mine) return "";
  const own = await held(mine).catch(() => undefined);

  return own ? mine : "";
};

/** @param {string} from which project @param {string} mine what its film is called here */
export const take = (from, mine) => {
  try {
    window.localStorage.setItem(KEPT, JSON.stringify({ ...all(), [from]: mine }));
  } catch {
    // without room it is taken again, over nothing that is here
  }
};

/**
 * Whether an address can be shown once the project is taken: it is of its film, or of none.
 * @param {string | null} lost
 */
export const answers = (lost) =>
  project !== "" && [null, film].includes(new URLSearchParams(lost ?? "").get("film"));
