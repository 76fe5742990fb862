<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>CheckLine</name>
    <message>
        <source>Check again</source>
        <translation>Pārbaudīt vēlreiz</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Pārtraukt</translation>
    </message>
</context>
<context>
    <name>MonthCheck</name>
    <message>
        <source>Cannot be printed: the figures do not reconcile.</source>
        <translation>Drukāt nevar: skaitļi nesaskan.</translation>
    </message>
    <message>
        <source>The figures do not reconcile</source>
        <translation>Skaitļi nesaskan</translation>
    </message>
    <message>
        <source>{equation}, rights {rights}, ways of receipt {channels}</source>
        <translation>{equation}, tiesības {rights}, saņemšanas veidi {channels}</translation>
    </message>
    <message>
        <source>The figures reconcile</source>
        <translation>Skaitļi saskan</translation>
    </message>
    <message>
        <source>by right</source>
        <translation>pēc tiesībām</translation>
    </message>
    <message>
        <source>by way of receipt</source>
        <translation>pēc saņemšanas veida</translation>
    </message>
    <message>
        <source>by outcome</source>
        <translation>pēc iznākuma</translation>
    </message>
    <message>
        <source>The page holds personal data</source>
        <translation>Lapā ir personas dati</translation>
    </message>
    <message>
        <source>a number, code or address stands on it</source>
        <translation>tajā ir numurs, kods vai adrese</translation>
    </message>
    <message>
        <source>Cannot be printed: the page holds personal data.</source>
        <translation>Drukāt nevar: lapā ir personas dati.</translation>
    </message>
    <message>
        <source>No personal data</source>
        <translation>Nav personas datu</translation>
    </message>
    <message>
        <source>no names, numbers or texts on the page</source>
        <translation>lapā nav vārdu, numuru un tekstu</translation>
    </message>
    <message>
        <source>Audit chain not checked</source>
        <translation>Auditācijas ķēde nav pārbaudīta</translation>
    </message>
    <message>
        <source>the check was stopped</source>
        <translation>pārbaude pārtraukta</translation>
    </message>
    <message>
        <source>Cannot be printed yet: the audit chain is not checked.</source>
        <translation>Drukāt vēl nevar: auditācijas ķēde nav pārbaudīta.</translation>
    </message>
    <message>
        <source>Checking the audit chain…</source>
        <translation>Pārbauda auditācijas ķēdi…</translation>
    </message>
    <message>
        <source>Cannot be printed yet: the audit chain is being checked.</source>
        <translation>Drukāt vēl nevar: tiek pārbaudīta auditācijas ķēde.</translation>
    </message>
    <message>
        <source>first at entry {number}</source>
        <translation>pirmais bojātais pieraksts: {number}</translation>
    </message>
    <message>
        <source>Cannot be printed: the audit chain is broken. Restore a backup copy.</source>
        <translation>Drukāt nevar: auditācijas ķēde ir bojāta. Atjaunojiet krātuvi no rezerves kopijas.</translation>
    </message>
    <message>
        <source>The audit chain is broken</source>
        <translation>Auditācijas ķēde ir bojāta</translation>
    </message>
    <message>
        <source>Audit chain whole</source>
        <translation>Auditācijas ķēde vesela</translation>
    </message>
</context>
<context>
    <name>MonthChooser</name>
    <message>
        <source>{month}, not over</source>
        <translation>{month}, nav beidzies</translation>
    </message>
    <message>
        <source>{month}, not closed</source>
        <translation>{month}, nav slēgts</translation>
    </message>
    <message>
        <source>Earlier month</source>
        <translation>Iepriekšējais mēnesis</translation>
    </message>
    <message>
        <source>Later month</source>
        <translation>Nākamais mēnesis</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mēnesis</translation>
    </message>
</context>
<context>
    <name>MonthPage</name>
    <message>
        <source>Monthly summary</source>
        <translation>Mēneša pārskats</translation>
    </message>
    <message>
        <source>Close the month: {month}?</source>
        <translation>Slēgt mēnesi: {month}?</translation>
    </message>
    <message>
        <source>Its figures are stored and never change. What is recorded later for it counts in the first month that is still open.</source>
        <translation>Mēneša skaitļus saglabā, un tie vairs nemainās. Vēlāk ierakstītais skaitās pirmajā vēl atvērtajā mēnesī.</translation>
    </message>
    <message>
        <source>Close month</source>
        <translation>Slēgt mēnesi</translation>
    </message>
    <message>
        <source>Leave open</source>
        <translation>Atstāt atvērtu</translation>
    </message>
    <message>
        <source>Managers see the month from now on.</source>
        <translation>Turpmāk mēnesi redz vadītāji.</translation>
    </message>
    <message>
        <source>Figures as text</source>
        <translation>Skaitļi tekstā</translation>
    </message>
    <message>
        <source>Nothing in this month: {month}</source>
        <translation>Šajā mēnesī nekā nav: {month}</translation>
    </message>
    <message>
        <source>No request was open, received or closed. The page can be printed even so.</source>
        <translation>Neviens pieprasījums nebija atvērts, saņemts vai slēgts. Lapu var izdrukāt arī tad.</translation>
    </message>
    <message>
        <source>Show the empty page</source>
        <translation>Rādīt tukšo lapu</translation>
    </message>
</context>
<context>
    <name>MonthSide</name>
    <message>
        <source>Before printing</source>
        <translation>Pirms drukāšanas</translation>
    </message>
    <message>
        <source>One A4 page, readable in black and white.</source>
        <translation>Viena A4 lapa, melnbalti salasāma.</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drukāt…</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Saglabāt PDF…</translation>
    </message>
    <message>
        <source>Figures as CSV…</source>
        <translation>Skaitļi kā CSV…</translation>
    </message>
    <message>
        <source>Figures as text</source>
        <translation>Skaitļi tekstā</translation>
    </message>
    <message>
        <source>Close month…</source>
        <translation>Slēgt mēnesi…</translation>
    </message>
    <message>
        <source>The month is over. Closed, its figures stay as they are and managers see them.</source>
        <translation>Mēnesis ir beidzies. Pēc slēgšanas tā skaitļi nemainās un tos redz vadītāji.</translation>
    </message>
</context>
</TS>
