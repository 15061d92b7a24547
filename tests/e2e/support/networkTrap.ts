import fs from 'node:fs';

interface NetEvent {
  readonly type: number;
  readonly params?: {
    readonly url?: string;
    readonly host?: string;
    readonly address?: string;
    readonly address_list?: unknown;
  };
}
interface NetLog {
  readonly constants: { readonly logEventTypes: Record<string, number> };
  readonly events: readonly NetEvent[];
}

/** Events of Chromium's own network log that mean: something tried to leave this machine. */
const LEAVING = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_DNS_TASK',
  'HOST_RESOLVER_SYSTEM_TASK',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
] as const;

/**
 * What a whole run of the program tried to reach, page and background services alike, read from the log that Chromium
 * writes with --log-net-log. Each line is a finding; an unreadable log is one too.
 */
export function outsideTraffic(file: string): string[] {
  const log = readLog(file);
  if (!log) return [`the network log ${file} was not written`];
  const types = new Map(LEAVING.map((name) => [log.constants.logEventTypes[name], name]));
  return log.events.flatMap((event) => {
    const name = types.get(event.type);
    const target = event.params?.url ?? event.params?.host ?? event.params?.address ?? '';
    if (name === undefined || isOurs(target)) return [];
    if (name !== 'URL_REQUEST_START_JOB' && target === '') return [];
    return [`${name} ${target}`];
  });
}

const isOurs = (target: string): boolean => /^(app|devtools|data|blob):/.test(target);

/** A program that was killed leaves its log without an end. */
function readLog(file: string): NetLog | null {
  if (!fs.existsSync(file)) return null;
  const text = fs.readFileSync(file, 'utf8');
  for (const candidate of [
    text,
    `${text.replace(/,\s*$/, '')}]}`,
    `${text.slice(0, text.lastIndexOf('\n')).replace(/,\s*$/, '')}]}`,
  ]) {
    try {
      return JSON.parse(candidate) as NetLog;
    } catch {
      continue;
    }
  }
  return null;
}
