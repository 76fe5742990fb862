"""Every sample store that was ever kept opens, upgraded where it is older, with everything in it."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

import pytest
from make_sample import EXPECTED, STORES
from store_builders import DPO_ID, reopen

from dpo_desk.services.views import RequestQuery, Sort
from dpo_desk.storage.upgrade import REVISIONS

SAMPLES = sorted(path.name for path in STORES.glob("v*") if path.is_dir())


def test_each_version_has_its_sample() -> None:
    assert [f"v{revision}" for revision in REVISIONS] == SAMPLES


@pytest.mark.fault("N01")
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_opens_with_everything_in_it(tmp_path: Path, sample: str) -> None:
    folder = tmp_path / "k"
    shutil.copytree(STORES / sample, folder)
    expected = json.loads((folder / EXPECTED).read_text(encoding="utf-8"))
    for _ in range(2):  # the second time nothing is left to upgrade
        with reopen(folder) as store:
            query = RequestQuery(sort=Sort.NUMBER)
            rows = store.reading.request_rows(store.reading.request_ids(query))
            assert [row.number for row in rows] == expected["numbers"]
            assert [row.subject_name for row in rows] == expected["names"]
            assert [row.leading.isoformat() for row in rows] == expected["leading"]
            assert store.reading.open_count() == expected["open"]
            assert sum(row.paused_since is not None for row in rows) == expected["paused"]
            assert [hit.number for hit in store.reading.search("kirse", 5)] == [expected["numbers"][1]]
            report = store.reading.verify_audit()
            assert report.ok
            assert report.last >= expected["audit_entries"]
            hashes = [entry["hash"] for entry in store.reading.audit_entries(None, 100)]
            assert expected["audit_head"] in hashes
            with store.unit_of_work() as work:
                for row in rows:
                    request = work.requests.get(row.id)
                    intake = work.intakes.get(row.id)
                    assert request is not None
                    assert intake is not None
                    assert request.subject == intake.entry.subject
                    assert request.dates.leading == row.leading
                letter = work.letters.of_request(rows[0].id)[0]
                pdf = work.letters.pdf(letter.id)
                scan = work.attachments.of_owner("letter", letter.id)[0]
                content = work.attachments.content(scan.id)
                assert hashlib.sha256(pdf or b"").hexdigest() == letter.sha256 == expected["letter"]
                assert hashlib.sha256(content or b"").hexdigest() == expected["attachment"]
                assert work.calendars.current().version == 2
                assert work.drafts.load(DPO_ID, "intake") is not None
                assert work.profiles.current()[1].code == "paraugs"
