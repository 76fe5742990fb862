"""The source sentences of refusals.py, by code. `{names}` are the facts that come with a code."""

from __future__ import annotations

from dpo_desk.gui.source_text import QT_TRANSLATE_NOOP

PROBLEM_TEXTS = {
    "other": QT_TRANSLATE_NOOP("FieldProblem", "This cannot be saved as it is. Check what is written here."),
    "missing": QT_TRANSLATE_NOOP("FieldProblem", "This field is empty. Fill it in."),
    "empty": QT_TRANSLATE_NOOP("FieldProblem", "Choose at least one."),
    "twice": QT_TRANSLATE_NOOP("FieldProblem", "This stands here twice. Keep it once."),
    "name.missing": QT_TRANSLATE_NOOP("FieldProblem", "Write the person's name and surname."),
    "rights.missing": QT_TRANSLATE_NOOP("FieldProblem", "Tick at least one thing that the person asks for."),
    "contact.missing": QT_TRANSLATE_NOOP(
        "FieldProblem", "Write a phone number, an e-mail or an address, or choose that the person collects."
    ),
    "not_an_email": QT_TRANSLATE_NOOP(
        "FieldProblem", "This is not an e-mail address. Compare it with what the person gave."
    ),
    "neither_phone_nor_email": QT_TRANSLATE_NOOP(
        "FieldProblem", "This is neither a phone number nor an e-mail. Compare it with what the person gave."
    ),
    "email_needed": QT_TRANSLATE_NOOP(
        "FieldProblem", "An answer by e-mail needs an address. Write it or choose another way of answering."
    ),
    "needed_for_post": QT_TRANSLATE_NOOP(
        "FieldProblem", "A letter by post needs an address. Write it or choose another way of answering."
    ),
    "representative.missing": QT_TRANSLATE_NOOP("FieldProblem", "Write the representative's name."),
    "earlier_reason.missing": QT_TRANSLATE_NOOP(
        "FieldProblem", "The request came more than a day ago. Write why it is recorded only now."
    ),
    "in_future": QT_TRANSLATE_NOOP("FieldProblem", "This moment is still to come. Write an earlier one."),
    "too_early": QT_TRANSLATE_NOOP("FieldProblem", "This is too early. The earliest day is {earliest}."),
    "too_long": QT_TRANSLATE_NOOP("FieldProblem", "This is too long. It may have {limit} characters."),
    "password.too_long": QT_TRANSLATE_NOOP(
        "FieldProblem", "The password is too long. It may have {longest} characters."
    ),
    "unacceptable_character": QT_TRANSLATE_NOOP(
        "FieldProblem", "Character {position} cannot be kept. Remove it and write it anew."
    ),
    "strange_character": QT_TRANSLATE_NOOP(
        "FieldProblem", "Character {position} ({character}) is no digit. Write the code with digits."
    ),
    "misplaced_hyphen": QT_TRANSLATE_NOOP(
        "FieldProblem", "The hyphen stands after the sixth digit. Compare the code with the document."
    ),
    "wrong_length": QT_TRANSLATE_NOOP(
        "FieldProblem", "A personal code has 11 digits, here are {digits}. Compare it with the document."
    ),
    "not_a_person": QT_TRANSLATE_NOOP(
        "FieldProblem", "No person's code begins like this. Compare it with the document."
    ),
    "impossible_date": QT_TRANSLATE_NOOP(
        "FieldProblem", "There is no such date of birth. Compare the code with the document."
    ),
    "century_digit": QT_TRANSLATE_NOOP(
        "FieldProblem", "The seventh digit is 0, 1 or 2, here it is {digit}. Compare it with the document."
    ),
    "future_date": QT_TRANSLATE_NOOP(
        "FieldProblem", "This date of birth is still to come. Compare the code with the document."
    ),
    "check_digit": QT_TRANSLATE_NOOP(
        "FieldProblem", "The number does not agree with its check digit. Compare it with the receipt."
    ),
    "personal_code.check_digit": QT_TRANSLATE_NOOP(
        "FieldProblem", "The check digit is unusual. Compare the code with the document once more."
    ),
    "wrong_shape": QT_TRANSLATE_NOOP(
        "FieldProblem", "A post number looks like RR123456785LV. Compare it with the receipt."
    ),
    "post_number.missing": QT_TRANSLATE_NOOP(
        "FieldProblem", "A registered letter has a number. Write it from the receipt of the post."
    ),
    "wrong_registration_number": QT_TRANSLATE_NOOP(
        "FieldProblem", "The registration number does not agree with its check digit. Compare it once more."
    ),
    "not_a_code": QT_TRANSLATE_NOOP(
        "FieldProblem", "Use small Latin letters, digits and hyphens; begin with a letter."
    ),
    "impossible_period": QT_TRANSLATE_NOOP(
        "FieldProblem", "No such period is possible. Write a whole number that is not too large."
    ),
    "out_of_range": QT_TRANSLATE_NOOP("FieldProblem", "This number is not possible here. Choose another."),
    "settings.due_soon_days.out_of_range": QT_TRANSLATE_NOOP(
        "FieldProblem", "At most {most} working days are possible."
    ),
    "settings.question_days.out_of_range": QT_TRANSLATE_NOOP(
        "FieldProblem", "At most {most} days are possible."
    ),
    "idle_minutes.out_of_range": QT_TRANSLATE_NOOP("FieldProblem", "Choose from {from} to {to} minutes."),
    "too_short": QT_TRANSLATE_NOOP(
        "FieldProblem", "The password is too short. It needs at least {shortest} characters; words count too."
    ),
    "common": QT_TRANSLATE_NOOP(
        "FieldProblem", "This password would be guessed soon. Put several unconnected words together."
    ),
    "firm_name": QT_TRANSLATE_NOOP(
        "FieldProblem", "The password holds the firm's name, which others try first. Choose other words."
    ),
    "user_name": QT_TRANSLATE_NOOP(
        "FieldProblem", "The password holds the user's name, which others try first. Choose other words."
    ),
    "password.not_a_letter": QT_TRANSLATE_NOOP(
        "FieldProblem", "The password holds a character that cannot be typed everywhere. Leave it out."
    ),
    "user_name.missing": QT_TRANSLATE_NOOP("FieldProblem", "Write the name with which this user unlocks."),
    "not_a_dpo": QT_TRANSLATE_NOOP(
        "FieldProblem", "No data protection officer has this user name. Write the officer's."
    ),
    "taken": QT_TRANSLATE_NOOP("FieldProblem", "There is a user of that name. Choose another name."),
    "not_claimed": QT_TRANSLATE_NOOP("FieldProblem", "The request does not ask for this: {right}."),
    "before_letter": QT_TRANSLATE_NOOP(
        "FieldProblem", "The letter carries a later date. Nothing can be sent before it was signed."
    ),
    "address.missing": QT_TRANSLATE_NOOP("FieldProblem", "Write where the letter was sent."),
    "other_than_promised": QT_TRANSLATE_NOOP(
        "FieldProblem", "The person or the policy expects another way: {ways}. Write why it was not used."
    ),
    "late_reason.missing": QT_TRANSLATE_NOOP(
        "FieldProblem", "The answer leaves after the date of the law or of the promise. Write why."
    ),
    "reason.missing": QT_TRANSLATE_NOOP("FieldProblem", "Write why; it stays in the history."),
    "file.empty": QT_TRANSLATE_NOOP("FieldProblem", "The file is empty. Choose another one."),
    "too_large": QT_TRANSLATE_NOOP(
        "FieldProblem",
        "The file is larger than {limit_mib} MiB. Keep it elsewhere and write down its place and hash.",
    ),
    "unknown": QT_TRANSLATE_NOOP("FieldProblem", "The letter's text has no such part."),
}

