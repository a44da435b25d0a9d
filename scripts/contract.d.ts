/* Written by docs/contract.py from dashboard/anachrony/browser.py. */

/** Where screen time lies in a figure: it ends at `last` (s, or ranks where `ranked`), begins at `first` (0 where that is not said), and runs down the page where its `way` is -1. With `lens` it can be zoomed. Where it lies in a part of the chart alone, that is `within` (x0, x1, y0, y1 in axis units); where the playhead is to cross less than that, `line` says from where to where, and `clear` over what it is not seen. */
export interface ScreenTime {
  axis: "x" | "y";
  way: 1 | -1;
  last: number;
  ranked: boolean;
  lens: boolean;
  first?: number;
  within?: [number, number, number, number];
  line?: [number, number];
  clear?: [number, number][];
}

/** Where story time lies in a figure: linear between `knots` (s where `dated`, else ranks) at `heights` (axis units, rising). Where its days are `counted`, the s are from Day 1. */
export interface StoryTime {
  axis: "x" | "y";
  heights: number[];
  knots: number[];
  dated: boolean;
  within?: [number, number, number, number];
  counted?: boolean;
}

/** What a figure says of itself; `merged` events are drawn within another's mark. */
export interface Meta {
  screen?: ScreenTime;
  story?: StoryTime;
  merged?: number;
}

/** What the playhead says. */
export interface PlayWords {
  play: string;
  pause: string;
  playhead: string;
  nothing: string;
  screen: string;
  story: string;
}

/** A work's telling as columns, a row an event with screen time: what the clocks say and the strip shows. `row` is an event's id; `start`, `end`, `first` (0 where it is not said) and `last` are screen s, or ranks where `ranked`; `rank` is story order, null where undated; `fill` and `told` are places in `fills` and `story`. */
export interface Telling {
  row: string[];
  start: number[];
  end: number[];
  track: string[];
  rank: (number | null)[];
  event: string[];
  fill: number[];
  fills: string[];
  told: number[];
  story: string[];
  work: string;
  last: number;
  ranked: boolean;
  words: PlayWords;
  first?: number;
}

/** The window a chart is drawn for: how wide in px, and in which theme. */
export interface Window {
  width: number;
  theme: "paper" | "night";
}

/** What is in the page: the figure and the telling, by what decides them, and the ids of the events marked in it. */
export interface Drawn {
  figure: string;
  played: string;
  event: string[];
}

/** What controls are to show: component, property and value of each, and the query they are shown for. */
export interface Shown {
  controls: [string, string, unknown][];
  told: string;
}

/** A face, or a part of its letters, as a rule of a style sheet that has it as data. */
export interface Typeface {
  family: string;
  weight: number;
  rule: string;
}

/** A picture to draw and hand over: the figure, the faces of its words, its file's name, what it is about as its format carries it; width and height in px, to be scaled. */
export interface Picture {
  figure: object;
  faces: Typeface[];
  name: string;
  about: string;
  format: "png" | "svg";
  width: number;
  height: number;
  scale: number;
}
