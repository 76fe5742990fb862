"""What a refusal means and what to do, one English sentence a code; other codes speak for themselves."""

from __future__ import annotations

from dpo_desk.domain.grounds import GROUNDS
from dpo_desk.services.profile_text import bundled_profile_names

FAILURES: dict[str, str] = {
    "wrong_password": "user name or password does not fit",
    "must_wait": "too many wrong passwords: wait {seconds} seconds and try again",
    "recovery_key_mistyped": "this is not a recovery key: compare each group with the printed sheet",
    "wrong_recovery_key": "this recovery key does not open the store: look for the newest sheet",
    "store_missing": "there is no store here ({what}): name its folder with --store, or make one with init",
    "store_exists": "a store lies in this folder already and was left as it is: choose another folder",
    "store_folder_not_empty": "the folder holds other files: a store needs a folder of its own",
    "store_damaged": "the store is damaged ({what}) and was left as it is: restore it from a backup",
    "store_too_new": "a newer program ({made_by}) made this store: update this one; nothing was changed",
    "store_busy": "the store is open elsewhere: close it there and try again",
    "store_on_network": "the folder lies on a network share ({kind}): choose a folder on this computer",
    "store_read_only": "the store may not be written: change the permissions of its folder",
    "key_file_missing": "the key file is not beside the database: put it back from a backup",
    "key_file_damaged": "the key file is damaged: put it back from a backup",
    "key_file_foreign": (
        "the key file belongs to another store, or the database is damaged at its beginning: "
        "put both back from the same backup"
    ),
    "disk_full": "the disk is full, nothing was saved: make room and try again",
    "disk_failed": "the disk did not answer, nothing was saved: check it and try again",
    "stale_record": "somebody else changed the record meanwhile: try again",
    "record_not_found": "there is no such {kind}: `list request` and `list letter` show the numbers",
}

PROBLEMS: dict[str, str] = {
    "not_found": "no such profile or file: use " + " ".join(bundled_profile_names()) + " or a TOML file",
    "needed_for_post": "needed for post: an answer by post needs an address",
    "email_needed": "an answer by e-mail needs an e-mail address",
    "in_future": "in future: this moment is still to come",
    "other_than_promised": "the policy or the person expects {ways}: say why with --other-way-reason",
    "wrong_shape": "a post number looks like RR123456785LV",
    "check_digit": "check digit: the number does not agree with its check digit",
}

REASONS: dict[str, str] = {
    "letter_lacks": "letter lacks {part} ({code} {placeholder}): give it with --fact, --variant or --enclose",
    "not_a_ground": "not a ground for {right}: {ground}; grounds are "
    + " ".join(ground.code for ground in GROUNDS),
    "refusal_needs_ground": "refusal needs ground: --ground with one of "
    + " ".join(ground.code for ground in GROUNDS),
    "refusal_needs_reasons": "refusal needs reasons in words: --reasons",
    "identity_first": "identity first: record its check with the command identity",
    "not_signed": "letter {letter} cannot be sent, it is {state}",
    "last_dpo": "last dpo: this is the only data protection officer left",
}
