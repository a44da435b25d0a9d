/* Written by docs/contract.py from dashboard/anachrony/browser/. */

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
  place: string;
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

/** The window a chart is drawn for: how wide in px, and in which theme; where it is presented, how `tall` it may be for all of it to be seen. */
export interface Window {
  width: number;
  theme: "paper" | "night";
  tall?: number;
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

/** A way of taking a proposal: what is taken, what its button says, what a line would read. */
export interface Way {
  take: [string, string];
  said: string;
  reads: string;
}

/** A cell of a fault, to be mended in place. */
export interface Cell {
  line: number;
  text: string;
}

/** What was found of a file, in the step of the dialog that it belongs to. */
export interface Found {
  kind: "fault" | "note" | "proposal";
  step: "laid" | "columns" | "found";
  said: string;
  takes: Way[];
  column: string;
  cells: Cell[];
}

/** A column of a file: its header, what it is taken for ("": its own), what it is by its header alone, its first cells, those of the first rows, why it is taken so. */
export interface TakenFor {
  called: string;
  ours: string;
  own: string;
  cells: string;
  rows: string[];
  why: string;
}

/** How a file is laid out: the line of its header (0: none), what is between cells ("": a workbook's), how many rows it has. */
export interface LaidOut {
  header: number;
  separator: string;
  rows: number;
}

/** Of a table that comes in. Of one that is read the `film`, its title, what was noted and what can still be taken (`offers`); of another what keeps it out (`findings`) and the lines to `leave`, without which it could be read; or why it is `refused`. */
export interface Answer {
  film?: string;
  title?: string;
  notes?: string[];
  offers?: Found[];
  findings?: Found[];
  leave?: number[];
  columns?: TakenFor[];
  shape?: LaidOut;
  refused?: string;
}

/** A column on the desk: its header, and what the page calls it. */
export interface DeskColumn {
  name: string;
  label: string;
}

/** A film's table as it is laid on the desk: its file's name, what is taken of it, its columns and those it could have (`more`), the words allowed in a column, its cells by header, the ids of its events, what the page's controls depend on. */
export interface OnTheDesk {
  name: string;
  takes: [string, string][];
  columns: DeskColumn[];
  more: DeskColumn[];
  words: Record<string, string[]>;
  cells: Record<string, string>[];
  page: string[];
  ids: string[];
}

/** What is said of a cell, or of a row: whether it keeps the table out, what it becomes. */
export interface Remark {
  line: number;
  column: string;
  said: string;
  refuses: boolean;
  becomes: string;
}

/** Of an edited table what is said of its cells and noted; where it can be read, its film, the ids of its events and what the page's controls depend on. It is `forgotten` what it is a change of, or said why it is `refused`. */
export interface Judged {
  cells?: Remark[];
  notes?: string[];
  film?: string;
  title?: string;
  ids?: string[];
  page?: string[];
  refused?: string;
  forgotten?: boolean;
}

/** Many works, a place a work: its name, who made it, when, what it is, its measures by name, its shape in hundredths; null where one can't be known. */
export interface Measured {
  works: string[];
  director: string[];
  year: string[];
  kind: string[];
  measures: Record<string, (number | null)[]>;
  shapes: (number[] | null)[];
}
