"""A fresh process that prints the same words bare: arguments, the parts as JSON and the fonts' folder."""

import json
import sys
from pathlib import Path

from benchmarks.bare_letter import BareLetters

parts = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
if not BareLetters(Path(sys.argv[2])).letter(parts).startswith(b"%PDF"):
    raise SystemExit("no letter")
