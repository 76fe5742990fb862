<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>LetterColumn</name>
    <message>
        <source>Number</source>
        <translation>Numurs</translation>
    </message>
    <message>
        <source>Letter and addressee</source>
        <translation>Vēstule un adresāts</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Lieta</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stāvoklis</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datums</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Nosūtīta</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>vēl bez numura</translation>
    </message>
</context>
<context>
    <name>LetterListPage</name>
    <message>
        <source>Letters</source>
        <translation>Vēstules</translation>
    </message>
    <message>
        <source>Filter by number or addressee</source>
        <translation>Filtrēt pēc numura vai adresāta</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Rādīt</translation>
    </message>
    <message>
        <source>all letters</source>
        <translation>visas vēstules</translation>
    </message>
    <message>
        <source>not yet sent</source>
        <translation>vēl nenosūtītās</translation>
    </message>
    <message>
        <source>{matching} of {total} {letters}</source>
        <translation>{matching} no {total} {letters}</translation>
    </message>
    <message>
        <source>There is no letter yet</source>
        <translation>Vēl nav nevienas vēstules</translation>
    </message>
    <message>
        <source>Letters are prepared in the case file; here they all come together.</source>
        <translation>Vēstules sagatavo lietā, un šeit tās redzamas visas kopā.</translation>
    </message>
    <message>
        <source>0 of {total} {letters} are shown.</source>
        <translation>Rādītas 0 no {total} {letters}.</translation>
    </message>
</context>
</TS>
