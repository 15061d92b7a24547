import { knownOutlet } from './knownOutlets.ts';
import { findDate } from './publishedDate.ts';

/** The place, day and agency with which wire copy opens: "КИЕВ, 8 января (Рейтер) — …". */
export interface Dateline {
  readonly text: string;
  readonly date: string | undefined;
  readonly outlet: string | undefined;
}

const LONGEST_PLACE = 40;
const OPENING =
  /^(?<place>\p{Lu}[\p{L}.’' /-]{1,60}?)(?:,\s*(?<day>[^()—–]{3,30}?))?(?:\s*\((?<agency>[\p{L} -]{2,30})\))?\.?\s*(?:[—–]|\s-\s|--)\s*(?<after>\S.{0,40})/u;

/** Reads the opening of the first paragraph; null when it is no dateline. */
export function datelineOf(paragraph: string, now: Date): Dateline | null {
  const match = OPENING.exec(paragraph);
  const { place, day, agency, after } = match?.groups ?? {};
  if (!match || place === undefined || place.length > LONGEST_PLACE) return null;
  const date = day === undefined ? null : findDate(day, now);
  // A dateline's day begins at once: "Киев, 8 января", not "Иванов, который 8 января ушёл".
  const stated = date && date.index <= 3 ? date.value : undefined;
  const outlet = agency === undefined ? agencyAfter(after ?? '', stated) : knownOutlet(agency);
  if (stated === undefined && outlet === undefined) return null;
  const opening = match[0].slice(0, match[0].length - (after?.length ?? 0)).trim();
  return { text: opening, date: stated, outlet };
}

/** "МОСКВА, 8 янв – РИА Новости." */
const agencyAfter = (after: string, stated: string | undefined): string | undefined =>
  stated === undefined ? undefined : knownOutlet(/^([\p{L} ]{2,25})\./u.exec(after)?.[1] ?? '');
