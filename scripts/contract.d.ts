/* What the page's scripts are handed, and by whom. */

export type Side = "x" | "y";
export type Area = readonly [number, number, number, number];

/** Where screen time lies in a figure. */
export interface ScreenTime {
  axis: Side;
  /** -1 where it runs down the page */
  way: 1 | -1;
  /** the end of the film: screen s, or ranks */
  last: number;
  ranked: boolean;
  /** whether it can be zoomed */
  lens: boolean;
  /** the part of the chart it lies in, where not all: x0, x1, y0, y1, axis units */
  within?: Area;
  /** from where to where the hairline goes, axis units */
  line?: readonly [number, number];
}

/** Where story time lies in a figure: its scale is linear between knots. */
export interface StoryTime {
  axis: Side;
  /** axis units, rising */
  heights: readonly number[];
  /** story s since 1970 where dated, else ranks */
  knots: readonly number[];
  dated: boolean;
  within?: Area;
}

export interface Meta {
  screen?: ScreenTime;
  story?: StoryTime;
  /** how many events are drawn within another's mark */
  merged?: number;
}

/** A work's telling in columns. */
export interface Telling {
  row: number[];
  /** screen s, or ranks where ranked */
  start: number[];
  end: number[];
  track: string[];
  /** story order; null where undated */
  rank: (number | null)[];
  event: string[];
  /** places in fills */
  fill: number[];
  fills: string[];
  /** places in story */
  told: number[];
  story: string[];
  work: string;
  last: number;
  ranked: boolean;
  words: Record<"play" | "pause" | "playhead" | "nothing" | "screen" | "story", string>;
}

/** What the controls show: component, property, value; and the query they are shown for. */
export interface Shown {
  controls: readonly (readonly [id: string, prop: string, value: unknown])[];
  told: string;
}

export interface Picture {
  figure: unknown;
  name: string;
  about: string;
  format: "png" | "svg";
}

/* --- of Plotly, as far as the scripts use it --- */

export interface Trace {
  customdata?: ArrayLike<number>;
  unselected?: { marker?: { opacity?: number } };
}

export interface Axis {
  range: readonly number[];
  _offset: number;
  _length: number;
  d2p: (value: number) => number;
  p2d: (px: number) => number;
}

export interface FullLayout {
  xaxis: Axis;
  yaxis: Axis;
}

interface Clicked {
  points: readonly { customdata?: number }[];
}

export interface Graph extends HTMLElement {
  layout: { meta?: Meta };
  _fullLayout?: FullLayout;
  on(name: "plotly_click", use: (event: Clicked) => void): void;
  on(name: "plotly_relayout", use: (change: Record<string, unknown>) => void): void;
  on(name: "plotly_afterplot" | "plotly_doubleclick" | "plotly_relayouting", use: () => void): void;
}

interface Grid {
  onFilterChanged(): void;
}

declare global {
  interface Window {
    anachrony: Record<string, unknown>;
    Plotly: {
      relayout(graph: Graph | null, change: Record<string, unknown>): void;
      toImage(figure: unknown, size: object): Promise<string>;
    };
    dash_ag_grid?: { getApiAsync(id: string): Promise<Grid> };
    dash_clientside: {
      set_props?: (id: string, props: Record<string, unknown>) => void;
      no_update: unknown;
    };
    dashMantineFunctions?: object;
    dashAgGridFunctions?: object;
  }
}
