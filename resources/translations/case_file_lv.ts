<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>AnnulDialog</name>
    <message>
        <source>Annul letter {letter}?</source>
        <translation>Anulēt vēstuli {letter}?</translation>
    </message>
    <message>
        <source>Annul letter</source>
        <translation>Anulēt vēstuli</translation>
    </message>
    <message>
        <source>This cannot be taken back. The number and the frozen letter stay in the register.</source>
        <translation>To nevar atsaukt. Numurs un nemaināmā vēstule paliek reģistrā.</translation>
    </message>
    <message>
        <source>Issue it anew with today&apos;s date</source>
        <translation>Izdot to no jauna ar šodienas datumu</translation>
    </message>
    <message>
        <source>The new letter has its own number and the date {day}.</source>
        <translation>Jaunajai vēstulei ir savs numurs un datums {day}</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Iemesls</translation>
    </message>
</context>
<context>
    <name>AnswerDialog</name>
    <message>
        <source>Record the answer</source>
        <translation>Ierakstīt atbildi</translation>
    </message>
    <message>
        <source>Record answer</source>
        <translation>Ierakstīt atbildi</translation>
    </message>
    <message>
        <source>Asked {day}: {text}</source>
        <translation>Jautāts {day} {text}</translation>
    </message>
    <message>
        <source>What the person answered</source>
        <translation>Saņemtā atbilde</translation>
    </message>
    <message>
        <source>Answer came on</source>
        <translation>Atbildes saņemšanas diena</translation>
    </message>
</context>
<context>
    <name>CaseBody</name>
    <message>
        <source>The policy speaks of an agreed time; the request came without one.</source>
        <translation>Privātuma politikā minēts iepriekš saskaņots laiks; pieprasījums iesniegts bez tā.</translation>
    </message>
    <message>
        <source>The policy speaks of a secure electronic signature; the request came without one.</source>
        <translation>Privātuma politikā minēts drošs elektroniskais paraksts; pieprasījums iesniegts bez tā.</translation>
    </message>
    <message>
        <source>The policy does not name this way of asking.</source>
        <translation>Privātuma politikā šāds iesniegšanas veids nav minēts.</translation>
    </message>
    <message>
        <source>None yet.</source>
        <translation>Vēl nav.</translation>
    </message>
    <message>
        <source>None yet. A file can be dropped here.</source>
        <translation>Vēl nav. Datni var ievilkt šajā lapā.</translation>
    </message>
    <message>
        <source>Possibly the same person</source>
        <translation>Iespējams, tā pati persona</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Notikumi</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Pievienot piezīmi</translation>
    </message>
    <message>
        <source>Requests and decisions</source>
        <translation>Pieprasījuma daļas un lēmumi</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Vēstules</translation>
    </message>
    <message>
        <source>New letter</source>
        <translation>Jauna</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Uzdevumi</translation>
    </message>
    <message>
        <source>New task</source>
        <translation>Jauns</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumenti</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Pievienot</translation>
    </message>
    <message>
        <source>This is noted only: it is never a reason to refuse.</source>
        <translation>Tas ir tikai atzīmēts: atteikt šā iemesla dēļ nedrīkst.</translation>
    </message>
