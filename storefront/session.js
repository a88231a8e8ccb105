// Who is signed in, and the tokens that say so.
//
// They are in sessionStorage: a reload keeps a person signed in, and closing the tab ends it. localStorage would leave them on
// a shared computer for whoever opens the shop next, and hand them to every later script of this origin.

import { call, Refusal } from './api.js';
import { changed } from './bus.js';
import { seconds } from './dom.js';
import { tab } from './store.js';

const KEY = 'acme-session';

/** So many milliseconds before its end a token is not used any more: a call takes its time, too. */
const MARGIN = 30_000;

/** So many seconds another tab has to answer. */
const TO_ANSWER = 0.2;

/** Only a person who logs in can go on. */
export class SignInNeeded extends Error {}

let session = tab.get(KEY);
let refreshing = null;

/** Refresh tokens that have served; those of this session lead to the one that it has now. */
const used = new Set();

// A tab that somebody duplicates has the same tokens, and a refresh token serves once: tabs tell each other.
const tabs = new BroadcastChannel('acme-session');
tabs.addEventListener('message', ({ data: { asked, spent, next } }) => {
  if (asked && session && used.has(asked)) {
    tabs.postMessage({ spent: asked, next: session });
  }
  if (spent && session?.refresh === spent) {
    used.add(spent);
    keep(next);
  }
});

/** The id of who is signed in, or null. */
export const user = () => session?.userid ?? null;

/** Signed in, by what `POST /login` answered. In legacy mode it says whose id it is. */
export function begin(body) {
  used.clear();
  keep({ ...tokens(body), userid: body.token ?? claims(body.access_token).sub });
}

/** Signed out; the refresh token whose session the shop may end. */
export function end() {
  const { refresh: last } = session;
  used.clear();
  keep(null);
  return last;
}

/** Calls the shop as the person who is signed in. */
export async function ask(method, path, options = {}) {
  const token = await accessToken();
  try {
    return await call(method, path, { ...options, token });
  } catch (error) {
    if (!(error instanceof Refusal) || error.status !== 401) {
      throw error;
    }
    return await call(method, path, { ...options, token: await accessToken(token) });
  }
}

async function accessToken(refused) {
  if (!session) {
    needed();
  }
  if (session.access === refused || Date.now() > session.until - MARGIN) {
    refreshing ??= inOneTab(refresh).finally(() => (refreshing = null));
    await refreshing;
  }
  return session?.access ?? needed();
}

// Signed out while the new tokens were on their way.
function needed() {
  throw new SignInNeeded();
}

// Another tab may have used the token already, even before this one was loaded: it is asked first.
function inOneTab(work) {
  const before = session.refresh;
  return navigator.locks.request('acme-session', async () => {
    tabs.postMessage({ asked: before });
    await seconds(TO_ANSWER);
    return session?.refresh === before ? work() : undefined;
  });
}

async function refresh() {
  const { userid, refresh: spent } = session;
  try {
    const { body } = await call('POST', '/refresh-token', { body: { refresh_token: spent } });
    used.add(spent);
    keep({ ...tokens(body), userid });
    tabs.postMessage({ spent, next: session });
  } catch (error) {
    if (error instanceof Refusal) {
      keep(null);
      throw new SignInNeeded('', { cause: error });
    }
    throw error;
  }
}

// The lifetime counts, and not the time of day: nobody says that this computer's clock is right.
function tokens({ access_token: access, refresh_token: refresh }) {
  const { iat, exp } = claims(access);
  return { access, refresh, until: Date.now() + (exp - iat) * 1000 };
}

const claims = (token) => JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')));

function keep(next) {
  const before = user();
  session = next;
  if (next) {
    tab.put(KEY, next);
  } else {
    tab.drop(KEY);
  }
  if (before !== user()) {
    changed('session');
  }
}
