<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>RequestColumn</name>
    <message>
        <source>Number</source>
        <translation>Numurs</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Saņemts</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Darba stāvoklis</translation>
    </message>
    <message>
        <source>Person and request</source>
        <translation>Persona un lūgums</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termiņš</translation>
    </message>
    <message>
        <source>Due and work</source>
        <translation>Termiņš un stāvoklis</translation>
    </message>
</context>
<context>
    <name>RequestExport</name>
    <message>
        <source>Person</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Tiesības</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanāls</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Termiņa stāvoklis</translation>
    </message>
    <message>
        <source>First date</source>
        <translation>Pirmais termiņš</translation>
    </message>
    <message>
        <source>Law, safe date</source>
        <translation>Likums, drošais datums</translation>
    </message>
    <message>
        <source>Law, without pause</source>
        <translation>Likums bez pauzes</translation>
    </message>
    <message>
        <source>Paused since</source>
        <translation>Apturēts kopš</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nākamais solis</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Nosūtīts</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Pabeigts</translation>
    </message>
</context>
<context>
    <name>RequestFilter</name>
    <message>
        <source>State</source>
        <translation>Stāvoklis</translation>
    </message>
    <message>
        <source>all</source>
        <comment>states</comment>
        <translation>visi</translation>
    </message>
    <message>
        <source>open</source>
        <translation>atvērti</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>pabeigti</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>Tiesības</translation>
    </message>
    <message>
        <source>all</source>
        <comment>rights</comment>
        <translation>visas</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Termiņš</translation>
    </message>
    <message>
        <source>all</source>
        <comment>dates</comment>
        <translation>visi</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>nokavēti</translation>
    </message>
    <message>
        <source>until today</source>
        <translation>līdz šodienai</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 dienas</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 dienas</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>apturēti</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanāls</translation>
    </message>
    <message>
        <source>all</source>
        <comment>channels</comment>
        <translation>visi</translation>
    </message>
</context>
<context>
    <name>RequestListPage</name>
    <message>
        <source>Requests</source>
        <translation>Pieprasījumi</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Jauns pieprasījums</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Jauns</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Eksportēt…</translation>
    </message>
    <message>
        <source>Filter by name, number or text</source>
        <translation>Filtrēt pēc vārda, numura vai teksta</translation>
    </message>
    <message>
        <source>{matching} of {total} {requests}</source>
        <translation>{matching} no {total} {requests}</translation>
    </message>
    <message>
        <source>There is no request yet</source>
        <translation>Vēl nav neviena pieprasījuma</translation>
    </message>
    <message>
        <source>The first one is entered with Ctrl+N.</source>
        <translation>Pirmo var ierakstīt ar Ctrl+N.</translation>
    </message>
    <message>
        <source>0 of {total} {requests} are shown.</source>
        <translation>Rādīti 0 no {total} {requests}.</translation>
    </message>
    <message>
        <source>Export the list to a file without encryption</source>
        <translation>Eksportēt sarakstu nešifrētā datnē</translation>
    </message>
    <message>
        <source>CSV for spreadsheets (*.csv)</source>
        <translation>CSV izklājlapām (*.csv)</translation>
    </message>
    <message>
        <source>requests</source>
        <translation>pieprasijumi</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Eksportē…</translation>
    </message>
    <message>
        <source>Exported to {file}: {requests}. The file holds personal data and is not encrypted.</source>
        <translation>Eksportēts datnē {file}: {requests}. Datnē ir personas dati, un tā nav šifrēta.</translation>
    </message>
</context>
</TS>
