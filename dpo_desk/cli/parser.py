"""The arguments of the command line. Options may stand before or after the command."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import NoReturn

from dpo_desk.cli.plain import BadInput
from dpo_desk.domain.letter import Language, LetterKind
from dpo_desk.domain.request import AnswerWay, Channel, IdentityMethod, Outcome, Right
from dpo_desk.domain.roles import Role

REGISTERS = ("request", "letter")


class _Parser(argparse.ArgumentParser):
    """Refuses with one line instead of printing the usage and leaving."""

    def error(self, message: str) -> NoReturn:
        # What was not understood may be a password in the wrong place: it is not repeated.
        raise BadInput("unrecognized arguments" if message.startswith("unrecognized") else message)


def _shared() -> _Parser:
    shared = _Parser(add_help=False, argument_default=argparse.SUPPRESS)
    shared.add_argument("--store", type=Path, metavar="DIR", help="folder of the store")
    shared.add_argument("--user", metavar="NAME", help="who acts")
    shared.add_argument("--password-file", type=Path, metavar="FILE", help="file that holds the password")
    shared.add_argument("--json", action="store_true", help="print one JSON document")
    return shared


def make_parser() -> _Parser:
    """The whole command line."""
    shared = _shared()
    parser = _Parser(
        prog="dpo-desk", description="The desk of a data protection officer.", parents=[_shared()]
    )
    parser.set_defaults(json=False, store=None, user=None, password_file=None, command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)

    def add(name: str, text: str) -> _Parser:
        return commands.add_parser(name, help=text, description=text, parents=[shared])

    _add_stores(add("demo", "make a store with a year of invented cases"), add("init", "make a store"))
    _add_law(
        add("deadline", "compute both due dates of a request"),
        add("profile", "print a firm's profile and where it disagrees with the law"),
        add("breach-clock", "compute the 72 hours of a breach"),
    )
    _add_requests(
        add("log-request", "log a request from a JSON file"),
        add("list", "list a register"),
        add("show", "show one record"),
        add("search", "find names, numbers and texts"),
    )
    _add_case_work(
        add("identity", "record a check of identity"),
        add("decide", "decide one right"),
        add("letter", "issue a letter"),
        add("dispatch", "record that a letter left"),
    )
    _add_users(add("user", "add or disable users, set a password"))
    summary = add("summary", "print the month on one page")
    summary.add_argument("--month", required=True, metavar="YYYY-MM")
    summary.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    summary.add_argument("--language", choices=[language.value for language in Language], default="lv")
    audit = add("audit", "check the audit log")
    audit_commands = audit.add_subparsers(dest="audit_command", metavar="verify", required=True)
    audit_commands.add_parser("verify", parents=[shared])
    return parser


def _add_stores(demo: argparse.ArgumentParser, init: argparse.ArgumentParser) -> None:
    demo.add_argument("--firm", default="ecsoen", metavar="NAME")
    demo.add_argument("--out", type=Path, metavar="DIR", help="also write the case's PDFs here")
    init.add_argument("--firm", required=True, metavar="NAME_OR_TOML")
    init.add_argument("--display-name", default="", metavar="TEXT")


def _add_law(
    deadline: argparse.ArgumentParser, profile: argparse.ArgumentParser, breach: argparse.ArgumentParser
) -> None:
    deadline.add_argument("--right", required=True, choices=[right.value for right in Right])
    deadline.add_argument("--received", required=True, metavar="ISO")
    deadline.add_argument("--firm", metavar="NAME_OR_TOML")
    deadline.add_argument("--channel", choices=[channel.value for channel in Channel])
    deadline.add_argument("--asked", action="append", default=[], metavar="ISO")
    deadline.add_argument("--answered", action="append", default=[], metavar="ISO")
    deadline.add_argument("--extended-on", metavar="DATE")
    deadline.add_argument("--lieu-day-is-holiday", choices=["true", "false"])
    profile.add_argument("name", metavar="NAME_OR_TOML")
    breach.add_argument("--aware", required=True, metavar="ISO")


def _add_requests(
    log: argparse.ArgumentParser,
    listing: argparse.ArgumentParser,
    show: argparse.ArgumentParser,
    search: argparse.ArgumentParser,
) -> None:
    log.add_argument("--from", required=True, dest="source", metavar="FILE.json")
    listing.add_argument("register", choices=REGISTERS, metavar="REGISTER")
    listing.add_argument("--state")
    listing.add_argument("--due-before", metavar="DATE")
    listing.add_argument("--limit", type=int, default=100, metavar="N")
    show.add_argument("number", metavar="NUMBER")
    search.add_argument("text", metavar="TEXT")


def _add_case_work(
    identity: argparse.ArgumentParser,
    decide: argparse.ArgumentParser,
    letter: argparse.ArgumentParser,
    dispatch: argparse.ArgumentParser,
) -> None:
    identity.add_argument("number", metavar="NUMBER")
    identity.add_argument("--method", required=True, choices=[method.value for method in IdentityMethod])
    identity.add_argument("--note", default="")
    decide.add_argument("number", metavar="NUMBER")
    decide.add_argument("--right", required=True, choices=[right.value for right in Right])
    decide.add_argument("--outcome", required=True, choices=[outcome.value for outcome in Outcome])
    decide.add_argument("--ground", action="append", default=[], metavar="G")
    decide.add_argument("--reasons", default="", metavar="TEXT")
    decide.add_argument("--decided-by", default="", metavar="NAME")
    decide.add_argument("--fact", action="append", default=[], metavar="NAME=TEXT")
    letter.add_argument("number", metavar="NUMBER")
    letter.add_argument("--kind", required=True, choices=[kind.value for kind in LetterKind])
    letter.add_argument("--out", required=True, type=Path, metavar="FILE.pdf")
    letter.add_argument("--language", choices=[language.value for language in Language], default="lv")
    letter.add_argument("--fact", action="append", default=[], metavar="NAME=TEXT")
    letter.add_argument("--variant", action="append", default=[], metavar="NAME")
    letter.add_argument("--enclose", action="append", default=[], metavar="TEXT")
    dispatch.add_argument("letter", metavar="LETTER")
    dispatch.add_argument("--by", required=True, choices=[way.value for way in AnswerWay])
    dispatch.add_argument("--post-number", default="", metavar="N")
    dispatch.add_argument("--on", metavar="DATE")
    dispatch.add_argument("--address", default="", metavar="TEXT")
    dispatch.add_argument("--other-way-reason", default="", metavar="TEXT")
    dispatch.add_argument("--late-reason", default="", metavar="TEXT")


def _add_users(user: argparse.ArgumentParser) -> None:
    shared = _shared()
    commands = user.add_subparsers(dest="user_command", metavar="add|disable|password", required=True)
    add = commands.add_parser("add", parents=[shared])
    add.add_argument("name", metavar="NAME")
    add.add_argument("--role", required=True, choices=[role.value for role in Role])
    add.add_argument("--display-name", default="", metavar="TEXT")
    add.add_argument("--new-password-file", type=Path, metavar="FILE")
    disable = commands.add_parser("disable", parents=[shared])
    disable.add_argument("name", metavar="NAME")
    password = commands.add_parser("password", parents=[shared])
    password.add_argument("name", metavar="NAME")
    password.add_argument("--new-password-file", type=Path, metavar="FILE")
