<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>ActivitiesPart</name>
    <message>
        <source>What is not linked in the policy is not linked here. Answers to access requests use this.</source>
        <translation>Kas politikā nav saistīts, nav saistīts arī šeit. Uz to balstās atbildes uz piekļuves pieprasījumiem.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Apstrādes darbība</translation>
    </message>
    <message>
        <source>The profile holds no activities</source>
        <translation>Profilā nav apstrādes darbību</translation>
    </message>
    <message>
        <source>They come with a profile file; a register of activities follows in a later version.</source>
        <translation>Tās nāk līdzi profila datnei; apstrādes darbību reģistrs būs kādā no nākamajām programmas versijām.</translation>
    </message>
    <message>
        <source>{name} (the whole policy)</source>
        <translation>{name} (visa politika)</translation>
    </message>
</context>
<context>
    <name>ActivityPoints</name>
    <message>
        <source>Purposes</source>
        <translation>Nolūki</translation>
    </message>
    <message>
        <source>Legal bases</source>
        <translation>Tiesiskie pamati</translation>
    </message>
    <message>
        <source>Legitimate interests</source>
        <translation>Leģitīmās intereses</translation>
    </message>
    <message>
        <source>open-ended</source>
        <translation>nav nosauktas</translation>
    </message>
    <message>
        <source>direct marketing</source>
        <translation>tiešā tirgvedība</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Datu subjekti</translation>
    </message>
    <message>
        <source>Categories of data</source>
        <translation>Datu kategorijas</translation>
    </message>
    <message>
        <source>special category</source>
        <translation>īpašu kategoriju dati</translation>
    </message>
    <message>
        <source>never printed</source>
        <translation>atbildē nekad nedrukā</translation>
    </message>
    <message>
        <source>Sources of data</source>
        <translation>Datu avoti</translation>
    </message>
    <message>
        <source>from the person</source>
        <translation>no personas</translation>
    </message>
    <message>
        <source>not from the person</source>
        <translation>ne no personas</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Saņēmēji</translation>
    </message>
    <message>
        <source>Storage period</source>
        <translation>Glabāšanas termiņš</translation>
    </message>
    <message>
        <source>at least {months}</source>
        <translation>vismaz {months}</translation>
    </message>
    <message>
        <source>Security measures</source>
        <translation>Drošības pasākumi</translation>
    </message>
</context>
<context>
    <name>AddUserDialog</name>
    <message>
        <source>Add a user</source>
        <translation>Pievienot lietotāju</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Pievienot lietotāju</translation>
    </message>
    <message>
        <source>Name, surname</source>
        <translation>Vārds, uzvārds</translation>
    </message>
    <message>
        <source>User name for unlocking</source>
        <translation>Lietotājvārds atslēgšanai</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Loma</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Password once more</source>
        <translation>Parole vēlreiz</translation>
    </message>
</context>
<context>
    <name>AnswerWayDialog</name>
    <message>
        <source>Way of answering</source>
        <translation>Atbildes veids</translation>
    </message>
    <message>
        <source>Under a secure electronic signature</source>
        <translation>Ar drošu elektronisko parakstu</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Paraksts</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Kurp</translation>
    </message>
</context>
<context>
    <name>AppearancePart</name>
    <message>
        <source>For you alone: each user has their own. The choice is applied at once.</source>
        <translation>Tikai jums: katram lietotājam ir savi iestatījumi. Izvēle stājas spēkā uzreiz.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Izskats</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Teksta izmērs</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Programmas valoda</translation>
    </message>
    <message>
        <source>The language of a letter is chosen with the letter, whatever the program speaks.</source>
        <translation>Vēstules valodu izvēlas kopā ar vēstuli neatkarīgi no programmas valodas.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Kā sistēmā</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Gaišs</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tumšs</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Augsts kontrasts</translation>
    </message>