</context>
<context>
    <name>CaseEvent</name>
    <message>
        <source>Request received {channel}</source>
        <translation>Pieprasījums saņemts {channel}</translation>
    </message>
    <message>
        <source>Acknowledgement of receipt printed</source>
        <translation>Izdrukāts saņemšanas apstiprinājums</translation>
    </message>
    <message>
        <source>Record of the oral request printed</source>
        <translation>Izdrukāts mutiskā pieprasījuma pieraksts</translation>
    </message>
    <message>
        <source>File attached: {name}</source>
        <translation>Pievienota datne: {name}</translation>
    </message>
    <message>
        <source>File saved outside the store: {name}</source>
        <translation>Datne saglabāta ārpus krātuves: {name}</translation>
    </message>
    <message>
        <source>Request taken over</source>
        <translation>Pieprasījums pārņemts</translation>
    </message>
    <message>
        <source>Identity confirmed: {method}</source>
        <translation>Identitāte apstiprināta: {method}</translation>
    </message>
    <message>
        <source>Identity not confirmed: {method}</source>
        <translation>Identitāte nav apstiprināta: {method}</translation>
    </message>
    <message>
        <source>Work began without an identity check</source>
        <translation>Darbs sākts bez identitātes pārbaudes</translation>
    </message>
    <message>
        <source>Question asked {kind}</source>
        <translation>Uzdots jautājums {kind}</translation>
    </message>
    <message>
        <source>Answer to the question received</source>
        <translation>Saņemta atbilde uz jautājumu</translation>
    </message>
    <message>
        <source>Task given: {what}</source>
        <translation>Dots uzdevums: {what}</translation>
    </message>
    <message>
        <source>Task done: {what}</source>
        <translation>Uzdevums izpildīts: {what}</translation>
    </message>
    <message>
        <source>Task cancelled: {what}</source>
        <translation>Uzdevums atcelts: {what}</translation>
    </message>
    <message>
        <source>Added to the request: {right}</source>
        <translation>Pieprasījums papildināts: {right}</translation>
    </message>
    <message>
        <source>Removed from the request: {right}</source>
        <translation>No pieprasījuma noņemts: {right}</translation>
    </message>
    <message>
        <source>Decision taken back: {right}</source>
        <translation>Lēmums atsaukts: {right}</translation>
    </message>
    <message>
        <source>Deadline extended; notice {letter} sent {sent_on}</source>
        <translation>Termiņš pagarināts; paziņojums {letter} nosūtīts {sent_on}</translation>
    </message>
    <message>
        <source>Extension taken back</source>
        <translation>Pagarinājums atsaukts</translation>
    </message>
    <message>
        <source>Receipt: {old} → {new}</source>
        <translation>Saņemšana: {old} → {new}</translation>
    </message>
    <message>
        <source>Details of the person corrected</source>
        <translation>Precizētas personas ziņas</translation>
    </message>
    <message>
        <source>Note: {text}</source>
        <translation>Piezīme: {text}</translation>
    </message>
    <message>
        <source>Letter drafted: {kind}</source>
        <translation>Sagatavots vēstules projekts: {kind}</translation>
    </message>
    <message>
        <source>Draft of the letter deleted: {kind}</source>
        <translation>Vēstules projekts dzēsts: {kind}</translation>
    </message>
    <message>
        <source>Letter {letter} issued: {kind}</source>
        <translation>Izdota vēstule {letter}: {kind}</translation>
    </message>
    <message>
        <source>Letter {letter} signed</source>
        <translation>Vēstule {letter} parakstīta</translation>
    </message>
    <message>
        <source>Letter {letter} released for posting</source>
        <translation>Vēstule {letter} nodota nosūtīšanai</translation>
    </message>
    <message>
        <source>Letter {letter} delivered {on}</source>
        <translation>Vēstule {letter} izsniegta {on}</translation>
    </message>
    <message>
        <source>Letter {letter} came back {on}</source>
        <translation>Vēstule {letter} atgriezta {on}</translation>
    </message>
    <message>
        <source>Letter {letter} annulled</source>
        <translation>Vēstule {letter} anulēta</translation>
    </message>
    <message>
        <source>Letter {letter} printed</source>
        <translation>Vēstule {letter} izdrukāta</translation>
    </message>
    <message>
        <source>State: {old} → {new}</source>
        <translation>Stāvoklis: {old} → {new}</translation>
    </message>
    <message>
        <source>Request answered; letter {letter}</source>
        <translation>Uz pieprasījumu atbildēts; vēstule {letter}</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Lieta slēgta</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>Lieta atvērta atkārtoti</translation>
    </message>
    <message>
        <source>Request withdrawn by the person</source>
        <translation>Iesniedzējs pieprasījumu ir atsaucis</translation>
    </message>
    <message>
        <source>Forwarded to: {to}</source>
        <translation>Pārsūtīts: {to}</translation>
    </message>
    <message>
        <source>Decision on access: {outcome}</source>
        <translation>Lēmums par piekļuvi: {outcome}</translation>
    </message>
    <message>
        <source>Decision on rectification: {outcome}</source>
        <translation>Lēmums par labošanu: {outcome}</translation>
    </message>
    <message>
        <source>Decision on erasure: {outcome}</source>
        <translation>Lēmums par dzēšanu: {outcome}</translation>
    </message>
    <message>
        <source>Decision on restriction of processing: {outcome}</source>
        <translation>Lēmums par apstrādes ierobežošanu: {outcome}</translation>
    </message>
    <message>
        <source>Decision on data portability: {outcome}</source>
        <translation>Lēmums par datu pārnesamību: {outcome}</translation>
    </message>
    <message>
        <source>Decision on the objection: {outcome}</source>
        <translation>Lēmums par iebildumiem: {outcome}</translation>
    </message>
    <message>
        <source>Decision on the objection to direct marketing: {outcome}</source>
        <translation>Lēmums par iebildumiem pret tiešo tirgvedību: {outcome}</translation>
    </message>
    <message>
        <source>Decision on the automated decision: {outcome}</source>
        <translation>Lēmums par automatizēti pieņemtu lēmumu: {outcome}</translation>
    </message>
    <message>
        <source>Decision on the withdrawal of consent: {outcome}</source>
        <translation>Lēmums par piekrišanas atsaukumu: {outcome}</translation>
    </message>
    <message>
        <source>Letter {letter} sent by registered post</source>
        <translation>Vēstule {letter} nosūtīta ierakstītā pasta sūtījumā</translation>
    </message>
    <message>
        <source>Letter {letter} sent by e-mail</source>
        <translation>Vēstule {letter} nosūtīta e-pastā</translation>
    </message>
    <message>
        <source>Letter {letter} handed over in person</source>
        <translation>Vēstule {letter} izsniegta klātienē</translation>
    </message>
    <message>
        <source>Letter {letter} sent by ordinary post</source>
        <translation>Vēstule {letter} nosūtīta pa pastu</translation>
    </message>
    <message>
        <source>Letter {letter} sent by e-address</source>
        <translation>Vēstule {letter} nosūtīta e-adresē</translation>
    </message>
    <message>
        <source>Law&apos;s deadline: {old} → {new}</source>
        <translation>Likuma termiņš: {old} → {new}</translation>
    </message>
    <message>
        <source>Promised date: {old} → {new}</source>
        <translation>Apņemšanās termiņš: {old} → {new}</translation>
    </message>
    <message>
        <source>Calendar of holidays changed, version {calendar}</source>
        <translation>Mainīts svētku dienu kalendārs, versija: {calendar}</translation>
    </message>
    <message>
        <source>Firm&apos;s profile changed, version {profile}</source>
        <translation>Mainīts uzņēmuma profils, versija: {profile}</translation>
    </message>
    <message>
        <source>name: {old} → {new}</source>
        <translation>vārds un uzvārds: {old} → {new}</translation>
    </message>
    <message>
        <source>name in the dative: {old} → {new}</source>
        <translation>vārds datīvā: {old} → {new}</translation>
    </message>
    <message>
        <source>salutation: {old} → {new}</source>
        <translation>uzruna: {old} → {new}</translation>
    </message>
    <message>
        <source>personal code changed</source>
        <translation>mainīts personas kods</translation>
    </message>
    <message>
        <source>phone: {old} → {new}</source>
        <translation>tālrunis: {old} → {new}</translation>
    </message>
    <message>
        <source>e-mail: {old} → {new}</source>
        <translation>e-pasts: {old} → {new}</translation>
    </message>
    <message>
        <source>address: {old} → {new}</source>
        <translation>adrese: {old} → {new}</translation>
    </message>
    <message>
        <source>representative: {old} → {new}</source>
        <translation>pārstāvis: {old} → {new}</translation>
    </message>
    <message>
        <source>kind of authority: {old} → {new}</source>
        <translation>pilnvarojuma veids: {old} → {new}</translation>
    </message>
    <message>
        <source>authority: {old} → {new}</source>
        <translation>pilnvarojums: {old} → {new}</translation>
    </message>
    <message>
        <source>Received {moment}</source>
        <translation>Saņemts {moment}</translation>
    </message>
    <message>
        <source>Without the document&apos;s number or a copy</source>
        <translation>Bez dokumenta numura un kopijas</translation>
    </message>
    <message>
        <source>Asked late: the month runs on</source>
        <translation>Jautāts novēloti: termiņš nav apturēts</translation>
    </message>
    <message>
        <source>Asked {day}</source>
        <translation>Jautāts {day}</translation>
    </message>
    <message>
        <source>Came {day}</source>
        <translation>Saņemta {day}</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>līdz {day}</translation>
    </message>
    <message>
        <source>Decided by: {name}</source>
        <translation>Lēmumu pieņēma: {name}</translation>
    </message>
    <message>
        <source>Signed {day}</source>
        <translation>Parakstīta {day}</translation>
    </message>
    <message>
        <source>No scan attached</source>
        <translation>Skenējums nav pievienots</translation>
    </message>
    <message>
        <source>Sent {day}</source>
        <translation>Nosūtīta {day}</translation>
    </message>
    <message>
        <source>New letter: {letter}</source>
        <translation>Jaunā vēstule: {letter}</translation>
    </message>
    <message>
        <source>The person was told: {how}</source>
        <translation>Iesniedzējs informēts: {how}</translation>
    </message>
