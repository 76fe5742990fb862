"""What each rule over a profile says, in Latvian and English, for window and command line alike."""

from __future__ import annotations

from dpo_desk.domain.letter import Language
from dpo_desk.domain.profile_conflicts import Conflict
from dpo_desk.services.letter_words import right_words

RULE_TEXTS: dict[str, dict[str, str]] = {
    "signature_for_every_request": {
        "lv": "Politika katram pieprasījumam prasa elektronisko parakstu. Regula pieprasījumam formu "
        "nenosaka; paraksta trūkums nav atteikuma pamats.",
        "en": "The policy demands an electronic signature of every request. The Regulation sets no form; a "
        "missing signature is no ground for refusal.",
    },
    "in_person_or_signed_only": {
        "lv": "Politika pieprasījumu pieņem tikai klātienē ar personu apliecinošu dokumentu vai ar drošu "
        "elektronisko parakstu. Regula pieprasījumam formu nenosaka; identitāti pārbauda tikai šaubu "
        "gadījumā.",
        "en": "The policy takes requests only in person with an identity document, or under a secure "
        "electronic signature. The Regulation sets no form; identity is checked only in case of "
        "doubt.",
    },
    "form_for_marketing_objection": {
        "lv": "Politika nosaka formu iebildumiem pret tiešo tirgvedību. Šie iebildumi ir jāievēro bez "
        "formas un bez iemesla; tos nevar atteikt.",
        "en": "The policy sets a form for objections to direct marketing. These are heeded without form or "
        "reason and cannot be refused.",
    },
    "only_justified_requests": {
        "lv": "Politika izpilda tikai pamatotus pieprasījumus ({rights}). Pieprasījuma iemesls nav jānorāda.",
        "en": "The policy acts only on justified requests ({rights}). No reasons need to be given.",
    },
    "objection_must_be_duly_formed": {
        "lv": "Politika prasa atbilstoši noformētus iebildumus. VDAR 21. pants formu nenosaka.",
        "en": "The policy asks for duly formed objections. GDPR Art. 21 sets no form.",
    },
    "other_basis_blocks_erasure": {
        "lv": "Politika izslēdz dzēšanu, ja apstrādei ir jebkāds cits tiesiskais pamats. VDAR 17. pants "
        "izņēmumus uzskaita un pieļauj tos tikai tiktāl, ciktāl tie nepieciešami.",
        "en": "The policy rules out erasure where any other legal basis stands. GDPR Art. 17 lists the "
        "exceptions and allows each only as far as it is necessary.",
    },
    "duty_limits_correction": {
        "lv": "Politika ar pārziņa juridiskajiem pienākumiem ierobežo arī šādas tiesības: {rights}. Šāds "
        "izņēmums VDAR ir noteikts tikai dzēšanai.",
        "en": "The policy limits by the controller's legal duties also: {rights}. The GDPR has this "
        "exception for erasure only.",
    },
    "erasure_notice_dropped": {
        "lv": "Politika atļauj neinformēt personu par dzēšanu nesamērīgu izmaksu dēļ. Pieprasījuma "
        "iesniedzējs ir jāinformē vienmēr; izņēmums attiecas tikai uz saņēmējiem.",
        "en": "The policy allows not telling the person of an erasure because of the cost. The requester is"
        " always told; the exception is for recipients only.",
    },
    "withdrawal_in_writing_only": {
        "lv": "Politika piekrišanas atsaukumu pieņem tikai rakstveidā. Atsaukt jābūt tikpat viegli kā dot "
        "piekrišanu{arguable}.",
        "en": "The policy takes a withdrawal of consent in writing only. Withdrawing must be as easy as "
        "giving{arguable}.",
    },
    "reading_counts_as_consent": {
        "lv": "Politika par piekrišanu uzskata iepazīšanos ar politiku. Piekrišana ir skaidra un konkrēta "
        "darbība katram nolūkam.",
        "en": "The policy takes reading it for consent. Consent is a clear and specific act for each "
        "purpose.",
    },
    "browsing_counts_as_consent": {
        "lv": "Politika par piekrišanu uzskata vietnes lietošanas turpināšanu. Piekrišana ir skaidra, "
        "apstiprinoša darbība.",
        "en": "The policy takes continued browsing for consent. Consent is a clear affirmative act.",
    },
    "visit_counts_as_agreement": {
        "lv": "Politika vietnes apmeklējumu uzskata par piekrišanu tās lietošanas noteikumiem. Apmeklējums "
        "nav piekrišana personas datu apstrādei.",
        "en": "The policy takes a visit to the site for agreement to its terms. A visit is no consent to "
        "processing.",
    },
    "contact_counts_as_consent": {
        "lv": "Politika par piekrišanu uzskata arī vēršanos pie uzņēmuma. Vai katram nolūkam ir saņemta "
        "atsevišķa, skaidra piekrišana?",
        "en": "The policy takes getting in touch for consent. Is there a separate, clear consent for each "
        "purpose?",
    },
    "rights_not_named": {
        "lv": "Politikā nav nosauktas visas tiesības. Trūkst: {rights}.",
        "en": "The policy does not name all rights. Missing: {rights}.",
    },
    "rights_only_for_clients": {
        "lv": "Politika tiesības piedāvā tikai klientiem. Tās ir katram datu subjektam.",
        "en": "The policy offers rights to clients only. They belong to every data subject.",
    },
    "complaint_not_named": {
        "lv": "Politikā nav minētas tiesības iesniegt sūdzību Datu valsts inspekcijā.",
        "en": "The policy does not mention the right to complain to the supervisory authority.",
    },
    "complaint_only_if_refused": {
        "lv": "Politika sūdzību Datu valsts inspekcijai piedāvā tikai tad, ja prasības nav izpildītas. "
        "Sūdzēties var bez šāda nosacījuma.",
        "en": "The policy offers the complaint to the supervisory authority only where demands are not met."
        " The right has no such condition.",
    },
    "complaint_without_address": {
        "lv": "Politikā nav norādīta Datu valsts inspekcijas adrese vai cita kontaktinformācija.",
        "en": "The policy gives neither address nor contact of the supervisory authority.",
    },
    "no_legal_bases": {
        "lv": "Politikā nav nosaukti apstrādes tiesiskie pamati.",
        "en": "The policy does not list the legal bases of the processing.",
    },
    "recipients_not_named": {
        "lv": "Politikā nav nosaukti personas datu saņēmēji vai to kategorijas.",
        "en": "The policy names neither recipients nor their categories.",
    },
    "retention_not_named": {
        "lv": "Politikā nav nosaukts glabāšanas termiņš vai tā noteikšanas kritēriji.",
        "en": "The policy names neither the storage period nor the criteria for it.",
    },
    "open_ended_interests": {
        "lv": "Politika atsaucas uz citām, nenosauktām leģitīmajām interesēm. Katra interese ir jānosauc.",
        "en": "The policy relies on other legitimate interests without naming them. Each one is to be named.",
    },
    "repealed_law_cited": {
        "lv": "Politikā minēts “{name}”, kas vairs nav spēkā; to aizstājis “{successor}”.",
        "en": "The policy cites “{name}”, which is no longer in force; “{successor}” has replaced it.",
    },
    "law_to_be_checked": {
        "lv": "Politika atsaucas uz aktu “{name}”. Vai tas ir spēkā?",
        "en": "The policy relies on “{name}”. Is it in force?",
    },
    "audit_logs_over_a_year": {
        "lv": "Auditācijas pierakstu glabāšanas ilgums mēnešos: {months}. Ilgāk par vienu gadu tos glabā "
        "tikai tad, ja to paredz likums vai apstrādes raksturs; pamatojums profilā nav ierakstīts.",
        "en": "Audit records are kept for {months} months. Longer than one year needs a law or the nature "
        "of the processing; the profile holds no justification.",
    },
    "named_cookies_and_no_transfer": {
        "lv": "Politika sūtīšanu ārpus Eiropas Ekonomikas zonas aizliedz vai atļauj tikai ar piekrišanu, "
        "taču nosauc sīkdatnes, ko uzstāda {names}. Vai šie uzņēmumi datus saņem ārpus zonas?",
        "en": "The policy rules out transfers outside the European Economic Area, or allows them with "
        "consent only, yet names cookies of {names}. Do these companies receive data outside it?",
    },
    "transfer_safeguard_not_named": {
        "lv": "Politika pieļauj nosūtīšanu uz trešajām valstīm, bet nenosauc atbilstošās garantijas.",
        "en": "The policy allows transfers to third countries without naming the appropriate safeguards.",
    },
    "scoring_without_decision_notice": {
        "lv": "Politikā minēta profilēšana vai maksātspējas vērtēšana, bet nav teikts, vai lēmumus pieņem "
        "cilvēks. Kas tos pieņem?",
        "en": "The policy names profiling or a solvency check but not whether a person decides. Who decides?",
    },
    "special_category_without_ground": {
        "lv": "Politikā īpašu kategoriju datiem (“{name}”) nav nosaukts VDAR 9. panta 2. punkta nosacījums."
        " Kurš nosacījums ir piemērojams?",
        "en": "For special categories (“{name}”) the policy names no condition of GDPR Art. 9(2). Which one"
        " holds?",
    },
    "marketing_on_legitimate_interest": {
        "lv": "Politika tirgvedību pamato ar leģitīmajām interesēm. Vai elektroniskiem komerciāliem "
        "paziņojumiem ir piekrišana vai izpildīti esošo klientu nosacījumi?",
        "en": "The policy bases marketing on legitimate interests. Is there consent for electronic "
        "commercial messages, or are the conditions for existing customers met?",
    },
    "dpo_contact_not_told": {
        "lv": "Politikā minēts datu aizsardzības speciālists, bet nav atsevišķas viņa kontaktinformācijas. "
        "Vai norādītā kontaktinformācija ir viņa?",
        "en": "The policy mentions a data protection officer but gives no contact of the officer. Is the "
        "contact given in the policy the officer's?",
    },
    "controller_named_processor": {
        "lv": "Politikā pārzinis nosaukts arī par apstrādātāju. Kura vārdā tas apstrādā datus?",
        "en": "The policy calls the controller also the processor. On whose behalf does it process?",
    },
}
"""Every rule's text by its code and language; braces are filled from the finding."""

_ARGUABLE = {
    ("yes", "lv"): "; šeit tas ir strīdīgi, jo arī piekrišanu dod rakstveidā",
    ("yes", "en"): "; arguable here, because consent too is given in writing",
}


def conflict_text(conflict: Conflict, language: Language) -> str:
    """The rule's sentence for this finding, with rights, names and months filled in."""
    facts = dict(conflict.facts)
    facts["rights"] = ", ".join(right_words(right, language) for right in conflict.rights)
    if "arguable" in facts:
        facts["arguable"] = _ARGUABLE.get((facts["arguable"], language.value), "")
    return RULE_TEXTS[conflict.rule][language.value].format(**facts)
