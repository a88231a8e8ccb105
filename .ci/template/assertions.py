"""What every version of template.yaml must be: structure that no linter knows. One sentence each, in the modules below; each
yields what breaks it. `python assertions.py template.yaml` prints that.

Numbers that may be overridden at deployment are checked at their defaults.
"""

import sys
from types import FunctionType

import alarms
import api
import functions
import pages
import permissions
import queues
import table
from stack import Stack
from transform import read, transform


def _sentences(module):
    """A module's own functions; what begins with an underscore only helps."""
    return [
        member
        for name, member in vars(module).items()
        if isinstance(member, FunctionType) and member.__module__ == module.__name__ and not name.startswith("_")
    ]


ASSERTIONS = [sentence for module in (queues, table, functions, permissions, api, pages, alarms) for sentence in _sentences(module)]


def load(path):
    written = read(path)
    return Stack(written, transform(written))


def complaints(stack):
    """What breaks each broken assertion, by the assertion's name."""
    found = {check.__name__: list(check(stack)) for check in ASSERTIONS}
    return {name: broken for name, broken in found.items() if broken}


if __name__ == "__main__":
    broken = complaints(load(sys.argv[1]))
    for sentence, lines in broken.items():
        print(f"not so: {sentence.replace('_', ' ')}", *lines, sep="\n  ")
    print(f"{len(ASSERTIONS) - len(broken)} of {len(ASSERTIONS)} assertions hold")
    sys.exit(bool(broken))