</context>
<context>
    <name>AskingDialog</name>
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
    <name>AuditPart</name>
    <message>
        <source>Every step is written here, and each entry is tied to the one before. None can be changed.</source>
        <translation>Šeit ierakstīts katrs solis, un katrs pieraksts ir saistīts ar iepriekšējo. Tos nevar mainīt.</translation>
    </message>
    <message>
        <source>Check the chain</source>
        <translation>Pārbaudīt ķēdi</translation>
    </message>
    <message>
        <source>Copy the head</source>
        <translation>Kopēt ķēdes galvu</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Pārtraukt</translation>
    </message>
    <message>
        <source>Check of the chain</source>
        <translation>Ķēdes pārbaude</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Auditācijas pieraksti</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Darbība</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Laiks</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Lietotājs</translation>
    </message>
    <message>
        <source>To what</source>
        <translation>Kam</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lasa…</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Pārbauda…</translation>
    </message>
    <message>
        <source>The chain is broken. The first entry that does not hold: {bad}. Intact: {first}–{last}. Keep the store as it is and compare it with a backup copy.</source>
        <translation>Ķēde ir pārrauta. Pirmais neatbilstošais pieraksts: {bad}. Neskarti: {first}–{last}. Atstājiet krātuvi tādu, kāda tā ir, un salīdziniet to ar rezerves kopiju.</translation>
    </message>
    <message>
        <source>Stopped. Intact so far: {first}–{last}.</source>
        <translation>Pārtraukts. Līdz šim neskarti: {first}–{last}.</translation>
    </message>
    <message>
        <source>The chain is whole: entries {first}–{last}. Head: {head}… Whether newest entries were cut off, the chain cannot tell: compare the head with the last printed monthly summary.</source>
        <translation>Ķēde ir neskarta: pieraksti {first}–{last}. Ķēdes galva: {head}… Vai jaunākie pieraksti nav nogriezti, to ķēde pati nepasaka: salīdziniet galvu ar pēdējo izdrukāto mēneša pārskatu.</translation>
    </message>
    <message>
        <source>Details erased by the rules: {count}.</source>
        <translation>Pieraksti, kuru saturs ir dzēsts pēc noteikumiem: {count}.</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>Request recorded</source>
        <translation>Pieprasījums ierakstīts</translation>
    </message>
    <message>
        <source>Receipt printed</source>
        <translation>Saņemšanas apstiprinājums izdrukāts</translation>
    </message>
    <message>
        <source>Record of an oral request printed</source>
        <translation>Mutvārdu pieprasījuma pieraksts izdrukāts</translation>
    </message>
    <message>
        <source>Case opened</source>
        <translation>Lieta atvērta</translation>
    </message>
    <message>
        <source>Request taken over</source>
        <translation>Pieprasījums pārņemts</translation>
    </message>
    <message>
        <source>Identity confirmed</source>
        <translation>Identitāte apstiprināta</translation>
    </message>
    <message>
        <source>Continued without a check of identity</source>
        <translation>Turpināts bez identitātes pārbaudes</translation>
    </message>
    <message>
        <source>Question to the person recorded</source>
        <translation>Ierakstīts jautājums personai</translation>
    </message>
    <message>
        <source>Answer of the person recorded</source>
        <translation>Ierakstīta personas atbilde</translation>
    </message>
    <message>
        <source>Work started</source>
        <translation>Darbs sākts</translation>
    </message>
    <message>
        <source>Task given</source>
        <translation>Dots uzdevums</translation>
    </message>
    <message>
        <source>Task ended</source>
        <translation>Uzdevums pabeigts</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Pievienota piezīme</translation>
    </message>
    <message>
        <source>Rights of the request changed</source>
        <translation>Mainītas pieprasījuma tiesības</translation>
    </message>
    <message>
        <source>Moment of receipt corrected</source>
        <translation>Izlabots saņemšanas brīdis</translation>
    </message>
    <message>
        <source>Details of the person corrected</source>
        <translation>Precizētas personas ziņas</translation>
    </message>
    <message>
        <source>Decision recorded</source>
        <translation>Ierakstīts lēmums</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>Lēmums atcelts</translation>
    </message>
    <message>
        <source>Deadline extended</source>
        <translation>Termiņš pagarināts</translation>
    </message>
    <message>
        <source>Extension taken back</source>
        <translation>Pagarinājums atcelts</translation>
    </message>
    <message>
        <source>Case closed</source>
        <translation>Lieta slēgta</translation>
    </message>
    <message>
        <source>Case reopened</source>
        <translation>Lieta atvērta no jauna</translation>
    </message>
    <message>
        <source>Withdrawal by the person recorded</source>
        <translation>Ierakstīts, ka persona pieprasījumu atsauc</translation>
    </message>
    <message>
        <source>Request forwarded</source>
        <translation>Pieprasījums pārsūtīts</translation>
    </message>
    <message>
        <source>Letter drafted</source>
        <translation>Sagatavots vēstules projekts</translation>
    </message>
    <message>
        <source>Letter opened</source>
        <translation>Vēstule atvērta</translation>
    </message>
    <message>
        <source>Draft changed</source>
        <translation>Mainīts vēstules projekts</translation>
    </message>
    <message>
        <source>Part put into a draft</source>
        <translation>Projektā ievietots teksts</translation>
    </message>
    <message>
        <source>Draft deleted</source>
        <translation>Vēstules projekts dzēsts</translation>
    </message>
    <message>
        <source>Letter issued</source>
        <translation>Vēstule izdota</translation>
    </message>
    <message>
        <source>Letter printed</source>
        <translation>Vēstule izdrukāta</translation>
    </message>
    <message>
        <source>Letter signed</source>
        <translation>Vēstule parakstīta</translation>
    </message>
    <message>
        <source>Letter released for posting</source>
        <translation>Vēstule nodota nosūtīšanai</translation>
    </message>
    <message>
        <source>Letter sent</source>
        <translation>Vēstule nosūtīta</translation>
    </message>
    <message>
        <source>Letter delivered</source>
        <translation>Vēstule izsniegta</translation>
    </message>
    <message>
        <source>Letter came back</source>
        <translation>Vēstule atgriezta</translation>
    </message>
    <message>
        <source>Letter annulled</source>
        <translation>Vēstule anulēta</translation>
    </message>
    <message>
        <source>File attached</source>
        <translation>Pievienota datne</translation>
    </message>
    <message>
        <source>File saved out of the store</source>
        <translation>Datne saglabāta ārpus krātuves</translation>
    </message>
    <message>
        <source>List exported</source>
        <translation>Saraksts eksportēts</translation>
    </message>
    <message>
        <source>Monthly summary printed</source>
        <translation>Mēneša pārskats izdrukāts</translation>
    </message>
    <message>
        <source>Figures of a month exported</source>
        <translation>Mēneša skaitļi eksportēti</translation>
    </message>
    <message>
        <source>Month closed</source>
        <translation>Mēnesis slēgts</translation>
    </message>
    <message>
        <source>Store made</source>
        <translation>Krātuve izveidota</translation>
    </message>
    <message>
        <source>Store unlocked</source>
        <translation>Krātuve atslēgta</translation>
    </message>
    <message>
        <source>Store opened with the recovery key</source>
        <translation>Krātuve atvērta ar atkopšanas atslēgu</translation>
    </message>
    <message>
        <source>New recovery key made</source>
        <translation>Izveidota jauna atkopšanas atslēga</translation>
    </message>
    <message>
        <source>User added</source>
        <translation>Lietotājs pievienots</translation>
    </message>
    <message>
        <source>User disabled</source>
        <translation>Lietotājs atspējots</translation>
    </message>
    <message>
        <source>Password changed</source>
        <translation>Parole mainīta</translation>
    </message>
    <message>
        <source>Firm&apos;s profile changed</source>
        <translation>Mainīts uzņēmuma profils</translation>
    </message>
    <message>
        <source>Holiday entered</source>
        <translation>Ierakstīta svētku diena</translation>
    </message>
    <message>
        <source>Holiday removed</source>
        <translation>Noņemta svētku diena</translation>
    </message>
    <message>
        <source>Text of a letter changed</source>
        <translation>Mainīts vēstules teksts</translation>
    </message>
    <message>
        <source>Text of a letter reset</source>
        <translation>Atjaunots programmas vēstules teksts</translation>
    </message>
    <message>
        <source>Time until locking changed</source>
        <translation>Mainīts laiks līdz aizslēgšanai</translation>
    </message>
    <message>
        <source>Chain checked</source>
        <translation>Ķēde pārbaudīta</translation>
    </message>
    <message>
        <source>Refused: the role may not</source>
        <translation>Atteikts: loma to neatļauj</translation>
    </message>
    <message>
        <source>Draft of a form kept</source>
        <translation>Saglabāts veidlapas melnraksts</translation>
    </message>
    <message>
        <source>Draft of a form given up</source>
        <translation>Veidlapas melnraksts atmests</translation>
    </message>
    <message>
        <source>detail erased {day}</source>
        <translation>saturs dzēsts {day}</translation>
    </message>
    <message>
        <source>failed tries before: {count}</source>
        <translation>neveiksmīgi mēģinājumi pirms tam: {count}</translation>
    </message>
    <message>
        <source>version {number}</source>
        <translation>{number}. versija</translation>
    </message>
</context>
<context>
    <name>CalendarPart</name>
    <message>
        <source>By these days the last day of a period moves on. Weekends need no entry.</source>
        <translation>Šajās dienās termiņa pēdējā diena pārceļas tālāk. Brīvdienas nav jāieraksta.</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Gads</translation>
    </message>
    <message>
        <source>Add holiday…</source>
        <translation>Pievienot svētku dienu…</translation>
    </message>
    <message>
        <source>Remove holiday…</source>
        <translation>Noņemt svētku dienu…</translation>
    </message>
    <message>
        <source>A working day that an employer or the Cabinet moves to a Saturday is no public holiday and does not belong here.</source>
        <translation>Darba diena, ko darba devējs vai Ministru kabinets pārceļ uz sestdienu, nav svētku diena, un šeit to neraksta.</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <translation>Svētku dienas</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diena</translation>
    </message>
    <message>
        <source>Holiday and its law</source>
        <translation>Svētku diena un tās likums</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>Calendar version {version}</source>
        <translation>Kalendāra {version}. versija</translation>
    </message>
    <message>
        <source>Choose the holiday that is to be removed.</source>
        <translation>Izvēlieties svētku dienu, kas jānoņem.</translation>
    </message>
    <message>
        <source>Only holidays entered here can be removed; this one stands in the law.</source>
        <translation>Noņemt var tikai šeit ierakstītās; šī diena ir noteikta likumā.</translation>
    </message>
    <message>
        <source>The holiday is entered.</source>
        <translation>Svētku diena ierakstīta.</translation>
    </message>
    <message>
        <source>Remove the holiday of {day}?</source>
        <translation>Noņemt svētku dienu {day}?</translation>
    </message>
    <message>
        <source>The dates of open cases are computed anew, as if the holiday had not been entered; the history of each case says so. Closed cases do not change.</source>
        <translation>Atvērto lietu termiņus aprēķina no jauna tā, it kā šī diena nebūtu ierakstīta; par to būs rinda katras mainītās lietas notikumos. Slēgtās lietas nemainās.</translation>
    </message>
    <message>
        <source>Remove holiday</source>
        <translation>Noņemt svētku dienu</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Paturēt</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Noņem…</translation>
    </message>
    <message>
        <source>The holiday is removed.</source>
        <translation>Svētku diena noņemta.</translation>
    </message>
</context>
<context>
    <name>ConflictsPart</name>
    <message>
        <source>Where policy and law disagree</source>
        <translation>Kur politika un likums atšķiras</translation>
    </message>
    <message>
        <source>No rule finds a disagreement.</source>
        <translation>Neviena pārbaude atšķirību nav atradusi.</translation>
    </message>
    <message>
        <source>What the policy leaves open</source>
        <translation>Ko politika atstāj neskaidru</translation>
    </message>
    <message>
        <source>No rule asks anything.</source>
        <translation>Neviena pārbaude neko nejautā.</translation>
    </message>
    <message>
        <source>A finding is a warning to the officer and never a ground against a person: what the policy demands beyond the law cannot be used to refuse a request.</source>
        <translation>Šis ir brīdinājums speciālistam, nevis pamats pret personu: ja politika prasa vairāk nekā likums, pieprasījumu tāpēc atteikt nevar.</translation>
    </message>
    <message>
        <source>Still to be entered</source>
        <translation>Vēl jāieraksta</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Ierakstīt</translation>
    </message>
