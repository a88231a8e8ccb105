// The console's own API: an answer, a refusal, or nobody there.

const ROOT = 'api/';
const PATIENCE = 5_000;

/** Nobody answered, or something else than the console. */
export class NoAnswer extends Error {}

/** The console said no, and why. */
export class Refusal extends Error {
  constructor(status, message) {
    super(message ?? `The console answered ${status}.`);
    this.status = status;
  }
}

export const get = (path) => call(path, {});

// The header is what a page of another origin cannot send.
export const post = (path, body) =>
  call(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Console': '1' },
    body: JSON.stringify(body),
  });

async function call(path, options) {
  const response = await reach(path, options);
  const content = await read(response);
  if (response.status >= 500) {
    throw new NoAnswer(`The console answered ${response.status}.`);
  }
  if (!response.ok) {
    throw new Refusal(response.status, content.message);
  }
  return content;
}

function reach(path, options) {
  const signal = AbortSignal.timeout(PATIENCE);
  return fetch(ROOT + path, { ...options, cache: 'no-store', redirect: 'error', signal }).catch((cause) => {
    throw new NoAnswer('The shop cannot be reached.', { cause });
  });
}

function read(response) {
  return response.json().catch((cause) => {
    throw new NoAnswer('Something else answered than the console.', { cause });
  });
}
