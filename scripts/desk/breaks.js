/* A text of several lines in a field of one: where a line ends stands a sign, and the text that is only looked at stays as
   it was. */

const BREAK = /\r\n?|\n/g;
const SIGN = "↵";

/** A text as a field of one line shows it. @param {string} text */
export const inLine = (text) => text.replaceAll(BREAK, SIGN);

/** What a field says of a text that it began with. @param {string} line @param {string} before */
export const meant = (line, before) => {
  if (line === inLine(before)) return before;

  return before === inLine(before) ? line : line.replaceAll(SIGN, "\n");
};
