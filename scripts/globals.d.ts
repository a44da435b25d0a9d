/* What the page has beside our own: Plotly, Dash, AG Grid, as far as the scripts use them. */
import type { Meta } from "./contract";
import type { Row } from "./desk/table.js";

export type Side = "x" | "y";

export interface Trace {
  customdata?: ArrayLike<string>;
  unselected?: { marker?: { opacity?: number } };
}

export interface Axis {
  range: readonly number[];
  uirevision: string;
  _offset: number;
  _length: number;
  d2p: (value: number) => number;
  p2d: (px: number) => number;
}

export interface FullLayout {
  height: number;
  xaxis: Axis;
  yaxis: Axis;
  width: number;
  _size: { l: number; t: number; b: number };
  font: { size: number; color: string };
  paper_bgcolor: string;
}

interface Clicked {
  points: readonly { customdata?: string }[];
}

export interface Graph extends HTMLElement {
  layout: { meta?: Meta };
  data?: readonly Trace[];
  _fullLayout?: FullLayout;
  on(name: "plotly_click", use: (event: Clicked) => void): void;
  on(name: "plotly_relayout", use: (change: Record<string, unknown>) => void): void;
  on(name: "plotly_afterplot" | "plotly_doubleclick" | "plotly_relayouting", use: () => void): void;
}

export interface GridColumn {
  getColId(): string;
  getColDef(): { field: string };
  isVisible(): boolean;
}

export interface GridPlace {
  rowIndex: number;
  column: GridColumn;
}

interface GridEvent {
  rowIndex: number | null;
  column: GridColumn | string | null;
  node: { data?: Row } | null;
  overIndex: number;
  event?: Event | null;
}

export interface GridNode {
  data: Record<string, unknown> & { work: string };
}

export interface Grid {
  addEventListener(name: string, use: (event: GridEvent) => void): void;
  ensureColumnVisible(column: GridColumn): void;
  ensureIndexVisible(at: number): void;
  getAllDisplayedColumns(): GridColumn[];
  getAllGridColumns(): GridColumn[]; // as aria-colindex counts them
  getEditingCells(): GridPlace[];
  stopEditing(): void;
  getDisplayedRowAtIndex(at: number): { data?: Row } | undefined;
  onFilterChanged(): void;
  sizeColumnsToFit(): void;
  forEachNode(use: (node: GridNode) => void): void;
  forEachNodeAfterFilter(use: (node: GridNode) => void): void;
  getColumns(): GridColumn[];
  setColumnWidths(widths: { key: string; newWidth: number }[]): void;
  setColumnsVisible(columns: (GridColumn | string)[], shown: boolean): void;
  refreshCells(how: { force: boolean }): void;
  setFocusedCell(at: number, column: GridColumn): void;
  startEditingCell(where: { rowIndex: number; colKey: GridColumn }): void;
  setGridOption(name: string, value: unknown): void;
}

export interface GridLibrary {
  AgGrid: (props: Record<string, unknown>) => unknown;
  getApiAsync(id: string): Promise<Grid>;
}

declare global {
  interface Window {
    React: {
      createElement(kind: unknown, props: Record<string, unknown>): unknown;
      useEffect(use: () => void, when: readonly unknown[]): void;
      useRef<Thing>(first: Thing | null): { current: Thing | null };
      useState<Thing>(first: Thing): [Thing, (next: Thing) => void];
    };
    anachrony: Record<string, unknown>;
    early?: MouseEvent;
    Plotly: {
      newPlot(graph: unknown, ...figure: unknown[]): Promise<unknown>;
      react(graph: unknown, ...figure: unknown[]): Promise<unknown>;
      relayout(graph: Graph | null, change: Record<string, unknown>): void;
      toImage(figure: unknown, size: object): Promise<string>;
    };
    dash_ag_grid?: GridLibrary;
    dash_clientside: {
      set_props?: (id: string, props: Record<string, unknown>) => void;
      no_update: unknown;
    };
    dashMantineFunctions?: object;
    dashAgGridFunctions?: object;
  }
}
