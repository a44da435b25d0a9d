/* What runs in the browser without a request: the window's size and theme, the ticks of a zoom, the table's rows, the PNG. */
(() => {
  const STEPS = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14400, 36000, 86400];
  const chart = () => document.querySelector("#chart .js-plotly-plot");

  const clock = (seconds) => {
    const whole = Math.round(seconds);
    const two = (number) => String(number).padStart(2, "0");
    return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  };

  /* --- the window: width in steps of 20 px, so that a drag of the edge does not redraw at every pixel --- */
  let told = "";
  const tell = () => {
    const dark = document.documentElement.getAttribute("data-mantine-color-scheme") === "dark";
    const holder = document.getElementById("chart");
    if (!holder || !window.dash_clientside?.set_props) return setTimeout(tell, 20);
    const data = { width: Math.max(320, Math.round(holder.clientWidth / 20) * 20), theme: dark ? "night" : "paper" };
    if (JSON.stringify(data) !== told) {
      told = JSON.stringify(data);
      window.dash_clientside.set_props("window", { data });
    }
  };
  let waiting;
  window.addEventListener("resize", () => { clearTimeout(waiting); waiting = setTimeout(tell, 120); });
  new MutationObserver(tell).observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });

  /* --- the camera of the mode bar is the same as the button --- */
  document.addEventListener("click", (event) => {
    if (!event.target.closest?.('.modebar-btn[data-title^="Download plot"]')) return;
    event.stopPropagation();
    document.getElementById("download").click();
  }, true);

  /* --- the table shows the chosen rows --- */
  let rows = null;
  const grid = (window.dashAgGridFunctions = window.dashAgGridFunctions || {});
  grid.anachronyFiltered = () => rows !== null;
  grid.anachronyKept = (params) => rows === null || rows.has(Number(params.data.row));

  window.dashMantineFunctions = Object.assign(window.dashMantineFunctions || {}, { clock });

  window.dash_clientside = Object.assign(window.dash_clientside || {}, {
    anachrony: {
      save: (picture) => {
        const { figure, name, width, height, scale } = picture;
        window.Plotly.downloadImage(figure, { format: "png", width, height, scale, filename: name });
        return name;
      },
      ticks: (change) => {
        const graph = chart();
        const axis = graph?._fullLayout?.xaxis;
        const zoomed = change && ["xaxis.range[0]", "xaxis.autorange", "xaxis.range"].some((key) => key in change);
        if (!zoomed || !graph.layout.meta?.clock) return window.dash_clientside.no_update;
        const [start, end] = axis.range;
        const most = Math.max(3, axis._length / 67);
        const step = STEPS.find((size) => (end - start) / size <= most) || 86400;
        const values = [];
        for (let at = Math.max(0, Math.ceil(start / step) * step); at <= end; at += step) values.push(at);
        const ghosts = graph.layout.meta.never_shown;
        const names = values.map(clock);
        if (ghosts !== null && start <= ghosts[0]) { values.unshift(ghosts[0]); names.unshift(ghosts[1]); }
        window.Plotly.relayout(graph, { "xaxis.tickvals": values, "xaxis.ticktext": names });
        return window.dash_clientside.no_update;
      },
      rows: (kept) => {
        rows = kept === null ? null : new Set(kept);
        window.dash_ag_grid?.getApiAsync?.("table").then((api) => api.onFilterChanged());
        return window.dash_clientside.no_update;
      },
      more: (clicks, opened) => {
        document.getElementById("more").setAttribute("aria-expanded", String(!opened));
        return !opened;
      },
    },
  });
  document.readyState === "loading" ? document.addEventListener("DOMContentLoaded", tell) : tell();
})();
