// Where messages waited: from the moment they were sent, or handed out in vain, to the moment they were handed out.

/** Pairs of steps: the one that left a message in a queue, and the one that took it out. */
export function waits(steps) {
  return steps
    .filter(({ kind }) => ['received', 'delivered-dead'].includes(kind))
    .map((step) => [before(steps, step), step])
    .filter(([from]) => from !== undefined);
}

function before(steps, taken) {
  return steps.findLast(
    (step) =>
      step.number < taken.number &&
      step.label === taken.label &&
      ((step.kind === 'sent' && step.to === taken.from) || (step.kind === 'received' && step.from === taken.from)),
  );
}
