/* What comes after Plotly: it measures what it draws, so it draws in the project's own letters alone. The page that draws
   pictures elsewhere has this and Plotly, and nothing else. */
import { waiting } from "./lettering.js";
import { pictures } from "./painting.js";

waiting(window.Plotly);
window.anachrony = { ...window.anachrony, pictures };
