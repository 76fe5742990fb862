"""Words that letters and receipts use for rights, channels and ways: official Latvian, and English."""

from __future__ import annotations

from dpo_desk.domain.letter import Language
from dpo_desk.domain.request import AnswerWay, Channel, Right

_RIGHTS: dict[Language, dict[Right, str]] = {
    Language.LATVIAN: {
        Right.ACCESS: "piekļuve personas datiem",
        Right.RECTIFICATION: "personas datu labošana",
        Right.ERASURE: "personas datu dzēšana",
        Right.RESTRICTION: "apstrādes ierobežošana",
        Right.PORTABILITY: "datu pārnesamība",
        Right.OBJECTION: "iebildumi pret personas datu apstrādi",
        Right.MARKETING_OBJECTION: "iebildumi pret tiešo tirgvedību",
        Right.AUTOMATED_DECISION: "automatizēti pieņemta lēmuma pārskatīšana",
        Right.CONSENT_WITHDRAWAL: "piekrišanas atsaukums",
    },
    Language.ENGLISH: {
        Right.ACCESS: "access to personal data",
        Right.RECTIFICATION: "rectification of personal data",
        Right.ERASURE: "erasure of personal data",
        Right.RESTRICTION: "restriction of processing",
        Right.PORTABILITY: "data portability",
        Right.OBJECTION: "objection to processing",
        Right.MARKETING_OBJECTION: "objection to direct marketing",
        Right.AUTOMATED_DECISION: "review of an automated decision",
        Right.CONSENT_WITHDRAWAL: "withdrawal of consent",
    },
}

_CHANNELS: dict[Language, dict[Channel, str]] = {
    Language.LATVIAN: {
        Channel.IN_PERSON: "klātienē",
        Channel.POST: "pa pastu",
        Channel.EMAIL: "e-pastā",
        Channel.PHONE: "pa tālruni",
        Channel.WEB_FORM: "tīmekļvietnes veidlapā",
        Channel.E_ADDRESS: "e-adresē",
        Channel.VIA_PROCESSOR: "ar apstrādātāja starpniecību",
        Channel.OTHER: "citā veidā",
    },
    Language.ENGLISH: {
        Channel.IN_PERSON: "in person",
        Channel.POST: "by post",
        Channel.EMAIL: "by e-mail",
        Channel.PHONE: "by telephone",
        Channel.WEB_FORM: "by the form on the website",
        Channel.E_ADDRESS: "by official e-address",
        Channel.VIA_PROCESSOR: "through a processor",
        Channel.OTHER: "in another way",
    },
}

_WAYS: dict[Language, dict[AnswerWay, str]] = {
    Language.LATVIAN: {
        AnswerWay.REGISTERED_POST: "ierakstītā vēstulē",
        AnswerWay.POST: "pa pastu",
        AnswerWay.EMAIL: "e-pastā",
        AnswerWay.IN_PERSON: "klātienē",
        AnswerWay.E_ADDRESS: "e-adresē",
    },
    Language.ENGLISH: {
        AnswerWay.REGISTERED_POST: "by registered letter",
        AnswerWay.POST: "by post",
        AnswerWay.EMAIL: "by e-mail",
        AnswerWay.IN_PERSON: "in person",
        AnswerWay.E_ADDRESS: "by official e-address",
    },
}


def right_words(right: Right, language: Language) -> str:
    return _RIGHTS[language][right]


def channel_words(channel: Channel, language: Language) -> str:
    return _CHANNELS[language][channel]


def way_words(way: AnswerWay, language: Language) -> str:
    return _WAYS[language][way]
