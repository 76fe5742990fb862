"""The guards that every test stands behind hold themselves."""

from __future__ import annotations

import socket
import tempfile
from pathlib import Path

import platformdirs
import pytest


@pytest.mark.parametrize("address", [("192.0.2.1", 80), ("2001:db8::1", 80)], ids=["IPv4", "IPv6"])
def test_no_other_machine_can_be_reached(address: tuple[str, int]) -> None:
    family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
    with socket.socket(family) as speaker, pytest.raises(pytest.fail.Exception, match="tried to reach"):
        speaker.connect(address)


def test_no_other_machine_can_be_looked_up() -> None:
    with pytest.raises(pytest.fail.Exception, match="tried to look up"):
        socket.getaddrinfo("example.org", 443)


def test_this_machine_can_be_reached() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        socket.create_connection(server.getsockname(), timeout=5).close()


@pytest.mark.parametrize(
    "folder",
    [
        Path.home(),
        Path(platformdirs.user_data_dir("dpo-desk")),
        Path(platformdirs.user_config_dir("dpo-desk")),
    ],
    ids=["home", "data", "settings"],
)
def test_what_a_program_writes_for_its_user_goes_to_a_folder_of_the_tests(folder: Path) -> None:
    assert folder.is_relative_to(tempfile.gettempdir())
    assert "dpo-desk-tests-" in str(folder)
