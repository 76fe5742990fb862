"""Dates and amounts of time as the screen says them (ui.md section 8), in the interface's language.

Latvian needs its own tables: the weekday's short form, the dative after "līdz", the locative of "on", and
three groups of plurals (glossary section G). Numbers are never put together with nouns anywhere else.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

from dpo_desk.domain.letter import Language
from dpo_desk.domain.letter_dates import NBSP, DateForm, month_name, month_title
from dpo_desk.domain.local_time import riga_time
from dpo_desk.gui import language

NARROW_NBSP = "\N{NARROW NO-BREAK SPACE}"
DASH = "—"
"""Stands for a value that is missing."""

_SHORT_DAYS = {
    Language.LATVIAN: ("pirmd.", "otrd.", "trešd.", "ceturtd.", "piektd.", "sestd.", "svētd."),
    Language.ENGLISH: ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_LONG_DAYS = {
    Language.LATVIAN: (
        *("pirmdiena", "otrdiena", "trešdiena", "ceturtdiena"),
        *("piektdiena", "sestdiena", "svētdiena"),
    ),
    Language.ENGLISH: ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def _latvian() -> bool:
    return language.current() is Language.LATVIAN


def weekday(day: date) -> str:
    """`otrd.` or `Tue`."""
    return _SHORT_DAYS[language.current()][day.weekday()]


def short_date(day: date, today: date) -> str:
    """`17.03.`, in other years `17.03.2027.`; `17 Mar`, `17 Mar 2027`."""
    if _latvian():
        return f"{day:%d.%m.}" if day.year == today.year else f"{day:%d.%m.%Y.}"
    name = month_name(day.month, Language.ENGLISH)[:3]
    return f"{day.day}{NBSP}{name}" + ("" if day.year == today.year else f"{NBSP}{day.year}")


def full_date(day: date) -> str:
    """`17.03.2026.` or `17 Mar 2026`."""
    return short_date(day, date(1, 1, 1))


def row_date(day: date, today: date) -> str:
    """For rows, where the weekday always stands by a due date: `otrd., 17.03.`"""
    return f"{weekday(day)},{NBSP}{short_date(day, today)}"


def clock_date(day: date, today: date) -> str:
    """For clocks: `otrd., 17. marts`; other years as in rows."""
    if day.year != today.year:
        return row_date(day, today)
    name = month_name(day.month, language.current())
    return f"{weekday(day)},{NBSP}{day.day}{'.' if _latvian() else ''}{NBSP}{name}"


def page_date(day: date) -> str:
    """Beside the page's title: `piektdiena, 2026. gada 13. marts`."""
    name = month_name(day.month, language.current())
    weekday_name = _LONG_DAYS[language.current()][day.weekday()]
    if _latvian():
        return f"{weekday_name}, {day.year}. gada {day.day}. {name}"
    return f"{weekday_name}, {day.day} {name} {day.year}"


def until(day: date, today: date) -> str:
    """In sentences, after "līdz": `līdz 17. martam`; `by 17 March`."""
    return ("līdz " if _latvian() else "by ") + _in_sentence(day, today, DateForm.DATIVE)


def on_day(day: date, today: date) -> str:
    """In sentences: `26. martā`; `on 26 March`."""
    return ("" if _latvian() else "on ") + _in_sentence(day, today, DateForm.LOCATIVE)


def since(day: date, today: date) -> str:
    """`kopš 09.03.`; `since 9 Mar`."""
    return f"{'kopš' if _latvian() else 'since'} {short_date(day, today)}"


def _in_sentence(day: date, today: date, form: DateForm) -> str:
    name = month_name(day.month, language.current(), form)
    if _latvian():
        year = "" if day.year == today.year else f"{day.year}.{NBSP}gada "
        return f"{year}{day.day}.{NBSP}{name}"
    return f"{day.day}{NBSP}{name}" + ("" if day.year == today.year else f"{NBSP}{day.year}")


def month(first_day: date) -> str:
    """`2026. gada februāris` or `February 2026`."""
    return month_title(first_day, language.current())


def time_of(moment: datetime) -> str:
    """The clock in Riga: `16.20` or `16:20`."""
    return f"{riga_time(moment):%H.%M}" if _latvian() else f"{riga_time(moment):%H:%M}"


def at_time(moment: datetime) -> str:
    """`plkst. 16.20` or `at 16:20`."""
    return ("plkst." if _latvian() else "at") + NBSP + time_of(moment)


def exact_moment(moment: datetime) -> str:
    """`otrd., 03.03.2026., plkst. 10.12`."""
    day = riga_time(moment).date()
    return f"{weekday(day)},{NBSP}{full_date(day)}{',' if _latvian() else ''} {at_time(moment)}"


def timeline_moment(moment: datetime, today: date) -> str:
    """`šodien 09.20`, else `12.03. 15.41`, in other years the date alone."""
    day = riga_time(moment).date()
    if day == today:
        return f"{today_word()} {time_of(moment)}"
    if day.year != today.year:
        return full_date(day)
    return f"{short_date(day, today)} {time_of(moment)}"


def today_word() -> str:
    return "šodien" if _latvian() else "today"


