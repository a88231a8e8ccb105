// Whether the shop can be reached: what the last call told, or what the device knows of its network.

import { onAnswer } from './api.js';
import { changed } from './bus.js';

let reached = navigator.onLine;

onAnswer((response) => set(response !== null));
addEventListener('offline', () => set(false));

function set(now) {
  if (reached !== now) {
    reached = now;
    changed('connection');
  }
}

export const online = () => reached;
