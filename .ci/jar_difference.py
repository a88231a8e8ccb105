"""Says in which entries two jars differ, and in what."""

import sys
import zipfile
from itertools import zip_longest

SHOWN = 20


def entries(path):
    with zipfile.ZipFile(path) as jar:
        return [(e.filename, e.date_time, e.CRC, e.external_attr, e.extra) for e in jar.infolist()]


def difference(left, right):
    """One line for each pair of entries at the same place that are not the same."""
    for a, b in zip_longest(entries(left), entries(right)):
        if a != b:
            yield f"  {a}\n  {b}"


if __name__ == "__main__":
    found = list(difference(sys.argv[1], sys.argv[2]))
    print("\n".join(found[:SHOWN]) or "  the same entries: only the compressed bytes differ")
    if len(found) > SHOWN:
        print(f"  and {len(found) - SHOWN} more")