</context>
<context>
    <name>CaseFilePage</name>
    <message>
        <source>Request</source>
        <translation>Pieprasījums</translation>
    </message>
</context>
<context>
    <name>CaseHeader</name>
    <message>
        <source>received {day}</source>
        <translation>saņemts {day}</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Pieprasījumi</translation>
    </message>
    <message>
        <source>on the last day</source>
        <translation>pēdējā dienā</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>laikus</translation>
    </message>
    <message>
        <source>answered {day}</source>
        <translation>atbildēts {day}</translation>
    </message>
</context>
<context>
    <name>CaseSide</name>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>PNG picture</source>
        <translation>PNG attēls</translation>
    </message>
    <message>
        <source>JPEG picture</source>
        <translation>JPEG attēls</translation>
    </message>
    <message>
        <source>TIFF picture</source>
        <translation>TIFF attēls</translation>
    </message>
    <message>
        <source>ZIP container</source>
        <translation>ZIP konteiners</translation>
    </message>
    <message>
        <source>no decision yet</source>
        <translation>lēmuma vēl nav</translation>
    </message>
    <message>
        <source>Decide anew…</source>
        <translation>Lemt no jauna…</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atvērt</translation>
    </message>
    <message>
        <source>missing {missing} of {all}</source>
        <translation>trūkst {missing} no {all}</translation>
    </message>
    <message>
        <source>Delivered or came back…</source>
        <translation>Izsniegta vai atgriezta…</translation>
    </message>
    <message>
        <source>Annul letter…</source>
        <translation>Anulēt vēstuli…</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>līdz {day}</translation>
    </message>
    <message>
        <source>Finish…</source>
        <translation>Pabeigt…</translation>
    </message>
    <message>
        <source>file of another kind</source>
        <translation>cita veida datne</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Saglabāt…</translation>
    </message>
    <message>
        <source>Will collect the answer</source>
        <translation>Atbildi saņems klātienē</translation>
    </message>
    <message>
        <source>wish for the answer</source>
        <translation>vēlamais atbildes veids</translation>
    </message>
    <message>
        <source>representative</source>
        <translation>pārstāvis</translation>
    </message>
</context>
<context>
    <name>CaseTimeline</name>
    <message>
        <source>Undo</source>
        <translation>Atsaukt darbību</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Decision on access</source>
        <translation>Lēmums par piekļuvi</translation>
    </message>
    <message>
        <source>Decision on rectification</source>
        <translation>Lēmums par labošanu</translation>
    </message>
    <message>
        <source>Decision on erasure</source>
        <translation>Lēmums par dzēšanu</translation>
    </message>
    <message>
        <source>Decision on restriction of processing</source>
        <translation>Lēmums par apstrādes ierobežošanu</translation>
    </message>
    <message>
        <source>Decision on data portability</source>
        <translation>Lēmums par datu pārnesamību</translation>
    </message>
    <message>
        <source>Decision on the objection</source>
        <translation>Lēmums par iebildumiem</translation>
    </message>
    <message>
        <source>Decision on the objection to direct marketing</source>
        <translation>Lēmums par iebildumiem pret tiešo tirgvedību</translation>
    </message>
    <message>
        <source>Decision on the automated decision</source>
        <translation>Lēmums par automatizēti pieņemtu lēmumu</translation>
    </message>
    <message>
        <source>Decision on the withdrawal of consent</source>
        <translation>Lēmums par piekrišanas atsaukumu</translation>
    </message>
    <message>
        <source>Record decision</source>
        <translation>Ierakstīt lēmumu</translation>
    </message>
    <message>
        <source>Decided before: {outcome}. The new decision takes its place.</source>
        <translation>Iepriekšējais lēmums: {outcome}. Jaunais lēmums to aizstās.</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Iznākums</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Atteikuma pamats</translation>
    </message>
    <message>
        <source>Reasons in plain words</source>
        <translation>Iemesli saprotamiem vārdiem</translation>
    </message>
    <message>
        <source>They go into the letter as they stand here.</source>
        <translation>Tie nonāks vēstulē tādi, kādi ir šeit.</translation>
    </message>
    <message>
        <source>Recipients to be told, one a line</source>
        <translation>Informējamie saņēmēji, katrs savā rindā</translation>
    </message>
    <message>
        <source>Each becomes a task ({article}).</source>
        <translation>Katram tiks izveidots uzdevums ({article}).</translation>
    </message>
    <message>
        <source>Who decides for the firm</source>
        <translation>Lēmuma pieņēmējs uzņēmumā</translation>
    </message>
    <message>
        <source>Cannot be chosen: {outcomes}. Reason: {reason}.</source>
        <translation>Nevar izvēlēties: {outcomes}. Iemesls: {reason}.</translation>
    </message>
    <message>
        <source>The same person advises and decides. The one who advises should not decide ({article}).</source>
        <translation>Atzinumu sniedz un lēmumu pieņem viena un tā pati persona. Ieteicams, lai lemj cits ({article}).</translation>
    </message>
    <message>
        <source>Advised by: {name}</source>
        <translation>Atzinumu sniedza: {name}</translation>
    </message>
