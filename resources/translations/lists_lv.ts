<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>FilterBar</name>
    <message>
        <source>Clear filters</source>
        <translation>Notīrīt filtrus</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtri</translation>
    </message>
</context>
<context>
    <name>ListMenu</name>
    <message>
        <source>Order by: {column}</source>
        <translation>Kārtot: {column}</translation>
    </message>
    <message>
        <source>Show column: {column}</source>
        <translation>Rādīt kolonnu: {column}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Atvērt</translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>being read</source>
        <translation>tiek ielasīts</translation>
    </message>
    <message>
        <source>Nothing matches the filters</source>
        <translation>Nekas neatbilst filtriem</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Notīrīt filtrus</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>Law</source>
        <translation>Likums</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Apņemšanās</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>apturēts</translation>
    </message>
    <message>
        <source>extended, {left}</source>
        <translation>pagarināts, {left}</translation>
    </message>
    <message>
        <source>no promise</source>
        <translation>nav apņemšanās</translation>
    </message>
    <message>
        <source>next step: {step}</source>
        <translation>nākamais solis: {step}</translation>
    </message>
    <message>
        <source>promise {until}</source>
        <translation>apņemšanās {until}</translation>
    </message>
    <message>
        <source>law {until}</source>
        <translation>likuma termiņš {until}</translation>
    </message>
    <message>
        <source>unpaused {date}</source>
        <translation>bez pauzes {date}</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>termiņā</translation>
    </message>
</context>
</TS>
