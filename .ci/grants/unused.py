"""Which permissions of template.yaml no function used, in all local shops that the tests started: each can go, lacks a test, or
is explained. Ends with 1 when one is not, and when an explanation is of no permission.

    python3 .ci/grants/unused.py REPORTS EXPLAINED

REPORTS is a directory of the reports that shops leave (target/grants), of the whole suite and of nothing older. EXPLAINED is a
list of {"function", "action", "resource", "why"}; resource is the end of the ARN.
"""

import json
import sys
from collections import Counter
from pathlib import Path


def uses(reports):
    """How often each statement's grant was used, by function, statement, action and resource."""
    calls = Counter()
    for report in sorted(Path(reports).glob("*.json")):
        for line in json.loads(report.read_text(encoding="utf-8")):
            calls[line["function"], line["statement"], line["action"], line["resource"]] += line["calls"]
    return calls


def explains(entry, grant):
    function, _, action, resource = grant
    return (entry["function"], entry["action"]) == (function, action) and resource.endswith(entry["resource"])


def faults(calls, explained):
    unused = [grant for grant, times in calls.items() if times == 0]
    for grant in unused:
        if not any(explains(entry, grant) for entry in explained):
            yield "no test used {0} ({1}): {2} on {3}".format(*grant)
    for entry in explained:
        if not any(explains(entry, grant) for grant in calls):
            yield "explains no permission: {function} {action} {resource}".format(**entry)
        if not entry["why"].strip():
            yield "says not why: {function} {action} {resource}".format(**entry)
    if not calls:
        yield "no shop has left a report"


def main(reports, explained):
    calls = uses(reports)
    found = list(faults(calls, json.loads(Path(explained).read_text(encoding="utf-8"))))
    used = sum(times > 0 for times in calls.values())
    print(f"{used} of {len(calls)} permissions were used, {len(calls) - used} were not")
    for grant, times in calls.items():
        if times == 0:
            print("  unused: {0} {2} on {3}".format(*grant))
    for fault in found:
        print(fault, file=sys.stderr)
    return bool(found)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