</context>
<context>
    <name>DeliveryDialog</name>
    <message>
        <source>Delivered</source>
        <translation>Izsniegta</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Atgriezta</translation>
    </message>
    <message>
        <source>What became of letter {letter}?</source>
        <translation>Kas noticis ar vēstuli {letter}?</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Ierakstīt</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Iznākums</translation>
    </message>
    <message>
        <source>On which day</source>
        <translation>Diena</translation>
    </message>
    <message>
        <source>The case goes back into work and its clocks run on: a new period does not begin.</source>
        <translation>Lieta atgriežas darbā, un termiņi turpina ritēt: jauns termiņš nesākas.</translation>
    </message>
</context>
<context>
    <name>DispatchDialog</name>
    <message>
        <source>Registered letter</source>
        <translation>Ierakstīts pasta sūtījums</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pasts</translation>
    </message>
    <message>
        <source>Handed over in person</source>
        <translation>Izsniegta klātienē</translation>
    </message>
    <message>
        <source>Ordinary post</source>
        <translation>Parasts pasta sūtījums</translation>
    </message>
    <message>
        <source>E-address</source>
        <translation>E-adrese</translation>
    </message>
    <message>
        <source>Record that the letter was sent</source>
        <translation>Ierakstīt vēstules nosūtīšanu</translation>
    </message>
    <message>
        <source>Record dispatch</source>
        <translation>Ierakstīt nosūtīšanu</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Vēstule</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>Nosūtīšanas veids</translation>
    </message>
    <message>
        <source>Number of the registered letter</source>
        <translation>Sūtījuma numurs</translation>
    </message>
    <message>
        <source>As on the receipt of the post: RR123456785LV.</source>
        <translation>Kā pasta kvītī: RR123456785LV.</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Nosūtīšanas adrese</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Nosūtīšanas laiks</translation>
    </message>
    <message>
        <source>Why in another way</source>
        <translation>Kādēļ citā veidā</translation>
    </message>
    <message>
        <source>Why the answer is late</source>
        <translation>Kādēļ atbilde kavējas</translation>
    </message>
    <message>
        <source>The published policy promises the answer: {ways}.</source>
        <translation>Privātuma politikā paredzētais atbildes veids: {ways}.</translation>
    </message>
    <message>
        <source>The person wished the answer: {ways}.</source>
        <translation>Iesniedzēja vēlamais atbildes veids: {ways}.</translation>
    </message>
    <message>
        <source>The answer was due {day}.</source>
        <translation>Atbildes termiņš: {day}</translation>
    </message>
</context>
<context>
    <name>Documents</name>
    <message>
        <source>Attach a file</source>
        <translation>Pievienot datni</translation>
    </message>
    <message>
        <source>Save “{name}” outside the store?</source>
        <translation>Saglabāt “{name}” ārpus krātuves?</translation>
    </message>
    <message>
        <source>Opened on a computer, a file of this kind can run a program. Save it only if you know who sent it, and have it checked before it is opened.</source>
        <translation>Atvērta datorā, šāda veida datne var palaist programmu. Saglabājiet to tikai tad, ja zināt sūtītāju, un pirms atvēršanas lieciet to pārbaudīt.</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Saglabāt datni</translation>
    </message>
    <message>
        <source>Leave in the store</source>
        <translation>Atstāt krātuvē</translation>
    </message>
</context>
<context>
    <name>ExtensionDialog</name>
    <message>
        <source>Extend the deadline by two months</source>
        <translation>Pagarināt termiņu par diviem mēnešiem</translation>
    </message>
    <message>
        <source>Prepare notice</source>
        <translation>Sagatavot paziņojumu</translation>
    </message>
    <message>
        <source>Only where the request is complex or there are several. The notice with its reasons has to leave the firm within the first month; the extension holds from the day it is sent.</source>
        <translation>Tikai tad, ja pieprasījums ir sarežģīts vai pieprasījumu ir daudz. Paziņojums ar iemesliem jānosūta pirmā mēneša laikā; pagarinājums ir spēkā no nosūtīšanas dienas.</translation>
    </message>
    <message>
        <source>Reasons in plain words</source>
        <translation>Iemesli saprotamiem vārdiem</translation>
    </message>
    <message>
        <source>They go into the notice as they stand here.</source>
        <translation>Tie nonāks paziņojumā tādi, kādi ir šeit.</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Paziņojums</translation>
    </message>
    <message>
        <source>Prepare a new one</source>
        <translation>Sagatavot jaunu</translation>
    </message>
    <message>
        <source>{letter}, sent {day}</source>
        <translation>{letter}, nosūtīts {day}</translation>
    </message>
    <message>
        <source>Record extension</source>
        <translation>Ierakstīt pagarinājumu</translation>
    </message>
    <message>
        <source>The notice has to leave by {notice_by}. The law&apos;s new date: {new_due}.</source>
        <translation>Paziņojuma nosūtīšanas pēdējā diena: {notice_by} Jaunais likuma termiņš: {new_due}</translation>
    </message>
