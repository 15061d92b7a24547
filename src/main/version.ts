import manifest from '../../package.json' with { type: 'json' };

/** The version of Cuttings, as exports and reports name it. */
export const VERSION: string = manifest.version;