</context>
<context>
    <name>ContactDialog</name>
    <message>
        <source>E-mail address</source>
        <translation>E-pasta adrese</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Tālruņa numurs</translation>
    </message>
    <message>
        <source>What it is for</source>
        <translation>Kam tas paredzēts</translation>
    </message>
</context>
<context>
    <name>FirmPart</name>
    <message>
        <source>Under each field stands what the policy says. What you change is the firm&apos;s own entry.</source>
        <translation>Zem katra lauka redzams, ko saka politika. Ko jūs maināt, kļūst par uzņēmuma paša ierakstu.</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Uzņēmums</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Reģistrācijas numurs</translation>
    </message>
    <message>
        <source>Legal address</source>
        <translation>Juridiskā adrese</translation>
    </message>
    <message>
        <source>Place of letters, as in “Rīgā”</source>
        <translation>Vēstuļu vieta, piemēram, “Rīgā”</translation>
    </message>
    <message>
        <source>Office or correspondence address</source>
        <translation>Biroja vai sarakstes adrese</translation>
    </message>
    <message>
        <source>Place of letters from there</source>
        <translation>Vēstuļu vieta no turienes</translation>
    </message>
    <message>
        <source>Name, surname</source>
        <translation>Vārds, uzvārds</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Amats</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Tālrunis</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-pasts</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Datu aizsardzības speciālists</translation>
    </message>
    <message>
        <source>Signatory of letters</source>
        <translation>Vēstuļu parakstītājs</translation>
    </message>
    <message>
        <source>Who decides for the firm</source>
        <translation>Kas lemj uzņēmuma vārdā</translation>
    </message>
    <message>
        <source>Can be changed in each letter.</source>
        <translation>Katrā vēstulē var mainīt.</translation>
    </message>
    <message>
        <source>Stands in each decision beside the officer who advised. One person for both is possible.</source>
        <translation>Stāv katrā lēmumā blakus speciālistam, kurš deva atzinumu. Abi var būt viena persona.</translation>
    </message>
    <message>
        <source>E-mail addresses</source>
        <translation>E-pasta adreses</translation>
    </message>
    <message>
        <source>Add e-mail address…</source>
        <translation>Pievienot e-pasta adresi…</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Tālruņa numuri</translation>
    </message>
    <message>
        <source>Add phone number…</source>
        <translation>Pievienot tālruņa numuru…</translation>
    </message>
    <message>
        <source>The policy does not mention an officer.</source>
        <translation>Politikā speciālists nav minēts.</translation>
    </message>
</context>
<context>
    <name>HolidayDialog</name>
    <message>
        <source>Write what the holiday is called.</source>
        <translation>Ierakstiet, kā svētku dienu sauc.</translation>
    </message>
    <message>
        <source>Write the law that declares this holiday.</source>
        <translation>Ierakstiet likumu, kas šo dienu nosaka.</translation>
    </message>
    <message>
        <source>Add a public holiday</source>
        <translation>Pievienot svētku dienu</translation>
    </message>
    <message>
        <source>Add holiday</source>
        <translation>Pievienot svētku dienu</translation>
    </message>
    <message>
        <source>For a holiday that parliament declares for one year. A moved working day is no holiday. Open cases are computed anew at once, each with a line in its history.</source>
        <translation>Svētku dienai, ko Saeima nosaka vienam gadam. Pārcelta darba diena nav svētku diena. Atvērtās lietas pārrēķina uzreiz, un katras mainītās lietas notikumos par to būs rinda.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Diena</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nosaukums</translation>
    </message>
    <message>
        <source>Law</source>
        <translation>Likums</translation>
    </message>
    <message>
        <source>Name of the act, and the day it was passed.</source>
        <translation>Akta nosaukums un pieņemšanas diena.</translation>
    </message>
</context>
<context>
    <name>HolidaysModel</name>
    <message>
        <source>in this year only, entered here</source>
        <translation>tikai šajā gadā, ierakstīta šeit</translation>
    </message>
    <message>
        <source>in this year only</source>
        <translation>tikai šajā gadā</translation>
    </message>
</context>
<context>
    <name>IdentityWayDialog</name>
    <message>
        <source>Check of identity</source>
        <translation>Identitātes pārbaude</translation>
    </message>
    <message>
        <source>The policy does not say how</source>
        <translation>Politika nesaka, kā</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>How identity is checked</source>
        <translation>Kā pārbauda identitāti</translation>
    </message>
</context>
<context>
    <name>LetterTextProblem</name>
    <message>
        <source>This cannot be understood: {key}.</source>
        <translation>To nevar saprast: {key}.</translation>
    </message>
    <message>
        <source>The text cannot be read from here on. Check quotation marks, brackets and equals signs.</source>
        <translation>No šejienes tekstu nevar nolasīt. Pārbaudiet pēdiņas, iekavas un vienādības zīmes.</translation>
    </message>
    <message>
        <source>This text is for another letter or language. Leave kind and language as is.</source>
        <translation>Šis teksts ir citai vēstulei vai valodai. Atstājiet kind un language, kā bija.</translation>
    </message>
    <message>
        <source>There is no key {key}. Check how it is spelt.</source>
        <translation>Atslēgas {key} nav. Pārbaudiet, kā tā uzrakstīta.</translation>
    </message>
    <message>
        <source>The key {key} takes a text in quotation marks.</source>
        <translation>Atslēgai {key} vajag tekstu pēdiņās.</translation>
    </message>
    <message>
        <source>The key {key} is empty. Write its text.</source>
        <translation>Atslēga {key} ir tukša. Ierakstiet tās tekstu.</translation>
    </message>
    <message>
        <source>The text of {key} is too long: at most {most}.</source>
        <translation>Atslēgas {key} teksts ir pārāk garš. Garākais: {most}.</translation>
    </message>
    <message>
        <source>The key {key} takes true or false.</source>
        <translation>Atslēgai {key} der true vai false.</translation>
    </message>
    <message>
        <source>The key {key} takes words in brackets.</source>
        <translation>Atslēgai {key} vajag vārdus kvadrātiekavās.</translation>
    </message>
    <message>
        <source>Each part begins with a line of its own: [[{key}]].</source>
        <translation>Katra daļa sākas ar savu rindu: [[{key}]].</translation>
    </message>
    <message>
        <source>There is no letter of the kind {kind}.</source>
        <translation>Vēstules veida {kind} nav.</translation>
    </message>
    <message>
        <source>There is no language {language}.</source>
        <translation>Valodas {language} nav.</translation>
    </message>
    <message>
        <source>No field in braces can stand in {key}.</source>
        <translation>Atslēgā {key} nevar būt lauks figūriekavās.</translation>
    </message>
    <message>
        <source>The part {block} stands here twice. Keep it once.</source>
        <translation>Daļa {block} šeit ir divreiz. Atstājiet to vienreiz.</translation>
    </message>
    <message>
        <source>There is no field {{{placeholder}}}. Choose one from the list of fields.</source>
        <translation>Lauka {{{placeholder}}} nav. Izvēlieties lauku no saraksta.</translation>
    </message>
    <message>
        <source>There is no shared part {block}.</source>
        <translation>Kopīgas daļas {block} nav.</translation>
    </message>
    <message>
        <source>{flag} is not one of the options of this choice.</source>
        <translation>{flag} nav starp šīs izvēles iespējām.</translation>
    </message>
</context>
<context>
    <name>ListEditor</name>
    <message>
        <source>Change…</source>
        <translation>Mainīt…</translation>
    </message>
</context>
<context>
    <name>LockPart</name>
    <message>
        <source>While the desk is locked, nothing of the work is shown and the store is closed. What is typed is kept. A line above the page warns a minute before.</source>
        <translation>Kamēr programma aizslēgta, no darba nekas nav redzams un krātuve ir slēgta. Ievadītais saglabājas. Minūti pirms tam brīdina rinda virs lapas.</translation>
    </message>
    <message>
        <source>Lock when nobody works</source>
        <translation>Aizslēgt, kad neviens nestrādā</translation>
    </message>
    <message>
        <source>Minutes without a key or a click</source>
        <translation>Minūtes bez taustiņa vai klikšķa</translation>
    </message>
    <message>
        <source>minutes without a key or a click</source>
        <translation>minūtes bez taustiņa vai klikšķa</translation>
    </message>
    <message>
        <source>Save time</source>
        <translation>Saglabāt laiku</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Aizslēgt tagad</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
    <message>
        <source>The time until locking is saved: {minutes} min.</source>
        <translation>Laiks līdz aizslēgšanai saglabāts: {minutes} min.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nekas nav mainīts.</translation>
    </message>
