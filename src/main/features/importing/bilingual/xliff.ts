import { evenRows, type BilingualTable } from './table.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import { readXml } from '#main/files/readXml.ts';

/** Codes of the format the text came from (XLIFF 1.2), as in TMX; XLIFF 2 keeps them apart by itself. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it']);

/**
 * Sources and targets of an XLIFF file: `trans-unit`s of 1.2 (by `seg-source` where there is one: its marks become rows
 * when the target has as many), `segment`s of 2.x. Alternatives (`alt-trans`, `matches`) are left out.
 * http://docs.oasis-open.org/xliff/xliff-core/v1.2/, .../v2.1/
 */
export function readXliff(xml: string): BilingualTable {
  const reader = new XliffReader();
  readXml(xml, reader);
  if (reader.version === null) throw new Unreadable('it is not XLIFF');
  if (reader.rows.length === 0) throw new Unreadable('it holds no translation units');
  const { from, to } = reader;
  return { kind: `XLIFF ${reader.version} file`, languages: [from, to], rows: evenRows(reader.rows) };
}

type Side = 'source' | 'seg-source' | 'target';

class XliffReader {
  version: string | null = null;
  from: string | null = null;
  to: string | null = null;
  readonly rows: string[][] = [];
  #unit: Record<Side, string> = emptyUnit();
  #marks: Record<Side, string[]> = emptyMarks();
  #side: Side | null = null;
  #mark: number | null = null;
  #codes = 0;
  #aside = 0;

  readonly open = ({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }): void => {
    if (name === 'xliff') {
      this.version = attributes.version ?? '';
      this.#speaks(attributes.srcLang, attributes.trgLang);
    } else if (name === 'file') this.#speaks(attributes['source-language'], attributes['target-language']);
    else if (name === 'alt-trans' || name === 'matches') this.#aside++;
    else if (name === 'trans-unit' || name === 'segment') [this.#unit, this.#marks] = [emptyUnit(), emptyMarks()];
    else if (name === 'source' || name === 'seg-source' || name === 'target') this.#side = name;
    else if (CODES.has(name)) this.#codes++;
    else if (name === 'mrk' && attributes.mtype === 'seg' && this.#side && this.#aside === 0)
      this.#mark = this.#marks[this.#side].push('') - 1;
  };

  readonly close = (name: string): void => {
    if (name === 'alt-trans' || name === 'matches') this.#aside--;
    else if (name === 'source' || name === 'seg-source' || name === 'target') this.#side = null;
    else if (CODES.has(name)) this.#codes--;
    else if (name === 'mrk') this.#mark = null;
    else if (name === 'trans-unit' || name === 'segment') this.#keep();
  };

  readonly text = (text: string): void => {
    const side = this.#side;
    if (side === null || this.#codes > 0 || this.#aside > 0) return;
    this.#unit[side] += text;
    if (this.#mark !== null) this.#marks[side][this.#mark] = (this.#marks[side][this.#mark] ?? '') + text;
  };

  #speaks(from: string | undefined, to: string | undefined): void {
    this.from ??= from?.toLowerCase() ?? null;
    this.to ??= to?.toLowerCase() ?? null;
  }

  #keep(): void {
    const sources = this.#marks['seg-source'];
    const targets = this.#marks.target;
    if (sources.length > 0 && sources.length === targets.length)
      sources.forEach((source, at) => this.rows.push([source.trim(), (targets[at] ?? '').trim()]));
    else this.rows.push([this.#unit.source.trim(), this.#unit.target.trim()]);
  }
}

const emptyUnit = (): Record<Side, string> => ({ source: '', 'seg-source': '', target: '' });
const emptyMarks = (): Record<Side, string[]> => ({ source: [], 'seg-source': [], target: [] });
