// What the client does with single requests.

import type { components } from './schema.d.ts';

type Problem = components['schemas']['Problem'];

/** The request with an access token, if there is one. */
export function authorized(request: Request, access: string | undefined): Request {
  if (access) request.headers.set('authorization', `Bearer ${access}`);
  return request;
}

/** The refusal of a refresh, as the answer to the call that waited for it. */
export function asResponse(problem: Problem): Response {
  return Response.json(problem, { status: problem.status, headers: { 'content-type': 'application/problem+json' } });
}

/** The promise, or the abort of whoever waits for it. */
export function unlessAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
    if (signal.aborted) abort();
  });
}
