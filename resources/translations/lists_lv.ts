<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
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
        <source>without pause {date}</source>
        <translation>bez pauzes {date}</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>termiņā</translation>
    </message>
</context>
</TS>
