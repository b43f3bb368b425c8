import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

/** What a server did under a load. */
export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the server for one request, in microseconds; none where the system does not tell. */
  readonly cpuUs: number | null;
  readonly failed: number;
}

/** Posts these bodies in turn, on 64 connections for so many seconds. */
export async function load(url: string, pid: number, bodies: readonly string[], seconds: number): Promise<Load> {
  const before = processorSeconds(pid);
  const result = await autocannon({
    url,
    connections: 64,
    duration: seconds,
    requests: bodies.map((body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body })),
  });
  const after = processorSeconds(pid);
  const total = result['2xx'];
  return {
    perSecond: result.requests.average,
    p50Ms: result.latency.p50,
    p99Ms: result.latency.p99,
    cpuUs: before === null || after === null ? null : ((after - before) * 1e6) / total,
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** User and system time of a process, by Linux' own account in hundredths of a second. */
function processorSeconds(pid: number): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return null;
  }
}
