import { holdsWords, type BilingualTable, type RowState } from './table.ts';
import { Unreadable } from '#main/files/unreadable.ts';
import { readXml } from '#main/files/readXml.ts';

/** Codes of the format the text came from (XLIFF 1.2), as in TMX; XLIFF 2 keeps them apart by itself. */
const CODES = new Set(['bpt', 'ept', 'ph', 'it']);

/**
 * Sources and targets of an XLIFF file: `trans-unit`s of 1.2 (by `seg-source` where there is one: its marks become rows
 * when the target has as many), `segment`s of 2.x. Alternatives (`alt-trans`, `matches`) are left out. What is approved, final,
 * signed off or reviewed counts as verified; what a machine suggested, as a machine's.
 * http://docs.oasis-open.org/xliff/xliff-core/v1.2/, .../v2.1/
 */
export function readXliff(xml: string): BilingualTable {
  const reader = new XliffReader();
  readXml(xml, reader);
  if (reader.version === null) throw new Unreadable('it is not XLIFF');
  if (reader.rows.length === 0) throw new Unreadable('it holds no translation units');
  const { from, to } = reader;
  const units = reader.rows.filter(({ cells }) => holdsWords(cells));
  return {
    kind: `XLIFF ${reader.version} file`,
    languages: [from, to],
    rows: units.map(({ cells }) => cells),
    states: units.map(({ state }) => state),
  };
}

/** Of a target or a segment: what 1.2 and 2.x call looked through. */
const LOOKED_THROUGH = new Set(['final', 'signed-off', 'reviewed']);
/** Where a target of 1.2 came from, when a machine made it. */
const BY_MACHINE = new Set(['mt-suggestion', 'leveraged-mt']);

/** What a unit, its segment or its target says of itself; null: nothing that is known here. */
function stateIn({ approved, state, 'state-qualifier': qualifier }: Readonly<Record<string, string>>): RowState | null {
  if (approved === 'yes' || LOOKED_THROUGH.has(state ?? '')) return 'verified';
  return BY_MACHINE.has(qualifier ?? '') ? 'machine' : null;
}

interface Unit {
  readonly cells: readonly [string, string];
  readonly state: RowState | null;
}

type Side = 'source' | 'seg-source' | 'target';

class XliffReader {
  version: string | null = null;
  from: string | null = null;
  to: string | null = null;
  readonly rows: Unit[] = [];
  #unit: Record<Side, string> = emptyUnit();
  #marks: Record<Side, string[]> = emptyMarks();
  #state: RowState | null = null;
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
    else if (name === 'trans-unit' || name === 'segment') this.#begin(attributes);
    else if (name === 'source' || name === 'seg-source' || name === 'target') this.#enter(name, attributes);
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

  #begin(attributes: Readonly<Record<string, string>>): void {
    [this.#unit, this.#marks, this.#state] = [emptyUnit(), emptyMarks(), stateIn(attributes)];
  }

  #enter(side: Side, attributes: Readonly<Record<string, string>>): void {
    this.#side = side;
    if (side === 'target' && this.#aside === 0) this.#state ??= stateIn(attributes);
  }

  #keep(): void {
    const state = this.#state;
    const sources = this.#marks['seg-source'];
    const targets = this.#marks.target;
    if (sources.length > 0 && sources.length === targets.length)
      sources.forEach((source, at) => this.rows.push({ cells: [source.trim(), (targets[at] ?? '').trim()], state }));
    else this.rows.push({ cells: [this.#unit.source.trim(), this.#unit.target.trim()], state });
  }
}

const emptyUnit = (): Record<Side, string> => ({ source: '', 'seg-source': '', target: '' });
const emptyMarks = (): Record<Side, string[]> => ({ source: [], 'seg-source': [], target: [] });
