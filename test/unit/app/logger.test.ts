import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../../src/app/logger.ts';

function logged(write: (log: ReturnType<typeof createLogger>) => void): Record<string, unknown> {
  let text = '';
  const stream = new Writable({
    write(chunk, _, done) {
      text += String(chunk);
      done();
    },
  });
  write(createLogger('info', stream));
  return JSON.parse(text);
}

describe('the log', () => {
  it('writes level, time and message as JSON', () => {
    expect(logged((log) => log.info('started'))).toMatchObject({
      level: 'info',
      msg: 'started',
      time: expect.any(String),
    });
  });

  it('keeps what a driver hangs on its errors out of it', () => {
    const error = Object.assign(new Error('insert failed'), {
      code: '23505',
      query: 'INSERT INTO solution',
      parameters: ['Solve x^2 = 4'],
      detail: 'Key (problem)=(Solve x^2 = 4)',
    });
    const line = logged((log) => log.error({ err: error }, 'failed'));
    expect(line).toMatchObject({ err: { type: 'Error', message: 'insert failed', code: '23505' } });
    expect(JSON.stringify(line)).not.toContain('x^2');
  });

  it('keeps requests and their headers out of it', () => {
    const req = { method: 'POST', headers: { authorization: 'Bearer secret' } };
    expect(JSON.stringify(logged((log) => log.info({ req }, 'got')))).not.toContain('secret');
  });

  it('keeps where an error arose, and what caused it', () => {
    const error = new Error('outer', { cause: new Error('inner') });
    expect(logged((log) => log.error({ err: error }, 'failed'))).toMatchObject({
      err: { stack: expect.stringContaining('logger.test.ts'), cause: { message: 'inner' } },
    });
  });
});
