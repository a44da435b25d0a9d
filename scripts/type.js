/* What comes after Plotly: it measures what it draws, so it draws in the page's own letters alone. */
import { waiting } from "./lettering.js";

waiting(window.Plotly);