</context>
<context>
    <name>MissingPoint</name>
    <message>
        <source>Firm&apos;s name</source>
        <translation>Uzņēmuma nosaukums</translation>
    </message>
    <message>
        <source>Registration number</source>
        <translation>Reģistrācijas numurs</translation>
    </message>
    <message>
        <source>Address for letters</source>
        <translation>Adrese vēstulēm</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-pasta adrese</translation>
    </message>
    <message>
        <source>Version of the policy</source>
        <translation>Politikas redakcija</translation>
    </message>
    <message>
        <source>Date of the policy</source>
        <translation>Politikas datums</translation>
    </message>
    <message>
        <source>Name of the data protection officer</source>
        <translation>Datu aizsardzības speciālista vārds</translation>
    </message>
    <message>
        <source>Name of the signatory</source>
        <translation>Parakstītāja vārds</translation>
    </message>
    <message>
        <source>Name of the person who decides</source>
        <translation>Lēmuma pieņēmēja vārds</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Change your own password</source>
        <translation>Mainīt savu paroli</translation>
    </message>
    <message>
        <source>New password: {name}</source>
        <translation>Jauna parole: {name}</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Mainīt paroli</translation>
    </message>
    <message>
        <source>The old password opens nothing any more. Tell the user the new one in person.</source>
        <translation>Ar veco paroli vairs nevarēs atslēgt. Jauno paziņojiet lietotājam klātienē.</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Jaunā parole</translation>
    </message>
    <message>
        <source>New password once more</source>
        <translation>Jaunā parole vēlreiz</translation>
    </message>
</context>
<context>
    <name>PointMark</name>
    <message>
        <source>said</source>
        <translation>teikts</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nav teikts</translation>
    </message>
    <message>
        <source>lost in the stored copy</source>
        <translation>zudis glabātajā kopijā</translation>
    </message>
    <message>
        <source>entered by the firm</source>
        <translation>ierakstījis uzņēmums</translation>
    </message>
</context>
<context>
    <name>PolicyPart</name>
    <message>
        <source>This is no day of the calendar. Write it as 17.03.2026.</source>
        <translation>Tādas dienas nav. Rakstiet to kā 17.03.2026.</translation>
    </message>
    <message>
        <source>Version and date can be entered here. The points below are the policy&apos;s own.</source>
        <translation>Redakciju un datumu var ierakstīt šeit. Zemāk redzams, ko saka pati politika.</translation>
    </message>
    <message>
        <source>Version of the policy</source>
        <translation>Politikas redakcija</translation>
    </message>
    <message>
        <source>Date of the policy</source>
        <translation>Politikas datums</translation>
    </message>
    <message>
        <source>Where it is published</source>
        <translation>Kur tā publicēta</translation>
    </message>
    <message>
        <source>Why audit logs are kept longer than a year</source>
        <translation>Kāpēc auditācijas pierakstus glabā ilgāk par gadu</translation>
    </message>
    <message>
        <source>Needed where the policy keeps them longer: by which law, or why the processing needs it.</source>
        <translation>Vajadzīgs, ja politikā termiņš ir ilgāks: kurš likums to paredz vai kāpēc to prasa apstrādes raksturs.</translation>
    </message>
</context>
<context>
    <name>PolicyPoints</name>
    <message>
        <source>Rights that the policy names</source>
        <translation>Tiesības, ko politika nosauc</translation>
    </message>
    <message>
        <source>About the rights</source>
        <translation>Par tiesībām</translation>
    </message>
    <message>
        <source>Whose rights they are</source>
        <translation>Kam tiesības ir</translation>
    </message>
    <message>
        <source>Telling the person of an erasure</source>
        <translation>Personas informēšana par dzēšanu</translation>
    </message>
    <message>
        <source>Restriction while an erasure is assessed</source>
        <translation>Ierobežošana, kamēr izvērtē dzēšanu</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Piekrišana</translation>
    </message>
    <message>
        <source>How it is given</source>
        <translation>Kā to dod</translation>
    </message>
    <message>
        <source>How it is withdrawn</source>
        <translation>Kā to atsauc</translation>
    </message>
    <message>
        <source>Withdrawal has no effect on the past</source>
        <translation>Atsaukums neietekmē agrāko apstrādi</translation>
    </message>
    <message>
        <source>Other bases remain after a withdrawal</source>
        <translation>Pēc atsaukuma paliek citi pamati</translation>
    </message>
    <message>
        <source>What the policy takes for consent</source>
        <translation>Ko politika uzskata par piekrišanu</translation>
    </message>
    <message>
        <source>Direct marketing</source>
        <translation>Tiešā tirgvedība</translation>
    </message>
    <message>
        <source>Only with consent</source>
        <translation>Tikai ar piekrišanu</translation>
    </message>
    <message>
        <source>To existing customers without consent</source>
        <translation>Esošajiem klientiem bez piekrišanas</translation>
    </message>
    <message>
        <source>What a refusal stops</source>
        <translation>Ko atteikšanās pārtrauc</translation>
    </message>
    <message>
        <source>Targeted advertising</source>
        <translation>Mērķēta reklāma</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Sūdzība</translation>
    </message>
    <message>
        <source>To the supervisory authority</source>
        <translation>Datu valsts inspekcijai</translation>
    </message>
    <message>
        <source>To the firm</source>
        <translation>Uzņēmumam</translation>
    </message>
    <message>
        <source>To the firm first</source>
        <translation>Vispirms uzņēmumam</translation>
    </message>
    <message>
        <source>only if demands are not met</source>
        <translation>tikai tad, ja prasības nav izpildītas</translation>
    </message>
    <message>
        <source>without conditions</source>
        <translation>bez nosacījumiem</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>vismaz</translation>
    </message>
    <message>
        <source>Storage and cameras</source>
        <translation>Glabāšana un kameras</translation>
    </message>
    <message>
        <source>Audit logs</source>
        <translation>Auditācijas pieraksti</translation>
    </message>
    <message>
        <source>Erasure covers backup copies</source>
        <translation>Dzēšana aptver rezerves kopijas</translation>
    </message>
    <message>
        <source>Video surveillance</source>
        <translation>Videonovērošana</translation>
    </message>
    <message>
        <source>Cameras at all sites</source>
        <translation>Kameras visos objektos</translation>
    </message>
    <message>
        <source>Recordings are kept</source>
        <translation>Videoierakstu glabāšana</translation>
    </message>
    <message>
        <source>Transfers and disclosure</source>
        <translation>Nosūtīšana un izpaušana</translation>
    </message>
    <message>
        <source>Transfers outside the European Economic Area</source>
        <translation>Nosūtīšana ārpus Eiropas Ekonomikas zonas</translation>
    </message>
    <message>
        <source>Safeguard of transfers</source>
        <translation>Nosūtīšanas garantijas</translation>
    </message>
    <message>
        <source>Bounds of disclosure</source>
        <translation>Izpaušanas robežas</translation>
    </message>
    <message>
        <source>Automated decisions are made</source>
        <translation>Pieņem automatizētus lēmumus</translation>
    </message>
    <message>
        <source>Automated decisions</source>
        <translation>Automatizēti lēmumi</translation>
    </message>
    <message>
        <source>How cookies are refused</source>
        <translation>Kā atsakās no sīkdatnēm</translation>
    </message>
    <message>
        <source>Cookies</source>
        <translation>Sīkdatnes</translation>
    </message>
    <message>
        <source>What the policy promises about the firm</source>
        <translation>Ko uzņēmums apņemas par sevi</translation>
    </message>
    <message>
        <source>About the policy itself</source>
        <translation>Par pašu politiku</translation>
    </message>
    <message>
        <source>Earlier versions are published</source>
        <translation>Publicētas agrākās redakcijas</translation>
    </message>
    <message>
        <source>Where changes are announced</source>
        <translation>Kur paziņo par izmaiņām</translation>
    </message>
    <message>
        <source>Governing language</source>
        <translation>Noteicošā valoda</translation>
    </message>
    <message>
        <source>The controller calls itself processor too</source>
        <translation>Pārzinis sevi sauc arī par apstrādātāju</translation>
    </message>
    <message>
        <source>Data protection officer</source>
        <translation>Datu aizsardzības speciālists</translation>
    </message>
    <message>
        <source>Contact of the officer</source>
        <translation>Speciālista kontaktinformācija</translation>
    </message>
    <message>
        <source>Acts that the policy cites</source>
        <translation>Akti, uz kuriem politika atsaucas</translation>
    </message>
