// Puts the page together.

import * as frame from './frame.js';
import * as functions from './functions.js';
import * as journey from './journey.js';
import * as journeys from './journeys.js';
import * as letters from './letters.js';
import * as live from './live.js';
import * as queues from './queues.js';
import * as views from './views.js';

addEventListener('error', (event) => frame.confess(event.message));
addEventListener('unhandledrejection', (event) => frame.confess(event.reason?.message ?? event.reason));

[views, frame, functions, queues, letters, journeys, journey].forEach((part) => part.set());
live.onState(views.begin);
live.start();
