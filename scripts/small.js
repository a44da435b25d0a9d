/* The small pictures of the views: asked for once the figure is painted, and again only of another film, ruling or light. */
import { drawn, graph } from "./marks.js";
import { unchanged } from "./page.js";

/** @typedef {{ width: number, theme: string }} Seen how wide the chart is, and in which light */

const painted = new Promise((use) => {
  drawn(() => {
    if (graph()?.data?.length) use(true);
  });
});

const idle = () => new Promise((use) => (window.requestIdleCallback ?? setTimeout)(use));

const QUIET = 3000; // ms without another step at the desk: all views together are a second's work
let latest = 0;

/** Once nothing more is typed, where the table lies on the desk. */
const typed = () =>
  new Promise((use) => {
    setTimeout(use, document.body.classList.contains("at-the-desk") ? QUIET : 0);
  });

/**
 * What the small pictures are to be drawn of, once there is time for them.
 * @param {string | null} read
 * @param {Seen | null} seen
 * @param {{ read: string, theme: string } | null} before
 */
export const small = async (read, seen, before) => {
  if (!read || !seen || (before?.read === read && before.theme === seen.theme)) return unchanged();

  const mine = (latest += 1);
  await painted;
  await idle();
  await typed();
  return mine === latest ? { read, theme: seen.theme } : unchanged();
};
