// The shop's API over HTTP. Three things can come of a call: an answer, a refusal, or nothing that tells.

import { seconds } from './dom.js';

const PATIENCE = 10_000;
const TRIES = 3;
const LONGEST_PAUSE = 5;

/** Nobody knows whether the shop did it: no network, no time left, a broken shop, or a stranger who answered. */
export class NoAnswer extends Error {
  /** Whether the shop is known to have done nothing, and for how many seconds it wants to be left alone. */
  constructor(message, { cause, undone = false, pause } = {}) {
    super(message, { cause });
    this.undone = undone;
    this.pause = pause;
  }
}

/** The shop said no; `problem` is its problem document (RFC 9457). */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.message ?? `The shop refused it (${status}).`);
    this.status = status;
    this.problem = problem;
  }

  /** What is wrong, field by field: `[{field, detail}]`. */
  get errors() {
    return this.problem.errors ?? [];
  }
}

/**
 * Calls the shop. A call that may be repeated (`repeatable`; every GET is) is tried some times before it fails; another one
 * only where the shop has surely done nothing.
 *
 * @returns {{status, body, headers}} `body` is null where there is none
 */
export async function call(method, path, options = {}) {
  const repeatable = options.repeatable ?? method === 'GET';
  for (let tried = 1; ; tried++) {
    try {
      return await exchange(method, path, options);
    } catch (error) {
      if (!(error instanceof NoAnswer) || tried === TRIES || !(repeatable || error.undone)) {
        throw error;
      }
      await seconds(Math.min(LONGEST_PAUSE, error.pause ?? pauseAfter(tried)));
    }
  }
}

// Half of it is by chance: pages that lost one shop do not come back as one.
const pauseAfter = (tried) => 2 ** (tried - 2) * (1 + Math.random());

async function exchange(method, path, options) {
  const response = await ask(method, path, options);
  const content = await read(response);
  const { status, headers } = response;
  if (status >= 500 || (status === 429 && !isProblem(response))) {
    throw new NoAnswer('The shop is very busy just now.', {
      undone: status === 429,
      pause: Number(headers.get('retry-after') ?? undefined) || undefined,
    });
  }
  if (status >= 400) {
    throw new Refusal(status, content ?? {});
  }
  return { status, body: content, headers };
}

// A redirect comes from a network that wants to be signed in to, not from the shop.
function ask(method, path, { token, body, headers = {}, patience = PATIENCE, cache = 'no-store' }) {
  return fetch(path, {
    method,
    headers: {
      Accept: 'application/json',
      ...(token && { Authorization: `Bearer ${token}` }),
      ...(body && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    body: body && JSON.stringify(body),
    cache,
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(patience),
  }).catch((cause) => {
    throw new NoAnswer('The shop cannot be reached.', { cause });
  });
}

const isProblem = (response) => /problem\+json/.test(response.headers.get('content-type') ?? '');

// So does a page of HTML.
async function read(response) {
  try {
    const text = await response.text();
    return text === '' ? null : JSON.parse(text);
  } catch (cause) {
    throw new NoAnswer('The answer broke off, or something else answered than the shop.', { cause });
  }
}

/** The mark behind which the next page of a list begins, or null after the last one (`Link`, RFC 8288). */
export function nextMark(headers) {
  const path = /<([^>]+)>;\s*rel="next"/.exec(headers.get('link') ?? '')?.[1];
  return path ? new URL(path, location.origin).searchParams.get('after') : null;
}