</context>
<context>
    <name>PolicyWords</name>
    <message>
        <source>legal address</source>
        <translation>juridiskā adrese</translation>
    </message>
    <message>
        <source>office or correspondence address</source>
        <translation>biroja vai sarakstes adrese</translation>
    </message>
    <message>
        <source>for everything</source>
        <translation>visam</translation>
    </message>
    <message>
        <source>for requests</source>
        <translation>pieprasījumiem</translation>
    </message>
    <message>
        <source>for refusing advertising</source>
        <translation>reklāmas atteikumam</translation>
    </message>
    <message>
        <source>in writing</source>
        <translation>rakstveidā</translation>
    </message>
    <message>
        <source>electronic signature</source>
        <translation>elektroniskais paraksts</translation>
    </message>
    <message>
        <source>identity document</source>
        <translation>personu apliecinošs dokuments</translation>
    </message>
    <message>
        <source>at an agreed time</source>
        <translation>saskaņotā laikā</translation>
    </message>
    <message>
        <source>only when duly formed</source>
        <translation>tikai atbilstoši noformēts iesniegums</translation>
    </message>
    <message>
        <source>only when justified</source>
        <translation>tikai pamatots pieprasījums</translation>
    </message>
    <message>
        <source>not where any other basis stands</source>
        <translation>izņemot, ja ir jebkāds cits pamats</translation>
    </message>
    <message>
        <source>not where a legal duty stands</source>
        <translation>izņemot, ja ir juridisks pienākums</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>ikvienam</translation>
    </message>
    <message>
        <source>clients, meaning everyone connected</source>
        <translation>klientiem, ar to saprotot ikvienu saistīto</translation>
    </message>
    <message>
        <source>clients only</source>
        <translation>tikai klientiem</translation>
    </message>
    <message>
        <source>Answer a request</source>
        <translation>Atbildēt uz pieprasījumu</translation>
    </message>
    <message>
        <source>Correct data</source>
        <translation>Labot datus</translation>
    </message>
    <message>
        <source>Complete data</source>
        <translation>Papildināt datus</translation>
    </message>
    <message>
        <source>Erase data</source>
        <translation>Dzēst datus</translation>
    </message>
    <message>
        <source>Confirm the erasure</source>
        <translation>Apstiprināt dzēšanu</translation>
    </message>
    <message>
        <source>Restrict processing</source>
        <translation>Ierobežot apstrādi</translation>
    </message>
    <message>
        <source>Stop processing</source>
        <translation>Pārtraukt apstrādi</translation>
    </message>
    <message>
        <source>Inform recipients</source>
        <translation>Informēt saņēmējus</translation>
    </message>
    <message>
        <source>Name recipients to the person</source>
        <translation>Nosaukt personai saņēmējus</translation>
    </message>
    <message>
        <source>Send data to another controller</source>
        <translation>Nosūtīt datus citam pārzinim</translation>
    </message>
    <message>
        <source>Let a person decide</source>
        <translation>Lēmumu pieņem cilvēks</translation>
    </message>
    <message>
        <source>within the time that the law sets</source>
        <translation>likumā noteiktajā laikā</translation>
    </message>
    <message>
        <source>without undue delay</source>
        <translation>bez nepamatotas kavēšanās</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>nekavējoties</translation>
    </message>
    <message>
        <source>at any time</source>
        <translation>jebkurā laikā</translation>
    </message>
    <message>
        <source>free of charge</source>
        <translation>bez maksas</translation>
    </message>
    <message>
        <source>completely</source>
        <translation>pilnībā</translation>
    </message>
    <message>
        <source>backup copies too</source>
        <translation>arī rezerves kopijās</translation>
    </message>
    <message>
        <source>where technically feasible</source>
        <translation>ja tehniski iespējams</translation>
    </message>
    <message>
        <source>on request</source>
        <translation>pēc pieprasījuma</translation>
    </message>
    <message>
        <source>without effect on the past</source>
        <translation>neietekmējot agrāko</translation>
    </message>
    <message>
        <source>on the website</source>
        <translation>tīmekļvietnē</translation>
    </message>
    <message>
        <source>by phone, after identification</source>
        <translation>pa tālruni pēc identifikācijas</translation>
    </message>
    <message>
        <source>by subscribing</source>
        <translation>piesakoties jaunumiem</translation>
    </message>
    <message>
        <source>through the contacts given</source>
        <translation>izmantojot norādīto kontaktinformāciju</translation>
    </message>
    <message>
        <source>reading the policy</source>
        <translation>iepazīšanās ar politiku</translation>
    </message>
    <message>
        <source>continuing to browse</source>
        <translation>vietnes lietošanas turpināšana</translation>
    </message>
    <message>
        <source>visiting the site</source>
        <translation>vietnes apmeklējums</translation>
    </message>
    <message>
        <source>getting in touch</source>
        <translation>vēršanās pie uzņēmuma</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nekad</translation>
    </message>
    <message>
        <source>only with written consent</source>
        <translation>tikai ar rakstveida piekrišanu</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>iespējama</translation>
    </message>
    <message>
        <source>only in the cases listed</source>
        <translation>tikai uzskaitītajos gadījumos</translation>
    </message>
    <message>
        <source>only for the policy&apos;s purposes</source>
        <translation>tikai politikas nolūkiem</translation>
    </message>
    <message>
        <source>only by law, contract or consent</source>
        <translation>tikai pēc likuma, līguma vai ar piekrišanu</translation>
    </message>
    <message>
        <source>only with a basis and a purpose</source>
        <translation>tikai ar pamatu un nolūku</translation>
    </message>
    <message>
        <source>profiling</source>
        <translation>profilēšana</translation>
    </message>
    <message>
        <source>check of solvency</source>
        <translation>maksātspējas vērtēšana</translation>
    </message>
    <message>
        <source>always told</source>
        <translation>informē vienmēr</translation>
    </message>
    <message>
        <source>told unless that is impossible or costs too much</source>
        <translation>informē, ja vien tas nav neiespējami vai nesamērīgi dārgi</translation>
    </message>
    <message>
        <source>Processing is lawful</source>
        <translation>Apstrāde ir likumīga</translation>
    </message>
    <message>
        <source>Staff are trained</source>
        <translation>Darbinieki ir apmācīti</translation>
    </message>
    <message>
        <source>Staff are informed</source>
        <translation>Darbinieki ir informēti</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Konfidencialitāte</translation>
    </message>
    <message>
        <source>The policy binds staff</source>
        <translation>Politika ir saistoša darbiniekiem</translation>
    </message>
    <message>
        <source>Measures are reviewed</source>
        <translation>Pasākumus pārskata</translation>
    </message>
    <message>
        <source>Access only where work needs it</source>
        <translation>Piekļuve tikai darba vajadzībām</translation>
    </message>
    <message>
        <source>Partners are checked</source>
        <translation>Partnerus pārbauda</translation>
    </message>
    <message>
        <source>Contracts with processors</source>
        <translation>Līgumi ar apstrādātājiem</translation>
    </message>
    <message>
        <source>Processors use data for the given purpose only</source>
        <translation>Apstrādātāji datus izmanto tikai noteiktajam nolūkam</translation>
    </message>
    <message>
        <source>Processors protect data</source>
        <translation>Apstrādātāji datus aizsargā</translation>
    </message>
    <message>
        <source>Level of protection in transfers</source>
        <translation>Aizsardzības līmenis nosūtīšanā</translation>
    </message>
    <message>
        <source>No disclosure for other purposes</source>
        <translation>Citiem nolūkiem datus neizpauž</translation>
    </message>
    <message>
        <source>The person is told of disclosures</source>
        <translation>Par izpaušanu personu informē</translation>
    </message>
    <message>
        <source>Information is given</source>
        <translation>Sniedz informāciju</translation>
    </message>
    <message>
        <source>New purposes are told</source>
        <translation>Par jauniem nolūkiem informē</translation>
    </message>
    <message>
        <source>Data are kept accurate</source>
        <translation>Dati ir precīzi</translation>
    </message>
    <message>
        <source>No more data than needed</source>
        <translation>Datu nav vairāk, nekā vajag</translation>
    </message>
    <message>
        <source>Data are erased at the end</source>
        <translation>Beigās datus dzēš</translation>
    </message>
    <message>
        <source>A data protection officer is involved</source>
        <translation>Iesaistīts datu aizsardzības speciālists</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>piekrišana</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>līgums</translation>
    </message>
    <message>
        <source>legal obligation</source>
        <translation>juridisks pienākums</translation>
    </message>
    <message>
        <source>vital interests</source>
        <translation>vitālas intereses</translation>
    </message>
    <message>
        <source>public interest</source>
        <translation>sabiedrības intereses</translation>
    </message>
    <message>
        <source>legitimate interests</source>
        <translation>leģitīmās intereses</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>apstrādātājs</translation>
    </message>
    <message>
        <source>partner</source>
        <translation>sadarbības partneris</translation>
    </message>
    <message>
        <source>party to the contract</source>
        <translation>līgumslēdzēja puse</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>iestāde</translation>
    </message>
    <message>
        <source>person named by law</source>
        <translation>normatīvajos aktos noteikta persona</translation>
    </message>
    <message>
        <source>successor of the firm</source>
        <translation>uzņēmuma tiesību pārņēmējs</translation>
    </message>
    <message>
        <source>another controller</source>
        <translation>cits pārzinis</translation>
    </message>
    <message>
        <source>with the person&apos;s consent</source>
        <translation>ar personas piekrišanu</translation>
    </message>
    <message>
        <source>while the contract lasts</source>
        <translation>kamēr spēkā līgums</translation>
    </message>
    <message>
        <source>while the person is a customer</source>
        <translation>kamēr persona ir klients</translation>
    </message>
    <message>
        <source>while a law demands it</source>
        <translation>kamēr to prasa likums</translation>
    </message>
    <message>
        <source>while an interest lasts</source>
        <translation>kamēr pastāv leģitīmās intereses</translation>
    </message>
    <message>
        <source>while consent stands</source>
        <translation>kamēr spēkā piekrišana</translation>
    </message>
    <message>
        <source>while the purpose lasts</source>
        <translation>kamēr pastāv nolūks</translation>
    </message>
    <message>
        <source>for a period</source>
        <translation>noteiktu laiku</translation>
    </message>
    <message>
        <source>A question lets the law&apos;s month stand still</source>
        <translation>Jautājums aptur likuma mēnesi</translation>
    </message>
    <message>
        <source>A question pauses nothing (the strictest reading)</source>
        <translation>Jautājums neko neaptur (visstingrākais tulkojums)</translation>
    </message>
    <message>
        <source>every right</source>
        <translation>visas tiesības</translation>
    </message>
    <message>
        <source>however it came</source>
        <translation>jebkurā saņemšanas veidā</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>jā</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nē</translation>
    </message>
