// The shop's API over HTTP. Three things can come of a call: an answer, a refusal, or nothing that tells.

/** Nobody knows whether the shop heard it: no network, no time left, a broken shop, or a stranger who answered. */
export class NoAnswer extends Error {}

/** The shop said no; `problem` is its problem document. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.detail ?? problem.title ?? `The shop refused it (${status}).`);
    this.status = status;
    this.problem = problem;
  }

  /** What is wrong with a field whose name begins so, or an empty text. */
  of(field) {
    return this.problem.errors?.find((error) => error.field.startsWith(field))?.detail ?? '';
  }
}

const heard = [];

/** Runs with each answer's response, and with null when there was none. */
export function onAnswer(listener) {
  heard.push(listener);
}

/** Calls the shop. */
export async function call(method, path, { token, body, timeout = 10_000 } = {}) {
  try {
    const answer = await exchange(method, path, token, body, timeout);
    heard.forEach((listener) => listener(answer.response));
    return answer;
  } catch (error) {
    if (error instanceof NoAnswer) {
      heard.forEach((listener) => listener(null));
    } else {
      heard.forEach((listener) => listener(error.response));
    }
    throw error;
  }
}

async function exchange(method, path, token, body, timeout) {
  const response = await ask(method, path, token, body, timeout);
  const content = await read(response);
  if (response.status >= 500 || response.status === 429) {
    throw new NoAnswer(content.detail ?? `The shop answered ${response.status}.`);
  }
  if (response.status >= 400) {
    throw Object.assign(new Refusal(response.status, content), { response });
  }
  return { status: response.status, body: content, response };
}

// A redirect or a page of HTML comes from a network that wants to be signed in to, not from the shop.
function ask(method, path, token, body, timeout) {
  const headers = { Accept: 'application/json' };
  if (token) {
    headers.Authorization = `Bearer ${token}`;
  }
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  return fetch(path, {
    method,
    headers,
    body: body && JSON.stringify(body),
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
    signal: AbortSignal.timeout(timeout),
  }).catch((cause) => {
    throw new NoAnswer('The shop cannot be reached.', { cause });
  });
}

async function read(response) {
  if (!/json/.test(response.headers.get('content-type') ?? '')) {
    throw new NoAnswer('Something else answered than the shop.');
  }
  return response.json().catch((cause) => {
    throw new NoAnswer('The answer broke off.', { cause });
  });
}
