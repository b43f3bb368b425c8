import { randomBytes } from 'node:crypto';

/** A new id: see {@link idsByClock}, with the clock of this machine. */
export const timeOrderedId = idsByClock(Date.now);

/**
 * Makes ids that sort by time of making: UUIDs of version 7 (RFC 9562), 48 bits of Unix time in milliseconds, 12 bits that count within one
 * (its section 6.2, method 1), and 62 random bits. Those of one maker always rise, even where the clock stands or goes back.
 * @param clock the present time in milliseconds
 */
export function idsByClock(clock: () => number): () => string {
  let last = -1n;
  return () => {
    const now = BigInt(clock()) << 12n;
    last = now > last ? now : last + 1n;
    const bytes = randomBytes(16);
    bytes.writeBigUInt64BE(((last >> 12n) << 16n) | 0x7000n | (last & 0xfffn));
    bytes.writeUInt8(0x80 | (bytes.readUInt8(8) & 0x3f), 8);
    return idOfBytes(bytes);
  };
}

/** Whether a text that a client sent can be an id at all; Postgres would refuse others with an error. */
export function isId(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}

/** Sixteen bytes as an id is written. */
export function idOfBytes(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