</context>
<context>
    <name>PracticePart</name>
    <message>
        <source>The firm&apos;s own choices, where the law leaves one. Nothing here is the policy&apos;s.</source>
        <translation>Uzņēmuma paša izvēle tur, kur likums to atļauj. Politikā par šo nekas nav teikts.</translation>
    </message>
    <message>
        <source>Question about identity or scope</source>
        <translation>Jautājums par identitāti vai apjomu</translation>
    </message>
    <message>
        <source>The firm&apos;s own promise is never paused; the date without the pause stands beside.</source>
        <translation>Uzņēmuma apņemšanos neaptur nekad; datums bez pauzes stāv blakus.</translation>
    </message>
    <message>
        <source>Days after receipt within which a question pauses</source>
        <translation>Cik dienu pēc saņemšanas jautājums aptur termiņu</translation>
    </message>
    <message>
        <source>A later question pauses only with a reason.</source>
        <translation>Vēlāks jautājums aptur tikai ar pamatojumu.</translation>
    </message>
    <message>
        <source>“Soon”: working days ahead</source>
        <translation>“Drīz”: darba dienas uz priekšu</translation>
    </message>
    <message>
        <source>How early a date is marked as coming up.</source>
        <translation>Cik agri atzīmē, ka termiņš tuvojas.</translation>
    </message>
    <message>
        <source>Day in lieu of 4 May and 18 November</source>
        <translation>Brīvdiena par 4. maiju un 18. novembri</translation>
    </message>
    <message>
        <source>No source settles whether this day counts as a public holiday for periods. A change makes a new version of the calendar.</source>
        <translation>Neviens avots nepasaka, vai šī diena termiņos skaitāma par svētku dienu. Izmaiņa veido jaunu kalendāra versiju.</translation>
    </message>
    <message>
        <source>Languages of letters</source>
        <translation>Vēstuļu valodas</translation>
    </message>
    <message>
        <source>Address on letters</source>
        <translation>Adrese vēstulēs</translation>
    </message>
    <message>
        <source>Counts as a public holiday</source>
        <translation>Skaita par svētku dienu</translation>
    </message>
</context>
<context>
    <name>ProblemList</name>
    <message>
        <source>Further problems: {count}</source>
        <translation>Vēl kļūdas: {count}</translation>
    </message>
    <message>
        <source>Line {line}</source>
        <translation>{line}. rinda</translation>
    </message>
</context>
<context>
    <name>ProfileFooter</name>
    <message>
        <source>Checking…</source>
        <translation>Pārbauda…</translation>
    </message>
    <message>
        <source>Save version {version} of the profile?</source>
        <translation>Saglabāt profila {version}. versiju?</translation>
    </message>
    <message>
        <source>The version before it stays in the list of versions. Letters already issued and cases already closed do not change.</source>
        <translation>Iepriekšējā versija paliek versiju sarakstā. Izdotās vēstules un slēgtās lietas nemainās.</translation>
    </message>
    <message>
        <source>Save version</source>
        <translation>Saglabāt versiju</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Turpināt rediģēt</translation>
    </message>
    <message>
        <source>Open cases: {count}</source>
        <translation>Atvērtās lietas: {count}</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
    <message>
        <source>Version {version} of the profile is saved.</source>
        <translation>Profila {version}. versija saglabāta.</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Atmest izmaiņas</translation>
    </message>
    <message>
        <source>Save new version…</source>
        <translation>Saglabāt jaunu versiju…</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>There are unsaved changes.</source>
        <translation>Ir nesaglabātas izmaiņas.</translation>
    </message>
</context>
<context>
    <name>ProfilePart</name>
    <message>
        <source>What was typed before the desk was locked is here again; it is not saved.</source>
        <translation>Pirms aizslēgšanas ievadītais atkal ir šeit; tas nav saglabāts.</translation>
    </message>
</context>
<context>
    <name>ProfileParts</name>
    <message>
        <source>code of the profile</source>
        <translation>profila kods</translation>
    </message>
    <message>
        <source>firm and contacts</source>
        <translation>uzņēmums un kontakti</translation>
    </message>
    <message>
        <source>version and date of the policy</source>
        <translation>politikas redakcija un datums</translation>
    </message>
    <message>
        <source>ways of requests and answers</source>
        <translation>pieprasījumu un atbilžu veidi</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>tiesības</translation>
    </message>
    <message>
        <source>promises</source>
        <translation>apņemšanās</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>piekrišana</translation>
    </message>
    <message>
        <source>direct marketing</source>
        <translation>tiešā tirgvedība</translation>
    </message>
    <message>
        <source>complaint</source>
        <translation>sūdzība</translation>
    </message>
    <message>
        <source>storage</source>
        <translation>glabāšana</translation>
    </message>
    <message>
        <source>video surveillance</source>
        <translation>videonovērošana</translation>
    </message>
    <message>
        <source>transfers</source>
        <translation>nosūtīšana</translation>
    </message>
    <message>
        <source>disclosure</source>
        <translation>izpaušana</translation>
    </message>
    <message>
        <source>automated decisions</source>
        <translation>automatizēti lēmumi</translation>
    </message>
    <message>
        <source>cookies</source>
        <translation>sīkdatnes</translation>
    </message>
    <message>
        <source>promises about the firm</source>
        <translation>uzņēmuma apņemšanās par sevi</translation>
    </message>
    <message>
        <source>processing activities</source>
        <translation>apstrādes darbības</translation>
    </message>
    <message>
        <source>data protection officer</source>
        <translation>datu aizsardzības speciālists</translation>
    </message>
    <message>
        <source>what the policy says of the officer</source>
        <translation>ko politika saka par speciālistu</translation>
    </message>
    <message>
        <source>contact of the officer in the policy</source>
        <translation>speciālista kontakti politikā</translation>
    </message>
    <message>
        <source>signatory</source>
        <translation>parakstītājs</translation>
    </message>
    <message>
        <source>who decides</source>
        <translation>lēmuma pieņēmējs</translation>
    </message>
    <message>
        <source>how the desk works</source>
        <translation>darba kārtība</translation>
    </message>
