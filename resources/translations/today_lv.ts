<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>TodayColumn</name>
    <message>
        <source>State</source>
        <translation>Stāvoklis</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Lieta</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nākamais solis</translation>
    </message>
    <message>
        <source>Case and next step</source>
        <translation>Lieta un nākamais solis</translation>
    </message>
</context>
<context>
    <name>TodayGroup</name>
    <message>
        <source>Overdue</source>
        <translation>Nokavēts</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Šodien</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <translation>Tuvākās 7 dienas</translation>
    </message>
    <message>
        <source>Next 30 days</source>
        <translation>Turpmākās 30 dienas</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Cases by their date</source>
        <translation>Lietas pēc termiņa</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Šodien</translation>
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
        <source>The first {count} cases are shown; the list of requests has them all.</source>
        <translation>Rādītas pirmās {count} lietas; visas ir pieprasījumu sarakstā.</translation>
    </message>
    <message>
        <source>Open the list</source>
        <translation>Atvērt sarakstu</translation>
    </message>
    <message>
        <source>Nothing needs to be done today</source>
        <translation>Šodien nekas nav jādara</translation>
    </message>
    <message>
        <source>Open next case</source>
        <translation>Atvērt nākamo lietu</translation>
    </message>
    <message>
        <source>No case is open. A new request is entered with Ctrl+N.</source>
        <translation>Nav nevienas atvērtas lietas. Jaunu pieprasījumu ieraksta ar Ctrl+N.</translation>
    </message>
    <message>
        <source>No date ends today or within a week, and nothing is overdue.</source>
        <translation>Neviens termiņš nebeidzas šodien vai tuvākajās 7 dienās, un nekas nav nokavēts.</translation>
    </message>
    <message>
        <source>Next: {date} – {number}, {step}.</source>
        <translation>Nākamais: {date} – {number}, {step}.</translation>
    </message>
</context>
</TS>