</context>
<context>
    <name>FileField</name>
    <message>
        <source>Choose file…</source>
        <translation>Izvēlēties datni…</translation>
    </message>
    <message>
        <source>or drop it here</source>
        <translation>vai ievilkt to šeit</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Izvēlēties datni</translation>
    </message>
</context>
<context>
    <name>FinishTaskDialog</name>
    <message>
        <source>Done</source>
        <translation>Izpildīts</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Vairs nav vajadzīgs</translation>
    </message>
    <message>
        <source>Finish the task</source>
        <translation>Pabeigt uzdevumu</translation>
    </message>
    <message>
        <source>Finish task</source>
        <translation>Pabeigt uzdevumu</translation>
    </message>
    <message>
        <source>Which task</source>
        <translation>Uzdevums</translation>
    </message>
    <message>
        <source>How it ended</source>
        <translation>Iznākums</translation>
    </message>
    <message>
        <source>What it brought</source>
        <translation>Rezultāts</translation>
    </message>
</context>
<context>
    <name>ForwardDialog</name>
    <message>
        <source>Forward request {number}?</source>
        <translation>Pārsūtīt pieprasījumu {number}?</translation>
    </message>
    <message>
        <source>Forward request</source>
        <translation>Pārsūtīt pieprasījumu</translation>
    </message>
    <message>
        <source>Only where the firm is not the controller concerned. The case leaves the stock; the person is told to whom it went.</source>
        <translation>Tikai tad, ja uzņēmums nav attiecīgais pārzinis. Lieta vairs nebūs atvērta; iesniedzēju informē, kam pieprasījums pārsūtīts.</translation>
    </message>
    <message>
        <source>To which controller</source>
        <translation>Pārzinis, kam pārsūta</translation>
    </message>
    <message>
        <source>How the person was told</source>
        <translation>Kā iesniedzējs informēts</translation>
    </message>
</context>
<context>
    <name>Ground</name>
    <message>
        <source>The person cannot be identified in the data</source>
        <translation>Personu datos nevar identificēt</translation>
    </message>
    <message>
        <source>The request is manifestly unfounded</source>
        <translation>Pieprasījums ir acīmredzami nepamatots</translation>
    </message>
    <message>
        <source>The request is manifestly excessive, above all repeated</source>
        <translation>Pieprasījums ir acīmredzami pārmērīgs, jo īpaši tā atkārtošanās dēļ</translation>
    </message>
    <message>
        <source>The copy would harm the rights and freedoms of others</source>
        <translation>Kopija skartu citu personu tiesības un brīvības</translation>
    </message>
    <message>
        <source>The data are accurate</source>
        <translation>Dati ir precīzi</translation>
    </message>
    <message>
        <source>There is no ground for erasure</source>
        <translation>Dzēšanai nav pamata</translation>
    </message>
    <message>
        <source>Freedom of expression and information</source>
        <translation>Vārda un informācijas brīvība</translation>
    </message>
    <message>
        <source>A legal obligation to keep the data</source>
        <translation>Juridisks pienākums datus glabāt</translation>
    </message>
    <message>
        <source>Public interest in public health</source>
        <translation>Sabiedrības intereses sabiedrības veselības jomā</translation>
    </message>
    <message>
        <source>Archiving, research or statistics</source>
        <translation>Arhivēšana, pētniecība vai statistika</translation>
    </message>
    <message>
        <source>Establishing, exercising or defending legal claims</source>
        <translation>Likumīgu prasību celšana, īstenošana vai aizstāvēšana</translation>
    </message>
    <message>
        <source>There is no ground for restriction</source>
        <translation>Ierobežošanai nav pamata</translation>
    </message>
    <message>
        <source>The data are not processed by automated means on consent or a contract</source>
        <translation>Dati netiek automatizēti apstrādāti uz piekrišanas vai līguma pamata</translation>
    </message>
    <message>
        <source>The transfer would harm the rights and freedoms of others</source>
        <translation>Nodošana skartu citu personu tiesības un brīvības</translation>
    </message>
    <message>
        <source>Compelling legitimate grounds override the person&apos;s interests</source>
        <translation>Pārliecinoši leģitīmi iemesli ir svarīgāki par personas interesēm</translation>
    </message>
    <message>
        <source>The data are needed for legal claims</source>
        <translation>Dati vajadzīgi likumīgām prasībām</translation>
    </message>
    <message>
        <source>The processing rests on consent, a contract or a law</source>
        <translation>Apstrādes pamats ir piekrišana, līgums vai likums</translation>
    </message>
    <message>
        <source>No decision was made by automated means alone</source>
        <translation>Tikai automatizēti pieņemta lēmuma nav</translation>
    </message>
    <message>
        <source>Another law limits the right</source>
        <translation>Tiesības ierobežo cits likums</translation>
    </message>
    <message>
        <source>A law forbids disclosure</source>
        <translation>Izpaust aizliedz likums</translation>
    </message>
    <message>
        <source>Official publication</source>
        <translation>Oficiālā publikācija</translation>
    </message>
    <message>
        <source>Processing for statistics</source>
        <translation>Apstrāde statistikas nolūkos</translation>
    </message>
    <message>
        <source>Processing for archives in the public interest</source>
        <translation>Apstrāde arhivēšanas nolūkos sabiedrības interesēs</translation>
    </message>
    <message>
        <source>Processing for scientific or historical research</source>
        <translation>Apstrāde zinātniskās vai vēstures pētniecības nolūkos</translation>
    </message>
    <message>
        <source>Journalism, academic, artistic or literary expression</source>
        <translation>Žurnālistika, akadēmiskā, mākslinieciskā vai literārā izpausme</translation>
    </message>
    <message>
        <source>The audit entries are no longer kept</source>
        <translation>Auditācijas pieraksti vairs netiek glabāti</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Confirmed</source>
        <translation>Apstiprināta</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Nav apstiprināta</translation>
    </message>
    <message>
        <source>Identity card or passport seen in the original. Enough for every right, sensitive data included.</source>
        <translation>Uzrādīts personas apliecības vai pases oriģināls. Pietiek visām tiesībām, arī tad, ja dati ir sensitīvi.</translation>
    </message>
    <message>
        <source>Valid secure electronic signature whose certificate names this person. Enough for every right.</source>
        <translation>Derīgs drošs elektroniskais paraksts, kura sertifikātā norādīta šī persona. Pietiek visām tiesībām.</translation>
    </message>
    <message>
        <source>The contact on file and two facts that only the person and the firm know. Enough for access, erasure and portability of ordinary data; the contact alone for objections and withdrawn consent.</source>
        <translation>Jau zināma saziņas adrese vai tālrunis un divi fakti, kurus zina tikai persona un uzņēmums. Pietiek piekļuvei, dzēšanai un pārnesamībai, ja dati ir parasti; iebildumiem un piekrišanas atsaukumam pietiek ar zināmo saziņas veidu.</translation>
    </message>
    <message>
        <source>The representative&apos;s own identity and an authority that covers this request, not revoked and not expired.</source>
        <translation>Pārstāvja identitāte un pilnvarojums, kas aptver šo pieprasījumu un nav atsaukts vai beidzies.</translation>
    </message>
    <message>
        <source>Record the identity check</source>
        <translation>Ierakstīt identitātes pārbaudi</translation>
    </message>
    <message>
        <source>Record check</source>
        <translation>Ierakstīt pārbaudi</translation>
    </message>
    <message>
        <source>How it was checked</source>
        <translation>Pārbaudes veids</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Identitāte</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Piezīme</translation>
    </message>
    <message>
        <source>Write no document number and keep no copy: that it was seen is enough.</source>
        <translation>Dokumenta numuru nerakstiet un kopiju neglabājiet: pietiek ar to, ka dokuments redzēts.</translation>
    </message>
