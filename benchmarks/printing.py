"""One letter in a running program, and the first one of a program, beside ReportLab's bare layout."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bare_letter import BareLetters
from benchmarks.letter_contents import letters
from benchmarks.processes import run_child
from benchmarks.report import Figure
from benchmarks.timing import in_rounds, over_items, seconds_of
from benchmarks.topic import Topic
from dpo_desk.bundle import bundled
from dpo_desk.domain.letter import LetterContent
from dpo_desk.letters.desk_printer import DeskPrinter
from dpo_desk.storage.json_codec import to_text

_MOST = 1.5


def measure(topic: Topic) -> Iterator[Figure]:
    """Yields the figures; they do not depend on how many cases there are."""
    contents = letters(topic.rounds(100))
    fonts = bundled("resources", "fonts", "NotoSans-Regular.ttf").parent
    bare, printer = BareLetters(fonts), DeskPrinter()
    parts = {id(content): parts_of(content) for content in contents}
    contenders: dict[str, Callable[[LetterContent], object]] = {
        "desk": printer.letter,
        "bare": lambda content: bare.letter(parts[id(content)]),
    }
    times = over_items(contenders, contents)
    yield topic.ratio("a letter in a running program", times["desk"], times["bare"], most=_MOST)
    with TemporaryDirectory() as folder:
        content, plain = Path(folder, "content.json"), Path(folder, "parts.json")
        content.write_text(to_text(contents[0]), encoding="utf-8")
        plain.write_text(json.dumps(parts[id(contents[0])]), encoding="utf-8")
        cold = in_rounds(
            {
                "desk": lambda: seconds_of(lambda: run_child("desk_letter.py", str(content))),
                "bare": lambda: seconds_of(lambda: run_child("bare_letter.py", str(plain), str(fonts))),
            },
            topic.rounds(15),
        )
    yield topic.ratio("the first letter, with its process", cold["desk"], cold["bare"], most=_MOST)


def parts_of(content: LetterContent) -> dict[str, list[str]]:
    """What the letter says, as plain texts."""
    head = content.letterhead
    texts = [content.salutation]
    for block in content.blocks:
        if block.included:
            texts += [part for part in (block.heading, *block.text.split("\n\n")) if part.strip()]
    return {
        "author": [part for part in (head.name, head.registration_number, head.address, head.email) if part],
        "date": [f"{content.dated_on:%d.%m.%Y}", content.number or "–"],
        "addressee": [line for line in content.addressee if line.strip()],
        "subject": [content.subject],
        "texts": [*texts, *content.attachments],
        "signature": [content.signatory_post, content.signatory_name],
    }