REASON_TEXTS = {
    "other": QT_TRANSLATE_NOOP("Reason", "another step comes first"),
    "taken_over_before": QT_TRANSLATE_NOOP("Reason", "it is taken over already"),
    "only_closed_reopens": QT_TRANSLATE_NOOP("Reason", "the case is not closed"),
    "identity_known": QT_TRANSLATE_NOOP("Reason", "identity is confirmed already"),
    "identity_step_passed": QT_TRANSLATE_NOOP("Reason", "the check of identity is already under way"),
    "question_not_now": QT_TRANSLATE_NOOP("Reason", "another question is open or the request is decided"),
    "no_open_question": QT_TRANSLATE_NOOP("Reason", "no question is waiting for an answer"),
    "identity_first": QT_TRANSLATE_NOOP("Reason", "identity is not checked"),
    "in_work": QT_TRANSLATE_NOOP("Reason", "work is under way already"),
    "answered_before": QT_TRANSLATE_NOOP("Reason", "the request is answered already"),
    "decided_before": QT_TRANSLATE_NOOP("Reason", "a decision stands; withdraw it first"),
    "extended_before": QT_TRANSLATE_NOOP("Reason", "the deadline can be extended once only"),
    "not_extended": QT_TRANSLATE_NOOP("Reason", "the deadline is not extended"),
    "no_issued_letter": QT_TRANSLATE_NOOP("Reason", "no letter is issued"),
    "no_signed_letter": QT_TRANSLATE_NOOP("Reason", "no letter is signed"),
    "no_draft": QT_TRANSLATE_NOOP("Reason", "no letter is prepared"),
    "no_decision": QT_TRANSLATE_NOOP("Reason", "there is no decision {about}"),
    "case_ended": QT_TRANSLATE_NOOP("Reason", "the case has ended ({state})"),
    "not_answered": QT_TRANSLATE_NOOP("Reason", "the answer is not sent"),
    "tasks_open": QT_TRANSLATE_NOOP("Reason", "tasks are still open: {count}"),
    "letter_answers_nothing": QT_TRANSLATE_NOOP("Reason", "this kind of letter answers no decision taken"),
    "identity_not_confirmed": QT_TRANSLATE_NOOP("Reason", "identity is not confirmed"),
    "identity_not_confirmed_yet": QT_TRANSLATE_NOOP("Reason", "identity is not confirmed"),
    "identity_never_asked": QT_TRANSLATE_NOOP(
        "Reason", "the person was never asked to confirm their identity"
    ),
    "marketing_objection_is_absolute": QT_TRANSLATE_NOOP(
        "Reason", "an objection to direct marketing is always carried out"
    ),
    "withdrawal_is_absolute": QT_TRANSLATE_NOOP("Reason", "a withdrawal of consent is always carried out"),
    "refusal_needs_ground": QT_TRANSLATE_NOOP("Reason", "a refusal needs a ground from the law's list"),
    "refusal_needs_reasons": QT_TRANSLATE_NOOP("Reason", "a refusal needs reasons in words"),
    "not_a_ground": QT_TRANSLATE_NOOP("Reason", "this is no ground for refusing this right"),
    "decision_needs_decider": QT_TRANSLATE_NOOP("Reason", "nobody is named who decides for the firm"),
    "extension_after_first_month": QT_TRANSLATE_NOOP(
        "Reason", "the last day of the first month was {first_month_due}"
    ),
    "extension_needs_reasons": QT_TRANSLATE_NOOP("Reason", "an extension needs reasons"),
    "extension_notice_not_sent": QT_TRANSLATE_NOOP("Reason", "the notice of extension is not sent"),
    "extension_notice_before_receipt": QT_TRANSLATE_NOOP(
        "Reason", "the notice ({sent_on}) is older than the request"
    ),
    "question_asked_late": QT_TRANSLATE_NOOP(
        "Reason", "a question later than {days} days after receipt pauses only with a reason"
    ),
    "question_after_due": QT_TRANSLATE_NOOP("Reason", "the law's date has gone by: {due}"),
    "refusal_after_first_month": QT_TRANSLATE_NOOP("Reason", "a refusal had to be told by {first_month_due}"),
    "details_unchanged": QT_TRANSLATE_NOOP("Reason", "nothing was changed"),
    "task_not_open": QT_TRANSLATE_NOOP("Reason", "the task is finished already"),
    "letter_lacks": QT_TRANSLATE_NOOP("Reason", "the letter lacks what it must say"),
    "letter_is_frozen": QT_TRANSLATE_NOOP("Reason", "letter {letter} is issued and cannot be changed"),
    "not_issued": QT_TRANSLATE_NOOP("Reason", "the letter is not issued"),
    "not_signed": QT_TRANSLATE_NOOP("Reason", "letter {letter} is not signed"),
    "not_dispatched": QT_TRANSLATE_NOOP("Reason", "letter {letter} is not sent"),
    "annul_not_now": QT_TRANSLATE_NOOP("Reason", "a letter that is {state} cannot be annulled"),
    "dated_in_past": QT_TRANSLATE_NOOP("Reason", "the letter's date, {day}, is in the past"),
    "signed_on_other_day": QT_TRANSLATE_NOOP(
        "Reason", "the letter is dated {dated} but signed on {signed}; annul it and issue it anew"
    ),
    "no_glyph": QT_TRANSLATE_NOOP("Reason", "the letter's type has no sign for {character}"),
    "users_exist": QT_TRANSLATE_NOOP("Reason", "the store has users already"),
    "last_dpo": QT_TRANSLATE_NOOP("Reason", "this is the only data protection officer left"),
    "user_disabled_before": QT_TRANSLATE_NOOP("Reason", "the user is disabled already"),
    "month_not_over": QT_TRANSLATE_NOOP("Reason", "the month is not over: {month}"),
    "month_published_before": QT_TRANSLATE_NOOP("Reason", "the month is closed already: {month}"),
    "holiday_before": QT_TRANSLATE_NOOP("Reason", "this day is a holiday already: {day}"),
    "no_such_holiday": QT_TRANSLATE_NOOP("Reason", "no such holiday was entered: {day}"),
    "received_before_law": QT_TRANSLATE_NOOP("Reason", "the Regulation did not apply on that day yet"),
    "too_far_ahead": QT_TRANSLATE_NOOP("Reason", "the calendar does not reach that far: {day}"),
    "in_future": QT_TRANSLATE_NOOP("Reason", "the day is still to come: {day}"),
    "asked_before_receipt": QT_TRANSLATE_NOOP(
        "Reason", "the question ({asked}) is older than the request ({received})"
    ),
    "answered_before_asked": QT_TRANSLATE_NOOP(
        "Reason", "the answer ({answered}) is older than the question ({asked})"
    ),
    "asked_after_due": QT_TRANSLATE_NOOP("Reason", "the question was asked after the date: {asked}"),
    "notice_before_receipt": QT_TRANSLATE_NOOP(
        "Reason", "the notice ({notice}) is older than the request ({received})"
    ),
    "promise_amount": QT_TRANSLATE_NOOP("Reason", "the promised period is impossible: {amount}"),
}