</context>
<context>
    <name>LetterDraftDialog</name>
    <message>
        <source>Prepare a letter</source>
        <translation>Sagatavot vēstuli</translation>
    </message>
    <message>
        <source>Prepare letter</source>
        <translation>Sagatavot vēstuli</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Valoda</translation>
    </message>
    <message>
        <source>It cannot be issued yet: {reason}.</source>
        <translation>Izdot to vēl nevar: {reason}.</translation>
    </message>
    <message>
        <source>It answers the decision as it stands.</source>
        <translation>Tā atbilst pieņemtajam lēmumam.</translation>
    </message>
</context>
<context>
    <name>NoIdentityDialog</name>
    <message>
        <source>Continue without an identity check</source>
        <translation>Turpināt bez identitātes pārbaudes</translation>
    </message>
    <message>
        <source>Start work</source>
        <translation>Sākt darbu</translation>
    </message>
    <message>
        <source>Why there is no reasonable doubt</source>
        <translation>Kādēļ nav pamatotu šaubu</translation>
    </message>
    <message>
        <source>It stays in the history. Letters that hold the person&apos;s data still need a check.</source>
        <translation>Tas paliek lietas notikumos. Vēstulēm ar personas datiem pārbaude tomēr vajadzīga.</translation>
    </message>
    <message>
        <source>An objection to direct marketing is carried out for the address itself.</source>
        <translation>Iebildumus pret tiešo tirgvedību izpilda attiecībā uz pašu adresi.</translation>
    </message>
</context>
<context>
    <name>NoteDialog</name>
    <message>
        <source>Add a note</source>
        <translation>Pievienot piezīmi</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Pievienot piezīmi</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Piezīme</translation>
    </message>
    <message>
        <source>It cannot be changed afterwards.</source>
        <translation>Vēlāk to mainīt nevar.</translation>
    </message>
