/* Story times as a table writes them, and as s (dates since 1970, days since the beginning of Day 1). Only what stands for one
   year, month, day, hour, minute or second is read: what is told in another way cannot be moved by so much. */

/** @typedef {"year" | "month" | "day" | "minute" | "second"} Unit */
/** @typedef {{ at: number, unit: Unit, days: boolean, sign: string }} Moment `sign` says how sure it is, in EDTF */

/** @type {Unit[]} from the finest */
export const UNITS = ["second", "minute", "day", "month", "year"];

/** About how long each is, s. @type {Record<Unit, number>} */
export const LONG = { second: 1, minute: 60, day: 86400, month: 2629746, year: 31556952 };

const DATE = /^(-?\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?)?)?([~?%]?)$/;
const DAY = /^D(-?\d+)(?:[T ](\d\d):(\d\d)(?::(\d\d))?)?()$/;

/**
 * The moment at which what a text tells of begins; null where it is told in another way.
 * @param {string} text
 * @returns {Moment | null}
 */
export const read = (text) => {
  const [date, day] = [DATE.exec(text.trim()), DAY.exec(text.trim())];
  if (day) {
    const [, count, hour, minute, second, sign = ""] = day;
    const at = (Number(count) - 1) * LONG.day + clock(hour, minute, second);

    return { at, unit: second ? "second" : hour ? "minute" : "day", days: true, sign };
  }
  if (!date) return null;
  const [, year, month, on, hour, minute, second, sign = ""] = date;
  if (!real(month, on)) return null;
  const at = civil(Number(year), Number(month ?? 1) - 1, Number(on ?? 1));
  const unit = second ? "second" : hour ? "minute" : on ? "day" : month ? "month" : "year";

  return { at: at + clock(hour, minute, second), unit, days: false, sign };
};

/** A season of EDTF is a month beyond the twelfth. @param {string} [month] @param {string} [on] */
const real = (month = "01", on = "01") => month >= "01" && month <= "12" && on >= "01";

/** @param {string} [hour] @param {string} [minute] @param {string} [second] */
const clock = (hour = "0", minute = "0", second = "0") =>
  Number(hour) * 3600 + Number(minute) * 60 + Number(second);

/** s since 1970 of a day; a month and a day beyond the last go on. @param {number} year @param {number} month @param {number} day */
const civil = (year, month, day) => new Date(0).setUTCFullYear(year, month, day) / 1000;

/**
 * A moment as its table writes it, no finer than its unit.
 * @param {Moment} moment
 */
export const spelt = ({ at, unit, days, sign }) => {
  const hour = new Date(at * 1000).toISOString().slice(-13, unit === "second" ? -5 : -8);
  const fine = unit === "second" || unit === "minute";
  if (days) return `D${Math.floor(at / LONG.day) + 1}${fine ? ` ${hour}` : ""}`;
  const date = new Date(at * 1000);
  const [year, month, on] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const whole = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  const parts = [whole, two(month), two(on)].slice(0, { year: 1, month: 2 }[String(unit)] ?? 3);

  return parts.join("-") + (fine ? `T${hour}` : "") + sign;
};
const two = (/** @type {number} */ part) => String(part).padStart(2, "0");

/**
 * A moment some units later, or earlier; a 31st is the last of a shorter month.
 * @param {Moment} moment
 * @param {Unit} unit
 * @param {number} by
 * @returns {Moment}
 */
export const later = (moment, unit, by) => {
  if (unit !== "month" && unit !== "year") return { ...moment, at: moment.at + by * LONG[unit] };
  const date = new Date(moment.at * 1000);
  const months = by * (unit === "year" ? 12 : 1);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(civil(year, month + 1, 0) * 1000).getUTCDate();
  const at = civil(year, month, Math.min(date.getUTCDate(), last));

  return { ...moment, at: at + (((moment.at % LONG.day) + LONG.day) % LONG.day) };
};
