/* Runs in a measured page before anything else: when did the server answer, when was the first chart
   painted, when did a click repaint it? Times are in ms since 1970; clicks are [until repainted, waited for the server]
   in ms. */
window.watch = (() => {
  const graph = () => document.querySelector(".js-plotly-plot");
  const traces = () => (graph()?._fullData ?? []).filter((trace) => trace.type === "bar" || trace.customdata);
  const marked = () => [...graph().querySelectorAll(".point")].map((mark) => mark.classList.contains("dimmed"));
  const dimming = () => JSON.stringify([traces().map((trace) => [...(trace.selectedpoints ?? ["all"])]), marked()]);
  const after = (frame) => requestAnimationFrame(() => setTimeout(frame)); // the frame has been handed to the screen
  const watch = { answered: 0, painted: 0, clicked: 0, clicks: [], edits: [], seen: [], dimmed: dimming };

  /* how many events the chart holds: rows where marks say which they stand for, else bars */
  watch.events = () => {
    const rows = traces().flatMap((trace) => [...(trace.customdata ?? [])]);
    const within = graph().layout.meta?.merged ?? 0; // drawn within another's mark
    return rows.length ? new Set(rows).size + within : traces().reduce((sum, trace) => sum + trace.x.length, 0);
  };

  const listen = () => {
    const before = graph();
    if (!before?.on || !before.querySelector(".barlayer .point")) return requestAnimationFrame(listen);
    watch.answered = performance.timeOrigin + performance.getEntriesByType("navigation")[0].responseStart;
    after(() => { watch.painted = performance.timeOrigin + performance.now(); });
    let last = dimming(), start = null;
    document.addEventListener("click", (event) => {
      if (!event.isTrusted) return; // a script's own click, such as the one that saves a file
      start = event.timeStamp;
      watch.clicked = performance.timeOrigin + start;
      performance.clearResourceTimings();
    }, true);
    const changed = () => {
      if (start === null || dimming() === last) return;
      const begun = start;
      [last, start] = [dimming(), null];
      after(() => watch.clicks.push([performance.now() - begun, waited()]));
    };
    graph().on("plotly_afterplot", changed); // where Plotly dims
    new MutationObserver(changed).observe(graph(), { subtree: true, attributeFilter: ["class"] }); // where the page does
  };

  /* whether nothing was asked of the server for a while (words rest 1500 ms): what one step asks for would take from the next one's time */
  let [asked, since] = [0, 0];
  const fetched = window.fetch;
  window.fetch = (...what) => {
    asked += 1;
    return fetched(...what).finally(() => { asked -= 1; since = performance.now(); });
  };
  watch.rests = () => !asked && performance.now() - since > 1700;

  /* ms from the next key until a bar lies elsewhere, and until the chart draws its bars otherwise */
  const lengths = () => traces().reduce((sum, { x = [], base = [] }) => [...x, ...[base].flat()].reduce((all, one) => all + Number(one || 0), sum), 0);
  watch.await_edit = () => {
    const before = lengths();
    let begun = 0;
    document.addEventListener("keydown", ({ timeStamp }) => { begun ||= timeStamp; }, { capture: true, once: true });
    const plotted = () => {
      if (lengths() === before) return;
      graph().removeListener("plotly_afterplot", plotted);
      after(() => watch.edits.push(performance.now() - begun));
    };
    graph().on("plotly_afterplot", plotted);
    const moved = new MutationObserver(() => {
      moved.disconnect();
      after(() => watch.seen.push(performance.now() - begun));
    });
    moved.observe(graph().querySelector(".barlayer"), { subtree: true, attributeFilter: ["d", "style"] });
  };

  /* how long at least one answer was being waited for */
  const waited = () => {
    const asked = performance.getEntriesByType("resource").filter((one) => one.name.includes("_dash-update-component"));
    let [sum, until] = [0, 0];
    for (const { startTime, responseEnd } of asked.sort((one, other) => one.startTime - other.startTime)) {
      sum += Math.max(0, responseEnd - Math.max(startTime, until));
      until = Math.max(until, responseEnd);
    }
    return sum;
  };

  listen();
  return watch;
})();