</context>
<context>
    <name>PromiseDialog</name>
    <message>
        <source>Promise of the policy</source>
        <translation>Politikā paustā apņemšanās</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Ko uzņēmums apņemas</translation>
    </message>
    <message>
        <source>None ticked: for every one.</source>
        <translation>Ja nekas nav atzīmēts, attiecas uz visu.</translation>
    </message>
    <message>
        <source>For which rights</source>
        <translation>Kurām tiesībām</translation>
    </message>
    <message>
        <source>When it came in this way</source>
        <translation>Ja saņemts šādā veidā</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Termiņš</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Kā</translation>
    </message>
</context>
<context>
    <name>Recomputed</name>
    <message>
        <source>There are no open cases.</source>
        <translation>Atvērtu lietu nav.</translation>
    </message>
    <message>
        <source>Open cases computed anew: {open}. Cases whose dates moved: {moved}.</source>
        <translation>Pārrēķinātās atvērtās lietas: {open}. Lietas, kurās mainījies termiņš: {moved}.</translation>
    </message>
    <message>
        <source>No date of an open case moves.</source>
        <translation>Atvērto lietu termiņi nemainās.</translation>
    </message>
    <message>
        <source>Cases whose dates move, each with a line in its history: {moved}</source>
        <translation>Lietas, kurās mainās termiņš (par to rinda lietas notikumos): {moved}</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>The new recovery key</source>
        <translation>Jaunā atkopšanas atslēga</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Pabeigt</translation>
    </message>
    <message>
        <source>The old recovery key opens nothing any more.</source>
        <translation>Vecā atkopšanas atslēga vairs neko neatver.</translation>
    </message>
    <message>
        <source>Type the groups from the printed sheet first.</source>
        <translation>Vispirms ierakstiet grupas no izdrukātās lapas.</translation>
    </message>
</context>
<context>
    <name>RequestWayDialog</name>
    <message>
        <source>Way to hand in</source>
        <translation>Iesniegšanas veids</translation>
    </message>
    <message>
        <source>Way</source>
        <translation>Veids</translation>
    </message>
    <message>
        <source>None ticked: for every one.</source>
        <translation>Ja nekas nav atzīmēts, attiecas uz visu.</translation>
    </message>
    <message>
        <source>For which rights</source>
        <translation>Kurām tiesībām</translation>
    </message>
    <message>
        <source>What the policy demands is shown, and is never a ground for refusal.</source>
        <translation>Politikas prasīto rāda, bet tas nekad nav atteikuma pamats.</translation>
    </message>
    <message>
        <source>What the policy demands</source>
        <translation>Ko politika prasa</translation>
    </message>
    <message>
        <source>Where to</source>
        <translation>Kurp</translation>
    </message>
</context>
<context>
    <name>RequestsPart</name>
    <message>
        <source>Where the policy sends people</source>
        <translation>Kurp politika sūta</translation>
    </message>
    <message>
        <source>Each promise stands beside its sentence. What the policy does not promise is not shown as zero: then the law&apos;s date alone holds.</source>
        <translation>Katra apņemšanās redzama blakus tās teikumam politikā. Par ko politika klusē, tur spēkā ir tikai likuma termiņš.</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Apņemšanās</translation>
    </message>
    <message>
        <source>Add promise…</source>
        <translation>Pievienot apņemšanos…</translation>
    </message>
    <message>
        <source>Ways to hand in a request</source>
        <translation>Kā iesniedz pieprasījumu</translation>
    </message>
    <message>
        <source>Add way…</source>
        <translation>Pievienot veidu…</translation>
    </message>
    <message>
        <source>Checks of identity</source>
        <translation>Kā pārbauda identitāti</translation>
    </message>
    <message>
        <source>Add check…</source>
        <translation>Pievienot pārbaudi…</translation>
    </message>
    <message>
        <source>Ways of answering</source>
        <translation>Kā atbild</translation>
    </message>
    <message>
        <source>Add way of answering…</source>
        <translation>Pievienot atbildes veidu…</translation>
    </message>
    <message>
        <source>Requests are addressed to</source>
        <translation>Kam pieprasījumus adresē</translation>
    </message>
    <message>
        <source>The same in the dative, as after “kam”</source>
        <translation>Tas pats datīvā (kam)</translation>
    </message>
    <message>
        <source>no period</source>
        <translation>bez termiņa</translation>
    </message>
    <message>
        <source>nothing demanded</source>
        <translation>nekas netiek prasīts</translation>
    </message>
    <message>
        <source>the policy does not say how</source>
        <translation>politika nesaka, kā</translation>
    </message>
    <message>
        <source>under a secure electronic signature</source>
        <translation>ar drošu elektronisko parakstu</translation>
    </message>
</context>
<context>
    <name>RowDialog</name>
    <message>
        <source>Take over</source>
        <translation>Pārņemt izmaiņas</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Pievienot</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Atcelt</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Noņemt</translation>
    </message>
    <message>
        <source>Word for word from the policy. Empty: the firm entered this itself.</source>
        <translation>Vārds vārdā no politikas. Tukšs: ierakstījis pats uzņēmums.</translation>
    </message>
    <message>
        <source>The policy&apos;s sentence</source>
        <translation>Politikas teikums</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Iestatījumi</translation>
    </message>
    <message>
        <source>Parts of the settings</source>
        <translation>Iestatījumu daļas</translation>
    </message>
    <message>
        <source>Part of the settings</source>
        <translation>Iestatījumu daļa</translation>
    </message>
    <message>
        <source>{heading}: not saved</source>
        <translation>{heading}: nav saglabāts</translation>
    </message>
</context>
<context>
    <name>SettingsPart</name>
    <message>
        <source>Firm and people</source>
        <translation>Uzņēmums un personas</translation>
    </message>
    <message>
        <source>Firm&apos;s profile</source>
        <translation>Uzņēmuma profils</translation>
    </message>
    <message>
        <source>Requests and promises</source>
        <translation>Pieprasījumi, apņemšanās</translation>
    </message>
    <message>
        <source>What the policy says</source>
        <translation>Ko saka politika</translation>
    </message>
    <message>
        <source>Processing activities</source>
        <translation>Apstrādes darbības</translation>
    </message>
    <message>
        <source>Policy and law</source>
        <translation>Politika un likums</translation>
    </message>
    <message>
        <source>How the desk works</source>
        <translation>Darba kārtība</translation>
    </message>
    <message>
        <source>Versions of the profile</source>
        <translation>Profila versijas</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalendārs</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Darbs</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Lietotāji</translation>
    </message>
    <message>
        <source>Letter texts</source>
        <translation>Vēstuļu teksti</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Izskats un valoda</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programma</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Aizslēgšana</translation>
    </message>
    <message>
        <source>Audit log</source>
        <translation>Auditācijas pieraksti</translation>
    </message>
