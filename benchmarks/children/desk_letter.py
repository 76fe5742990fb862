"""A fresh process that prints one letter through the desk's printer: argument, the content as JSON."""

import sys
from pathlib import Path

from dpo_desk.domain.letter import LetterContent
from dpo_desk.letters.desk_printer import DeskPrinter
from dpo_desk.storage.json_codec import from_text

content = from_text(LetterContent, Path(sys.argv[1]).read_text(encoding="utf-8"))
if not DeskPrinter().letter(content).startswith(b"%PDF"):
    raise SystemExit("no letter")
