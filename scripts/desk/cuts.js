/* A table of shots, as `anachrony shots` writes it or a spreadsheet saves it again, as the cuts of a film. */
import { seconds } from "./clocks.js";
import { block } from "./csv.js";

/**
 * When shots begin and end, s, each cut once; none where it is no such table.
 * @param {string} text
 */
export const cuts = (text) => {
  const [header = ""] = text.replace(/^\uFEFF/, "").split(/\r|\n/, 1);
  const apart = /** @type {const} */ ([",", ";", "\t"]).find((sign) =>
    header.split(sign).includes("screen_start"),
  );
  if (!apart) return [];
  const names = header.split(apart);
  const columns = ["screen_start", "screen_end"].map((name) => names.indexOf(name));
  const times = block(text, apart)
    .slice(1)
    .flatMap((cells) => columns.map((at) => seconds(cells[at] ?? "")))
    .filter((time) => time !== null);

  return [...new Set(times)].sort((one, other) => one - other);
};
