// Looks at an order again and again until it has come to its end.

const FIRST = 1_000;
const GROWTH = 1.15;
const LONGEST = 30_000;

/**
 * Reads at once whenever the page is seen again, and not at all while it is hidden. Each news makes it look often again, for
 * one seldom comes alone.
 *
 * @param read promises the order, or null where it cannot be had just now
 * @param show takes it and says whether it is news
 * @param isOver says whether it was the last
 * @returns a function that stops it
 */
export function follow(read, show, isOver) {
  let pause = FIRST;
  let timer = null;
  let stopped = false;
  let looking = false;

  const later = () => {
    if (!stopped && !document.hidden) {
      timer = setTimeout(look, pause);
      pause = Math.min(LONGEST, pause * GROWTH);
    }
  };
  const look = async () => {
    looking = true;
    const order = await read();
    looking = false;
    if (stopped) {
      return;
    }
    if (order && show(order)) {
      pause = FIRST;
    }
    if (order && isOver(order)) {
      stop();
    }
    later();
  };
  const seen = () => {
    clearTimeout(timer);
    if (!document.hidden) {
      pause = FIRST;
      void (looking || look());
    }
  };
  const stop = () => {
    stopped = true;
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
  };

  document.addEventListener('visibilitychange', seen);
  later();
  return stop;
}
