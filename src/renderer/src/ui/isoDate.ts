/** What came of reading a typed date: null for an empty field. */
export type ReadDate = { readonly ok: true; readonly value: string | null } | { readonly ok: false };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DOTTED_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})/;
const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(:\d{2}(?:\.\d+)?)? ?(Z|[+-]\d{2}:\d{2})?$/i;

function isDay(day: string): boolean {
  const [, year, month, date] = DAY.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return false;
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date)));
  return made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(date);
}

/** "+02:00": how far this computer's clock was from UTC at that local day and time. */
export function zoneHere(day: string, time: string): string {
  const minutes = -new Date(`${day}T${time}`).getTimezoneOffset();
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `${minutes < 0 ? '-' : '+'}${String(hours).padStart(2, '0')}:${String(rest).padStart(2, '0')}`;
}

function withDashes(typed: string): string {
  return typed.replace(
    DOTTED_DAY,
    (_, day: string, month: string, year: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
  );
}

/**
 * Reads "2026-01-08", "8.1.2026", "2026-01-08 10:30" (this computer's zone) and "2026-01-08 10:30 +02:00" into the
 * one form the archive keeps.
 */
export function readDate(typed: string, zoneOf: (day: string, time: string) => string = zoneHere): ReadDate {
  const text = withDashes(typed.trim());
  if (text === '') return { ok: true, value: null };
  if (isDay(text)) return { ok: true, value: text };
  const [, day, time, seconds = ':00', zone] = INSTANT.exec(text) ?? [];
  if (day === undefined || time === undefined || !isDay(day)) return { ok: false };
  const value = `${day}T${time}${seconds}${(zone ?? zoneOf(day, time)).toUpperCase()}`;
  return Number.isNaN(Date.parse(value)) ? { ok: false } : { ok: true, value };
}

/** The same date as a person would type it: "2026-01-08 10:30 +02:00". Nobody types parts of a second. */
export function showDate(value: string | null): string {
  if (value === null) return '';
  return value.replace(
    /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(.*)$/,
    (_, day: string, time: string, seconds: string | undefined, zone: string) => {
      const whole = seconds?.slice(0, 3) ?? ':00';
      return `${day} ${time}${whole === ':00' ? '' : whole} ${zone}`.trimEnd();
    },
  );
}

/** An instant by this computer's clock, with its zone; a day stays a day. */
export function showHere(value: string | null): string {
  if (value?.includes('T') !== true) return showDate(value);
  const instant = new Date(value);
  const two = (part: number): string => String(part).padStart(2, '0');
  const day = `${instant.getFullYear()}-${two(instant.getMonth() + 1)}-${two(instant.getDate())}`;
  const time = `${two(instant.getHours())}:${two(instant.getMinutes())}:${two(instant.getSeconds())}`;
  return showDate(`${day}T${time}${zoneHere(day, time)}`);
}
