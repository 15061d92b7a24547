import fs from 'node:fs';

interface NetEvent {
  readonly type: number;
  readonly phase?: number;
  readonly params?: Readonly<Record<string, unknown>>;
}
interface NetLog {
  readonly constants: {
    readonly logEventTypes: Readonly<Record<string, number>>;
    readonly logEventPhase?: Readonly<Record<string, number>>;
  };
  readonly events: readonly NetEvent[];
}

/** Events of Chromium's own network log that mean: something tried to leave this machine. */
const LEAVING = [
  'URL_REQUEST_START_JOB',
  'HOST_RESOLVER_MANAGER_REQUEST',
  'HOST_RESOLVER_MANAGER_JOB',
  'HOST_RESOLVER_DNS_TASK',
  'HOST_RESOLVER_SYSTEM_TASK',
  'DNS_TRANSACTION',
  'SOCKET_POOL_CONNECT_JOB_CREATED',
  'TCP_CONNECT',
  'TCP_CONNECT_ATTEMPT',
  'UDP_CONNECT',
  'QUIC_SESSION',
] as const;

/** Without these a log of some other Chromium would be searched for nothing. */
const NEEDED = ['URL_REQUEST_START_JOB', 'TCP_CONNECT', 'UDP_CONNECT'] as const;

/**
 * What a whole run of the program tried to reach, page and background services alike, read from the log that Chromium
 * writes with --log-net-log. Each line is a finding; an unreadable log is one too.
 */
export function outsideTraffic(file: string): string[] {
  const log = readLog(file);
  if (!log) return [`the network log ${file} was not written`];
  const { logEventTypes, logEventPhase } = log.constants;
  const unknown = NEEDED.filter((name) => logEventTypes[name] === undefined);
  if (unknown.length > 0) return [`the network log ${file} knows no ${unknown.join(', ')}: the trap can't see`];
  const names = new Map(LEAVING.map((name) => [logEventTypes[name], name]));
  names.delete(undefined);
  const end = logEventPhase?.PHASE_END ?? 2;
  return log.events.flatMap(({ type, phase, params = {} }) => {
    const name = names.get(type);
    if (name === undefined || phase === end) return [];
    const target = [params.url, params.host, params.hostname, params.address, params.group_id].find(Boolean);
    if (typeof target === 'string' && isOurs(target)) return [];
    return [`${name} ${typeof target === 'string' ? target : JSON.stringify(params)}`];
  });
}

/** Schemes that never leave the program. */
const isOurs = (target: string): boolean => /^(app|devtools|data|blob):/.test(target);

/** A program that was killed leaves its log without an end. */
function readLog(file: string): NetLog | null {
  if (!fs.existsSync(file)) return null;
  const text = fs.readFileSync(file, 'utf8');
  const closed = (cut: string): string => `${cut.replace(/,\s*$/, '')}]}`;
  for (const candidate of [text, closed(text), closed(text.slice(0, text.lastIndexOf('\n')))]) {
    try {
      return JSON.parse(candidate) as NetLog;
    } catch {
      continue;
    }
  }
  return null;
}
