"""A template that needs no transformation, from YAML to JSON, for tools that cannot read YAML's short forms.

    python plain.py pipeline.yaml > plain.json
"""

import json
import sys

from transform import read

if __name__ == "__main__":
    json.dump(read(sys.argv[1]), sys.stdout, indent=2)
    print()