</context>
<context>
    <name>TextsPart</name>
    <message>
        <source>Saving…</source>
        <translation>Saglabā…</translation>
    </message>
    <message>
        <source>A text is checked when it is saved; what the law demands of a letter is checked again before each letter is issued. Letters already drafted keep their wording.</source>
        <translation>Tekstu pārbauda, kad to saglabā; likuma prasības pārbauda vēlreiz pirms katras vēstules izdošanas. Jau sagatavotās vēstules nemainās.</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Vēstule</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>Vēstules valoda</translation>
    </message>
    <message>
        <source>Text of the letter</source>
        <translation>Vēstules teksts</translation>
    </message>
    <message>
        <source>Field to insert</source>
        <translation>Ievietojamais lauks</translation>
    </message>
    <message>
        <source>Insert field</source>
        <translation>Ievietot lauku</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Atmest izmaiņas</translation>
    </message>
    <message>
        <source>Save text</source>
        <translation>Saglabāt tekstu</translation>
    </message>
    <message>
        <source>Back to the shipped text…</source>
        <translation>Atjaunot programmas tekstu…</translation>
    </message>
    <message>
        <source>own text</source>
        <translation>savs teksts</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>nav saglabāts</translation>
    </message>
    <message>
        <source>What was typed before the desk was locked is here again; it is not saved.</source>
        <translation>Pirms aizslēgšanas ievadītais atkal ir šeit; tas nav saglabāts.</translation>
    </message>
    <message>
        <source>The firm&apos;s own text is in use.</source>
        <translation>Lieto uzņēmuma tekstu.</translation>
    </message>
    <message>
        <source>The text that comes with the program is in use.</source>
        <translation>Lieto programmas tekstu.</translation>
    </message>
    <message>
        <source>What is typed here is not saved.</source>
        <translation>Šeit ievadītais nav saglabāts.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Nekas nav mainīts.</translation>
    </message>
    <message>
        <source>The text is saved: {letter}.</source>
        <translation>Teksts saglabāts: {letter}.</translation>
    </message>
    <message>
        <source>Go back to the shipped text?</source>
        <translation>Atjaunot programmas tekstu?</translation>
    </message>
    <message>
        <source>The firm&apos;s own wording of this letter is deleted. Letters already drafted do not change.</source>
        <translation>Uzņēmuma teksts šai vēstulei tiks dzēsts. Jau sagatavotās vēstules nemainās.</translation>
    </message>
    <message>
        <source>Use shipped text</source>
        <translation>Atjaunot programmas tekstu</translation>
    </message>
    <message>
        <source>Keep own text</source>
        <translation>Paturēt savu tekstu</translation>
    </message>
    <message>
        <source>Resetting…</source>
        <translation>Atjauno…</translation>
    </message>
    <message>
        <source>The shipped text is in use again: {letter}.</source>
        <translation>Atkal lieto programmas tekstu: {letter}.</translation>
    </message>
</context>
<context>
    <name>UserDialogs</name>
    <message>
        <source>Write the user&apos;s name and surname; the history shows them.</source>
        <translation>Ierakstiet lietotāja vārdu un uzvārdu; tos rāda notikumos.</translation>
    </message>
    <message>
        <source>The two passwords differ. Type the second one again.</source>
        <translation>Paroles atšķiras. Ierakstiet otro vēlreiz.</translation>
    </message>
    <message>
        <source>Logs requests and hands letters to the post; sees only what they logged themselves.</source>
        <translation>Ieraksta pieprasījumus un nodod vēstules pastam; redz tikai paša ierakstīto.</translation>
    </message>
    <message>
        <source>Reads and works everything, and manages users. A second one is the deputy.</source>
        <translation>Lasa un kārto visu, pārvalda lietotājus. Otrs ir speciālista aizvietotājs.</translation>
    </message>
    <message>
        <source>Opens the monthly summary; sees no case and no person.</source>
        <translation>Atver mēneša pārskatu; neredz ne lietas, ne personas.</translation>
    </message>
    <message>
        <source>At least 12 characters; no rules about signs. Several unconnected words are best. Common words, the firm&apos;s name and the user&apos;s name do not count.</source>
        <translation>Vismaz 12 rakstzīmju, bez noteikumiem par zīmēm. Vislabāk – vairāki nesaistīti vārdi. Izplatīti vārdi, uzņēmuma nosaukums un lietotājvārds neder.</translation>
    </message>
</context>
<context>
    <name>UsersModel</name>
    <message>
        <source>disabled {day}</source>
        <translation>atspējots {day}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>kopš {day}</translation>
    </message>
</context>
<context>
    <name>UsersPart</name>
    <message>
        <source>Each user has a password of their own. Nobody can read it, not even here.</source>
        <translation>Katram lietotājam ir sava parole. To nevar izlasīt neviens, arī šeit ne.</translation>
    </message>
    <message>
        <source>Until staff have a file of their own, whoever knows a password and can copy the store&apos;s folder can open everything outside the program. Staff must not get at this folder in any other way than through the program.</source>
        <translation>Kamēr darbiniekiem nav savas datnes, ikviens, kurš zina kādu paroli un var nokopēt krātuves mapi, visu var atvērt ārpus programmas. Darbinieki šai mapei drīkst piekļūt tikai ar programmu.</translation>
    </message>
    <message>
        <source>Add user…</source>
        <translation>Pievienot lietotāju…</translation>
    </message>
    <message>
        <source>New password…</source>
        <translation>Jauna parole…</translation>
    </message>
    <message>
        <source>Disable user…</source>
        <translation>Atspējot lietotāju…</translation>
    </message>
    <message>
        <source>New recovery key…</source>
        <translation>Jauna atkopšanas atslēga…</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Lietotāji</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Vārds</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Loma</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stāvoklis</translation>
    </message>
    <message>
        <source>Choose a user in the list.</source>
        <translation>Izvēlieties lietotāju sarakstā.</translation>
    </message>
    <message>
        <source>This user is disabled. Add a new user where the person comes back.</source>
        <translation>Lietotājs ir atspējots. Ja persona atgriežas, pievienojiet jaunu lietotāju.</translation>
    </message>
    <message>
        <source>The user is added.</source>
        <translation>Lietotājs pievienots.</translation>
    </message>
    <message>
        <source>The password is changed.</source>
        <translation>Parole mainīta.</translation>
    </message>
    <message>
        <source>Disable the user {name}?</source>
        <translation>Atspējot lietotāju? {name}</translation>
    </message>
    <message>
        <source>The password opens nothing any more, at once and for good. What the user did stays in the history.</source>
        <translation>Parole uzreiz un neatgriezeniski vairs neko neatver. Lietotāja paveiktais paliek notikumos.</translation>
    </message>
    <message>
        <source>Disable user</source>
        <translation>Atspējot lietotāju</translation>
    </message>
    <message>
        <source>Keep the user</source>
        <translation>Paturēt lietotāju</translation>
    </message>
    <message>
        <source>Disabling…</source>
        <translation>Atspējo…</translation>
    </message>
    <message>
        <source>The user is disabled.</source>
        <translation>Lietotājs atspējots.</translation>
    </message>
    <message>
        <source>Make a new recovery key?</source>
        <translation>Izveidot jaunu atkopšanas atslēgu?</translation>
    </message>
    <message>
        <source>The printed key that lies in the safe opens nothing any more. The new one is shown once: have the printer ready.</source>
        <translation>Izdrukātā atslēga, kas glabājas seifā, vairs neko neatvērs. Jauno rāda vienreiz: sagatavojiet printeri.</translation>
    </message>
    <message>
        <source>Make new key</source>
        <translation>Izveidot jaunu atslēgu</translation>
    </message>
    <message>
        <source>Keep the old one</source>
        <translation>Paturēt veco</translation>
    </message>
    <message>
        <source>Making key…</source>
        <translation>Veido atslēgu…</translation>
    </message>
    <message>
        <source>The new recovery key is in force.</source>
        <translation>Spēkā ir jaunā atkopšanas atslēga.</translation>
    </message>
</context>
<context>
    <name>VersionsModel</name>
    <message>
        <source>the profile with which the store began</source>
        <translation>profils, ar kuru krātuve sākta</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nekas</translation>
    </message>
</context>
<context>
    <name>VersionsPart</name>
    <message>
        <source>Each case names the version by which its dates were computed. Versions are never changed.</source>
        <translation>Katrā lietā norādīta versija, pēc kuras aprēķināti termiņi. Versijas nemaina.</translation>
    </message>
    <message>
        <source>Versions of the profile</source>
        <translation>Profila versijas</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versija</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Saglabāta</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Kas</translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Kas mainīts</translation>
    </message>
</context>
</TS>