</context>
<context>
    <name>OwnWords</name>
    <message>
        <source>In the person&apos;s own words</source>
        <translation>Iesniedzēja vārdiem</translation>
    </message>
    <message>
        <source>Nothing was written down.</source>
        <translation>Nekas nav pierakstīts.</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Correct the person&apos;s details</source>
        <translation>Precizēt personas ziņas</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>Saglabāt ziņas</translation>
    </message>
    <message>
        <source>For mistakes made when the request was recorded. Issued letters stay as they are and drafts keep their text: check the drafts yourself.</source>
        <translation>Ja pieprasījumu reģistrējot radusies kļūda. Izdotās vēstules nemainās, un arī vēstuļu projektu teksts paliek, kāds bija, – projektus pārskatiet paši.</translation>
    </message>
    <message>
        <source>Name and surname</source>
        <translation>Vārds un uzvārds</translation>
    </message>
    <message>
        <source>Name in the dative</source>
        <translation>Vārds un uzvārds datīvā</translation>
    </message>
    <message>
        <source>To whom a letter is addressed; empty, letters take the name as it is.</source>
        <translation>Kam vēstule adresēta; ja lauks ir tukšs, vēstulē ir vārds nominatīvā.</translation>
    </message>
    <message>
        <source>Salutation</source>
        <translation>Uzruna</translation>
    </message>
    <message>
        <source>How a letter begins; empty, letters begin with the usual salutation.</source>
        <translation>Ar ko vēstule sākas; ja lauks ir tukšs, vēstulē ir parastā uzruna.</translation>
    </message>
    <message>
        <source>Personal code</source>
        <translation>Personas kods</translation>
    </message>
    <message>
        <source>Phone or e-mail</source>
        <translation>Tālrunis vai e-pasts</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adrese</translation>
    </message>
    <message>
        <source>Representative</source>
        <translation>Pārstāvis</translation>
    </message>
    <message>
        <source>Kind of authority</source>
        <translation>Pilnvarojuma veids</translation>
    </message>
    <message>
        <source>Authority in words</source>
        <translation>Pilnvarojums vārdiem</translation>
    </message>
    <message>
        <source>Without the number of a document.</source>
        <translation>Bez dokumenta numura.</translation>
    </message>
    <message>
        <source>Why the details are corrected</source>
        <translation>Precizējuma iemesls</translation>
    </message>
</context>
<context>
    <name>PersonView</name>
    <message>
        <source>Correct…</source>
        <translation>Precizēt…</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Iesniedzējs</translation>
    </message>
    <message>
        <source>Personal code</source>
        <translation>Personas kods</translation>
    </message>
</context>
<context>
    <name>QuestionDialog</name>
    <message>
        <source>Ask the person a question</source>
        <translation>Uzdot jautājumu iesniedzējam</translation>
    </message>
    <message>
        <source>Record question</source>
        <translation>Ierakstīt jautājumu</translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Jautājuma veids</translation>
    </message>
    <message>
        <source>What was asked</source>
        <translation>Jautājums</translation>
    </message>
    <message>
        <source>Asked on</source>
        <translation>Jautājuma diena</translation>
    </message>
    <message>
        <source>Why so late</source>
        <translation>Novēlota jautājuma iemesls</translation>
    </message>
    <message>
        <source>Prepare letter instead…</source>
        <translation>Sagatavot vēstuli…</translation>
    </message>
    <message>
        <source>By this firm&apos;s setting a question pauses nothing: both clocks run on.</source>
        <translation>Pēc uzņēmuma iestatījuma jautājums neko neaptur: abi termiņi turpina ritēt.</translation>
    </message>
    <message>
        <source>From the day of the question to the day of the answer the law&apos;s month stands still. The firm&apos;s own promise runs on.</source>
        <translation>No jautājuma dienas līdz atbildes dienai likuma termiņš ir apturēts. Uzņēmuma apņemšanās termiņš turpina ritēt.</translation>
    </message>
</context>
<context>
    <name>ReceiptDialog</name>
    <message>
        <source>Correct when the request was received</source>
        <translation>Precizēt pieprasījuma saņemšanas laiku</translation>
    </message>
    <message>
        <source>Correct receipt</source>
        <translation>Precizēt saņemšanas laiku</translation>
    </message>
    <message>
        <source>Every date is computed anew; the old ones stay in the history.</source>
        <translation>Visi termiņi tiks aprēķināti no jauna; iepriekšējie paliks lietas notikumos.</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Saņemšanas datums un laiks</translation>
    </message>
    <message>
        <source>When it reached the firm, even if nobody noticed it then.</source>
        <translation>Kad pieprasījums sasniedza uzņēmumu, arī ja neviens to nepamanīja.</translation>
    </message>
    <message>
        <source>Why it is corrected</source>
        <translation>Precizējuma iemesls</translation>
    </message>
</context>
<context>
    <name>ReopenDialog</name>
    <message>
        <source>Reopen case {number}?</source>
        <translation>Atvērt lietu {number} atkārtoti?</translation>
    </message>
    <message>
        <source>Reopen case</source>
        <translation>Atvērt atkārtoti</translation>
    </message>
    <message>
        <source>In this month&apos;s figures it counts as received once more, marked as reopened.</source>
        <translation>Šā mēneša pārskatā tā tiks skaitīta kā saņemta vēlreiz, ar atzīmi par atkārtotu atvēršanu.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Iemesls</translation>
    </message>
</context>
<context>
    <name>RightsDialog</name>
    <message>
        <source>Change what the request asks for</source>
        <translation>Mainīt pieprasījuma daļas</translation>
    </message>
    <message>
        <source>Change rights</source>
        <translation>Mainīt tiesības</translation>
    </message>
    <message>
        <source>The person asks to</source>
        <translation>Iesniedzējs vēlas</translation>
    </message>
    <message>
        <source>Each right gets a decision of its own.</source>
        <translation>Par katru pieņem atsevišķu lēmumu.</translation>
    </message>
</context>
<context>
    <name>RowView</name>
    <message>
        <source>More: {what}</source>
        <translation>Vairāk: {what}</translation>
    </message>
</context>
<context>
    <name>SigningDialog</name>
    <message>
        <source>Attach the signed letter</source>
        <translation>Pievienot parakstīto vēstuli</translation>
    </message>
    <message>
        <source>Attach signed letter</source>
        <translation>Pievienot parakstīto vēstuli</translation>
    </message>
    <message>
        <source>The scan is kept unchanged and shown by name, size and hash only.</source>
        <translation>Skenējumu glabā nemainītu un rāda tikai tā nosaukumu, lielumu un kontrolsummu.</translation>
    </message>
    <message>
        <source>Signed on its date, no scan now</source>
        <translation>Parakstīta savā datumā, skenējuma pagaidām nav</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Vēstule</translation>
    </message>
    <message>
        <source>Scan</source>
        <translation>Skenējums</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>Parakstīšanas diena</translation>
    </message>
    <message>
        <source>Annul and issue anew</source>
        <translation>Anulēt un izdot no jauna</translation>
    </message>
    <message>
        <source>Signed on another day than the letter is dated.</source>
        <translation>Parakstīta citā dienā, nekā norādīts vēstules datumā.</translation>
    </message>
    <message>
        <source>The letter is dated {day}.</source>
        <translation>Vēstules datums: {day}</translation>
    </message>
