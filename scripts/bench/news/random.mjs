/** Mulberry32: small, and the same everywhere. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const below = (random, length) => Math.floor(random() * length);
export const pick = (random, list) => list[below(random, list.length)];

/** A rank below `ranks`, each half as likely as one half as high: how often words and people come up (Zipf). */
export const zipf = (random, ranks) => Math.floor(Math.exp(random() * Math.log(ranks + 1))) - 1;
