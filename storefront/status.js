// Where an order stands, in words and as a way with steps.

const WORDS = {
  'Pending Payment': 'Waiting for the bank',
  Paid: 'Paid, being packed',
  'Payment Failed': 'Card refused',
  'shipped - pending delivery': 'On its way',
  delivered: 'Delivered',
  Cancelled: 'Cancelled',
  Refunded: 'Money returned',
};

const KINDS = { delivered: 'good', 'Payment Failed': 'bad', Cancelled: 'bad', Refunded: 'over' };

const REACHED = { 'Pending Payment': 1, Paid: 2, 'shipped - pending delivery': 3, delivered: 4 };

/** For people; a status that this page does not know speaks for itself. */
export const words = (status) => WORDS[status] ?? status;

/** How it feels: good, bad, over or open. */
export const kind = (status) => KINDS[status] ?? 'open';

/** `[{step, label, state}]`; state: done, now (what is waited for) or next. */
export function steps(order) {
  const happened = new Set(order.history.map(({ what }) => what));
  return order.status in REACHED ? onward(order.status, happened) : back(order.status, happened);
}

function onward(status, happened) {
  const way = [
    ['placed', 'Ordered'],
    ['paid', 'Paid'],
    ['shipped', 'Shipped'],
    ['delivered', 'Delivered'],
  ];
  const asked = happened.has('cancellation requested') && REACHED[status] < 3;
  const steps = asked ? [...way.slice(0, 2), ['cancelled', 'Cancelled'], ['refunded', 'Money returned']] : way;
  return marked(steps, REACHED[status]);
}

function back(status, happened) {
  const paid = happened.has('payment taken');
  if (status === 'Payment Failed') {
    return marked(
      [
        ['placed', 'Ordered'],
        ['refused', 'Card refused'],
      ],
      2,
    );
  }
  if (!paid) {
    return marked(
      [
        ['placed', 'Ordered'],
        ['cancelled', 'Cancelled'],
      ],
      2,
    );
  }
  const wanted = happened.has('cancellation requested') || !happened.has('shipment failed');
  const over = ['cancelled', wanted ? 'Cancelled' : 'Could not be shipped'];
  return marked(
    [['placed', 'Ordered'], ['paid', 'Paid'], over, ['refunded', 'Money returned']],
    status === 'Refunded' ? 4 : 3,
  );
}

function marked(way, reached) {
  return way.map(([step, label], i) => ({ step, label, state: i < reached ? 'done' : i === reached ? 'now' : 'next' }));
}

const EVENTS = {
  placed: 'Ordered',
  'payment taken': 'Paid',
  'payment refused': 'Card refused',
  cancelled: 'Cancelled',
  'cancellation requested': 'Asked to cancel',
  'taken back': 'Taken back at the till',
  shipped: 'Shipped',
  delivered: 'Delivered',
  'shipment failed': 'Could not be shipped',
  refunded: 'Money returned',
};

/** What an entry of the history says. */
export const event = (what) => EVENTS[what] ?? what;

/** Of some entries the detail tells more than their name does; the others' are numbers of the shop's own. */
export const tells = (what) => ['payment refused', 'cancelled', 'shipment failed', 'taken back'].includes(what);
