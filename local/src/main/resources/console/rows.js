// A list that follows what it shows: rows are known by a key and stay the elements that they are, with their focus,
// their place and whether they are open.

/**
 * Fills `parent`, and whatever it is called with next, in place.
 *
 * @param keyOf what tells one item from another
 * @param create makes `{ element, update(item) }` for a new item
 * @param refuge the id of what gets the focus when the row that has it goes away
 */
export function rows(parent, keyOf, create, refuge) {
  const known = new Map();
  return (items) => {
    drop(known, new Set(items.map(keyOf)), refuge);
    let place = parent.firstElementChild;
    for (const item of items) {
      const row = rowOf(known, keyOf(item), () => create(item));
      row.update(item);
      if (row.element === place) {
        place = place.nextElementSibling;
      } else {
        move(row.element, () => parent.insertBefore(row.element, place));
      }
    }
  };
}

// What is taken out of the page and put in elsewhere loses the focus.
function move(element, insert) {
  const focused = element.contains(document.activeElement) ? document.activeElement : undefined;
  insert();
  focused?.focus({ preventScroll: true });
}

function rowOf(known, key, create) {
  if (!known.has(key)) {
    known.set(key, create());
  }
  return known.get(key);
}

function drop(known, wanted, refuge) {
  for (const [key, row] of known) {
    if (!wanted.has(key)) {
      const focused = row.element.contains(document.activeElement);
      row.element.remove();
      known.delete(key);
      if (focused && refuge) {
        document.getElementById(refuge).focus();
      }
    }
  }
}