FAILURE_TEXTS = {
    "failure": QT_TRANSLATE_NOOP("Failure", "This did not work. Nothing was changed; try again."),
    "wrong_password": QT_TRANSLATE_NOOP(
        "Failure", "Unlocking did not succeed. Check the user, the password and capital letters."
    ),
    "must_wait": QT_TRANSLATE_NOOP("Failure", "Wait a little before the next try: {seconds} s."),
    "unlock_refused": QT_TRANSLATE_NOOP(
        "Failure", "Unlocking did not succeed. Check the user, the password and capital letters."
    ),
    "recovery_key_mistyped": QT_TRANSLATE_NOOP(
        "Failure", "This is no recovery key. Compare each group with the printed sheet."
    ),
    "wrong_recovery_key": QT_TRANSLATE_NOOP(
        "Failure", "This recovery key does not open this store. Look for the newest printed sheet."
    ),
    "store_unusable": QT_TRANSLATE_NOOP(
        "Failure", "The store cannot be used. Nothing was changed; ask the administrator."
    ),
    "store_missing": QT_TRANSLATE_NOOP(
        "Failure", "There is no store in this folder. Choose another folder or make a new store."
    ),
    "store_exists": QT_TRANSLATE_NOOP(
        "Failure", "There is a store in this folder already; it was left as it is. Choose another folder."
    ),
    "store_folder_not_empty": QT_TRANSLATE_NOOP(
        "Failure", "The folder holds other files. A new store needs an empty folder of its own."
    ),
    "store_damaged": QT_TRANSLATE_NOOP(
        "Failure", "The store is damaged and was left as it is. Restore it from a backup copy."
    ),
    "store_too_new": QT_TRANSLATE_NOOP(
        "Failure",
        "A newer program ({made_by}) made this store. Nothing was changed; update the program here.",
    ),
    "store_busy": QT_TRANSLATE_NOOP(
        "Failure", "The store is open in another window or computer. Close it there, or go over to it."
    ),
    "store_on_network": QT_TRANSLATE_NOOP(
        "Failure",
        "The folder lies on a network share ({kind}), where the store could be damaged. Choose a folder "
        "on this computer.",
    ),
    "store_read_only": QT_TRANSLATE_NOOP(
        "Failure", "The folder or the store may not be written. Change its permissions or choose another."
    ),
    "store_closed": QT_TRANSLATE_NOOP("Failure", "The store is locked. Unlock it and try again."),
    "upgrade_failed": QT_TRANSLATE_NOOP(
        "Failure",
        "The store could not be upgraded; it is as it was before. A copy lies beside it: {backup}.",
    ),
    "engine_unfit": QT_TRANSLATE_NOOP(
        "Failure", "The database engine is too old ({found}, needed {needed}). Install the program anew."
    ),
    "key_file_missing": QT_TRANSLATE_NOOP(
        "Failure", "The key file is not in the store's folder. Put it back from a backup copy."
    ),
    "key_file_damaged": QT_TRANSLATE_NOOP(
        "Failure", "The key file is damaged. Put it back from a backup copy; the store itself is unharmed."
    ),
    "key_file_foreign": QT_TRANSLATE_NOOP(
        "Failure",
        "The key file belongs to another store, or the database is damaged at its beginning. "
        "Put both back from the same backup copy.",
    ),
    "disk_full": QT_TRANSLATE_NOOP(
        "Failure", "Not saved, because the disk is full. What you typed is here; make room and try again."
    ),
    "disk_failed": QT_TRANSLATE_NOOP(
        "Failure",
        "Not saved, because the disk did not answer. What you typed is here; check the disk and try again.",
    ),
    "stale_record": QT_TRANSLATE_NOOP(
        "Failure", "Somebody else changed this meanwhile. It is read again; repeat your change."
    ),
    "record_not_found": QT_TRANSLATE_NOOP("Failure", "This is not there any more. Go back to the list."),
    "attachment_too_large": QT_TRANSLATE_NOOP(
        "Failure", "The file is too large for the store. Keep it elsewhere and write down its place and hash."
    ),
    "read_interrupted": QT_TRANSLATE_NOOP("Failure", "Reading was stopped. Try again."),
    "printing_failed": QT_TRANSLATE_NOOP(
        "Failure", "The printer did not take the pages. Check the printer and print again."
    ),
    "pdf_unreadable": QT_TRANSLATE_NOOP("Failure", "These pages cannot be shown."),
}
