import type { Line } from './exchange.ts';

/** The same response, with every chunk of its body reported to the watchdog: pings and half events count as life on the line. */
export function watched(response: Response, line: Line): Response {
  line.heard();
  if (response.body === null) return response;
  const body = response.body.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, controller) {
        line.heard();
        controller.enqueue(chunk);
      },
    }),
    { signal: line.signal },
  );
  return new Response(body, response);
}

/** Whether a server that was asked for a stream answered with one whole object instead. */
export function isWhole(response: Response): boolean {
  return /\bjson\b/.test(response.headers.get('content-type') ?? '');
}