def time_left(due: date, today: date) -> str:
    """`šodien`, `rīt`, `vēl 4 dienas`, `nokavēts par 2 dienām`; `today`, `4 days left`, `2 days late`."""
    days = (due - today).days
    if days == 0:
        return today_word()
    if days == 1:
        return "rīt" if _latvian() else "tomorrow"
    if _latvian():
        return f"vēl {count(days, DAYS)}" if days > 0 else f"nokavēts par {after_par(-days)}"
    return f"{count(days, DAYS)} left" if days > 0 else f"{count(-days, DAYS)} late"


def time_left_in_row(due: date, today: date) -> str:
    """As `time_left`, short: `vēl 4 d.`, `nokavēts 1 d.`"""
    days = (due - today).days
    if days in {0, 1}:
        return time_left(due, today)
    if _latvian():
        return f"vēl {number(days)}{NBSP}d." if days > 0 else f"nokavēts {number(-days)}{NBSP}d."
    return f"{number(days)}{NBSP}d left" if days > 0 else f"{number(-days)}{NBSP}d late"


def hours_left(left: timedelta) -> str:
    """Under 72 hours `1 d. 5 h`, under 24 hours `6 h 20 min`; longer in days."""
    minutes = max(int(left.total_seconds()) // 60, 0)
    days, hours = divmod(minutes // 60, 24)
    day_word = "d." if _latvian() else "d"
    if days >= 3:
        return f"{days}{NBSP}{day_word}"
    if days:
        return f"{days}{NBSP}{day_word} {hours}{NBSP}h"
    return f"{hours}{NBSP}h {minutes % 60}{NBSP}min"


def seconds_words(seconds: int) -> str:
    """After "pēc": `1 sekundes`, `4 sekundēm`; `4 seconds`."""
    if _latvian():
        return f"{seconds}{NBSP}{'sekundes' if _is_one(seconds) else 'sekundēm'}"
    return f"{seconds}{NBSP}{'second' if seconds == 1 else 'seconds'}"


# Noun forms in Latvian: one (1, 21), several (2, 9, 22), none and tens (0, 10, 11, 20: genitive plural).
Noun = dict[Language, tuple[str, str, str]]


def _noun(latvian: tuple[str, str, str], english: tuple[str, str]) -> Noun:
    return {Language.LATVIAN: latvian, Language.ENGLISH: (english[0], english[1], english[1])}


DAYS = _noun(("diena", "dienas", "dienu"), ("day", "days"))
WORKING_DAYS = _noun(("darba diena", "darba dienas", "darba dienu"), ("working day", "working days"))
HOURS = _noun(("stunda", "stundas", "stundu"), ("hour", "hours"))
MINUTES = _noun(("minūte", "minūtes", "minūšu"), ("minute", "minutes"))
MONTHS = _noun(("mēnesis", "mēneši", "mēnešu"), ("month", "months"))
REQUESTS = _noun(("pieprasījums", "pieprasījumi", "pieprasījumu"), ("request", "requests"))
CASES = _noun(("lieta", "lietas", "lietu"), ("case", "cases"))
LETTERS = _noun(("vēstule", "vēstules", "vēstuļu"), ("letter", "letters"))
TASKS = _noun(("uzdevums", "uzdevumi", "uzdevumu"), ("task", "tasks"))
REASONS = _noun(("iemesls", "iemesli", "iemeslu"), ("reason", "reasons"))
ENTRIES = _noun(("pieraksts", "pieraksti", "pierakstu"), ("entry", "entries"))
FIELDS = _noun(("lauks", "lauki", "lauku"), ("field", "fields"))
FILES = _noun(("datne", "datnes", "datņu"), ("file", "files"))
USERS = _noun(("lietotājs", "lietotāji", "lietotāju"), ("user", "users"))

OVERDUE = _noun(("nokavēts", "nokavēti", "nokavētu"), ("overdue", "overdue"))
PAUSED = _noun(("apturēts", "apturēti", "apturētu"), ("paused", "paused"))
OF_REQUESTS = _noun(("pieprasījuma", "pieprasījumiem", "pieprasījumiem"), ("request", "requests"))
OF_LETTERS = _noun(("vēstules", "vēstulēm", "vēstulēm"), ("letter", "letters"))
"""After "no": genitive with 1 and 21, else the dative plural."""


def count(amount: int, noun: Noun) -> str:
    """`1 diena`, `21 diena`, `4 dienas`, `11 dienu`; `1 day`, `4 days`."""
    return f"{number(amount)}{NBSP}{form_of(amount, noun)}"


def form_of(amount: int, noun: Noun) -> str:
    """The noun alone, in the form that the amount asks for."""
    one, several, none = noun[language.current()]
    if not _latvian():
        return one if amount == 1 else several
    if _is_one(amount):
        return one
    return none if amount % 10 == 0 or 11 <= amount % 100 <= 19 else several


def after_par(days: int) -> str:
    """Days after "par": the accusative with 1 and 21, else the dative plural."""
    return f"{number(days)}{NBSP}{'dienu' if _is_one(days) else 'dienām'}"


def _is_one(amount: int) -> bool:
    return amount % 10 == 1 and amount % 100 != 11


def number(value: float) -> str:
    """`1 284` with a narrow no-break space, comma for decimals in Latvian."""
    text = f"{value:,}".replace(",", NARROW_NBSP)
    return text.replace(".", ",") if _latvian() else text