</context>
<context>
    <name>StepDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
</context>
<context>
    <name>StepPlan</name>
    <message>
        <source>Finish task…</source>
        <translation>Pabeigt uzdevumu…</translation>
    </message>
    <message>
        <source>Open letter</source>
        <translation>Atvērt vēstuli</translation>
    </message>
    <message>
        <source>Attach file…</source>
        <translation>Pievienot datni…</translation>
    </message>
    <message>
        <source>Print acknowledgement…</source>
        <translation>Drukāt saņemšanas apstiprinājumu…</translation>
    </message>
    <message>
        <source>Print record for signing…</source>
        <translation>Drukāt pierakstu parakstīšanai…</translation>
    </message>
    <message>
        <source>The case is closed</source>
        <translation>Lieta ir slēgta</translation>
    </message>
    <message>
        <source>The person withdrew the request</source>
        <translation>Pieprasījums ir atsaukts</translation>
    </message>
    <message>
        <source>The request was forwarded</source>
        <translation>Pieprasījums ir pārsūtīts</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Nekas vairs nav jādara</translation>
    </message>
    <message>
        <source>Recorded by: {name}, {moment}.</source>
        <translation>Pierakstīja: {name}, {moment}</translation>
    </message>
    <message>
        <source>Acts for the person: {name}. Check the authority too.</source>
        <translation>Iesniedzēja vārdā rīkojas: {name}. Pārbaudiet arī pilnvarojumu.</translation>
    </message>
    <message>
        <source>Ask for more only where there is a reasonable doubt ({article}).</source>
        <translation>Papildu ziņas jautājiet tikai tad, ja ir pamatotas šaubas ({article}).</translation>
    </message>
    <message>
        <source>It is carried out always and at once, without an identity check ({article}).</source>
        <translation>To izpilda vienmēr un uzreiz, bez identitātes pārbaudes ({article}).</translation>
    </message>
    <message>
        <source>If no answer comes, decide by {day}: the date without the pause.</source>
        <translation>Ja atbildes nebūs, jālemj līdz termiņam bez pauzes: {day}</translation>
    </message>
    <message>
        <source>Identity confirmed {day}: {method}.</source>
        <translation>Identitāte apstiprināta {day}: {method}.</translation>
    </message>
    <message>
        <source>by {day}</source>
        <translation>līdz {day}</translation>
    </message>
    <message>
        <source>Demands met: {met} of {all}.</source>
        <translation>Izpildītas prasības: {met} no {all}.</translation>
    </message>
    <message>
        <source>{letter}, dated {day}: print it, have it signed by hand that day, attach the scan.</source>
        <translation>{letter}, datums {day} Izdrukājiet, tajā pašā dienā parakstiet ar roku un pievienojiet skenējumu.</translation>
    </message>
    <message>
        <source>expected: {ways}</source>
        <translation>paredzēts: {ways}</translation>
    </message>
    <message>
        <source>Answered {day}; no task is open.</source>
        <translation>Atbildēts {day}; atvērtu uzdevumu nav.</translation>
    </message>
    <message>
        <source>Answered late because: {reason}</source>
        <translation>Atbilde kavējās. Iemesls: {reason}</translation>
    </message>
    <message>
        <source>On {day}</source>
        <translation>{day}</translation>
    </message>
</context>
<context>
    <name>TaskDialog</name>
    <message>
        <source>Give a task</source>
        <translation>Dot uzdevumu</translation>
    </message>
    <message>
        <source>Give task</source>
        <translation>Dot uzdevumu</translation>
    </message>
    <message>
        <source>What kind</source>
        <translation>Uzdevuma veids</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>Izpildītājs</translation>
    </message>
    <message>
        <source>A colleague, a department or a processor.</source>
        <translation>Kolēģis, struktūrvienība vai apstrādātājs.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Kas jādara</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>Termiņš</translation>
    </message>
    <message>
        <source>The answer is due {day}.</source>
        <translation>Atbildes termiņš: {day}</translation>
    </message>
</context>
<context>
    <name>WithdrawDialog</name>
    <message>
        <source>Has the person withdrawn request {number}?</source>
        <translation>Vai iesniedzējs ir atsaucis pieprasījumu {number}?</translation>
    </message>
    <message>
        <source>Record withdrawal</source>
        <translation>Ierakstīt atsaukumu</translation>
    </message>
    <message>
        <source>The case leaves the stock without an answer. It cannot be reopened.</source>
        <translation>Lieta tiks pabeigta bez atbildes. Atkārtoti to atvērt nevarēs.</translation>
    </message>
    <message>
        <source>How and when the person said so</source>
        <translation>Kā un kad iesniedzējs to paziņoja</translation>
    </message>
    <message>
        <source>Silence or not coming back is no withdrawal.</source>
        <translation>Klusēšana vai neierašanās nav atsaukums.</translation>
    </message>
</context>
<context>
    <name>_GroundList</name>
    <message>
        <source>The request is not signed or not on a form</source>
        <translation>Pieprasījums nav parakstīts vai nav uz veidlapas</translation>
    </message>
    <message>
        <source>This is no ground: the law asks for no form and no signature ({article}).</source>
        <translation>Tas nav atteikuma pamats: likums neprasa ne veidlapu, ne parakstu ({article}).</translation>
    </message>
</context>
</TS>
