/** How many segments of either side a link takes. */
export interface Bead {
  source: number;
  target: number;
}

export const BEADS: readonly Bead[] = [
  { source: 1, target: 1 },
  { source: 1, target: 0 },
  { source: 0, target: 1 },
  { source: 2, target: 1 },
  { source: 1, target: 2 },
  { source: 2, target: 2 },
  { source: 3, target: 1 },
  { source: 1, target: 3 },
];

/** A bead of the best path: it takes segments from `source` and `target` on. */
export interface Step {
  source: number;
  target: number;
  bead: Bead;
  /** The share of all paths, weighted by their probability, that go through this bead. */
  posterior: number;
}

/**
 * The cheapest way through the lattice of `rows` × `columns` segments, where `cost(i, j, bead)` is −log of the
 * probability of the bead that begins at i and j. Only cells near the diagonal (by length) are visited.
 */
export function bestPath(
  rows: number,
  columns: number,
  rowLengths: readonly number[],
  columnLengths: readonly number[],
  cost: (i: number, j: number, bead: Bead) => number,
): Step[] {
  const band = bandOf(rows, columns, rowLengths, columnLengths);
  const lattice = new Lattice(band, columns, cost);
  lattice.forward();
  lattice.backward();
  return lattice.path(rows, columns);
}

/** For each row the first column visited and the number of columns. */
interface Band {
  first: Int32Array;
  width: number;
}

const HALF_WIDTH = 60;

function bandOf(rows: number, columns: number, rowLengths: readonly number[], columnLengths: readonly number[]): Band {
  const rowEnds = cumulative(rowLengths);
  const columnEnds = cumulative(columnLengths);
  const rowTotal = rowEnds[rows] ?? 0;
  const columnTotal = columnEnds[columns] ?? 0;
  const half = Math.max(HALF_WIDTH, Math.ceil(Math.max(rows, columns) * 0.05) + Math.abs(rows - columns));
  const width = Math.min(columns + 1, 2 * half + 1);
  const first = new Int32Array(rows + 1);
  let column = 0;
  for (let row = 0; row <= rows; row++) {
    const share = rowTotal > 0 ? (rowEnds[row] ?? 0) / rowTotal : row / Math.max(1, rows);
    while (column < columns && (columnEnds[column] ?? 0) < share * columnTotal) column++;
    first[row] = Math.max(0, Math.min(columns + 1 - width, column - half));
  }
  return { first, width };
}

function cumulative(lengths: readonly number[]): number[] {
  const ends = [0];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  return ends;
}

class Lattice {
  private readonly band: Band;
  private readonly columns: number;
  private readonly rows: number;
  /** Costs of the beads that end in each cell, so that the way back need not compute them again. */
  private readonly costs: Float64Array;
  private readonly cheapest: Float64Array;
  private readonly cameBy: Int8Array;
  /** Log of the summed probability of all paths from the start to a cell, and from a cell to the end. */
  private readonly logBefore: Float64Array;
  private readonly logAfter: Float64Array;

  constructor(band: Band, columns: number, cost: (i: number, j: number, bead: Bead) => number) {
    const cells = band.first.length * band.width;
    this.band = band;
    this.rows = band.first.length - 1;
    this.columns = columns;
    this.cheapest = new Float64Array(cells).fill(Infinity);
    this.cameBy = new Int8Array(cells).fill(-1);
    this.logBefore = new Float64Array(cells).fill(-Infinity);
    this.logAfter = new Float64Array(cells).fill(-Infinity);
    this.costs = new Float64Array(cells * BEADS.length).fill(Infinity);
    this.eachArrival((cell, _from, slot, i, j, bead) => {
      this.costs[cell * BEADS.length + slot] = cost(i, j, bead);
    });
  }

  forward(): void {
    this.cheapest[this.cell(0, 0)] = 0;
    this.logBefore[this.cell(0, 0)] = 0;
    this.eachArrival((cell, from, slot) => {
      const cost = this.costs[cell * BEADS.length + slot] ?? Infinity;
      const total = (this.cheapest[from] ?? Infinity) + cost;
      if (total < (this.cheapest[cell] ?? Infinity)) {
        this.cheapest[cell] = total;
        this.cameBy[cell] = slot;
      }
      this.logBefore[cell] = logAdd(this.logBefore[cell] ?? -Infinity, (this.logBefore[from] ?? -Infinity) - cost);
    });
  }

  backward(): void {
    this.logAfter[this.cell(this.rows, this.columns)] = 0;
    for (let i = this.rows; i >= 0; i--) {
      for (let j = this.lastColumn(i); j >= this.firstColumn(i); j--) this.passBack(i, j);
    }
  }

  path(rows: number, columns: number): Step[] {
    const steps: Step[] = [];
    const all = this.logBefore[this.cell(rows, columns)] ?? 0;
    let i = rows;
    let j = columns;
    while (i > 0 || j > 0) {
      const cell = this.cell(i, j);
      const slot = this.cameBy[cell] ?? -1;
      const bead = BEADS[slot];
      if (!bead) throw new Error(`The lattice is broken at ${i}, ${j}`);
      const after = this.logAfter[cell] ?? -Infinity;
      i -= bead.source;
      j -= bead.target;
      const before = this.logBefore[this.cell(i, j)] ?? -Infinity;
      const cost = this.costs[cell * BEADS.length + slot] ?? Infinity;
      steps.push({ source: i, target: j, bead, posterior: Math.min(1, Math.exp(before - cost + after - all)) });
    }
    return steps.reverse();
  }

  private passBack(i: number, j: number): void {
    const cell = this.cell(i, j);
    const after = this.logAfter[cell] ?? -Infinity;
    if (after === -Infinity) return;
    BEADS.forEach((bead, slot) => {
      if (!this.holds(i - bead.source, j - bead.target)) return;
      const from = this.cell(i - bead.source, j - bead.target);
      const through = after - (this.costs[cell * BEADS.length + slot] ?? Infinity);
      this.logAfter[from] = logAdd(this.logAfter[from] ?? -Infinity, through);
    });
  }

  /** Calls back for every bead that ends in a visited cell and begins in one, in reading order. */
  private eachArrival(
    visit: (cell: number, from: number, slot: number, i: number, j: number, bead: Bead) => void,
  ): void {
    for (let i = 0; i <= this.rows; i++) {
      for (let j = this.firstColumn(i); j <= this.lastColumn(i); j++) {
        for (let slot = 0; slot < BEADS.length; slot++) {
          const bead = BEADS[slot];
          if (!bead) continue;
          const fromRow = i - bead.source;
          const fromColumn = j - bead.target;
          if (!this.holds(fromRow, fromColumn)) continue;
          visit(this.cell(i, j), this.cell(fromRow, fromColumn), slot, fromRow, fromColumn, bead);
        }
      }
    }
  }

  private firstColumn(row: number): number {
    return this.band.first[row] ?? 0;
  }

  private lastColumn(row: number): number {
    return Math.min(this.columns, this.firstColumn(row) + this.band.width - 1);
  }

  private holds(row: number, column: number): boolean {
    return row >= 0 && column >= 0 && column >= this.firstColumn(row) && column <= this.lastColumn(row);
  }

  private cell(row: number, column: number): number {
    return row * this.band.width + column - this.firstColumn(row);
  }
}

/** Less than this in comparison is lost among the digits of a double. */
const NOTHING = -38;

function logAdd(a: number, b: number): number {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  const high = Math.max(a, b);
  const below = Math.min(a, b) - high;
  return below < NOTHING ? high : high + Math.log1p(Math.exp(below));
}
