<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>FirmChecks</name>
    <message>
        <source>Write the firm&apos;s name; letters carry it.</source>
        <translation>Ierakstiet uzņēmuma nosaukumu; tas stāv vēstulēs.</translation>
    </message>
    <message>
        <source>A registration number consists of digits only.</source>
        <translation>Reģistrācijas numurā ir tikai cipari.</translation>
    </message>
    <message>
        <source>A registration number has 11 digits. Compare it with the register of enterprises.</source>
        <translation>Reģistrācijas numurā ir 11 ciparu. Salīdziniet to ar Uzņēmumu reģistru.</translation>
    </message>
    <message>
        <source>A firm&apos;s number begins with 4, 5, 6, 7, 8 or 9. Compare it once more.</source>
        <translation>Uzņēmuma numurs sākas ar 4, 5, 6, 7, 8 vai 9. Salīdziniet to vēlreiz.</translation>
    </message>
    <message>
        <source>The number does not agree with its check digit. Compare it once more.</source>
        <translation>Numurs neatbilst pārbaudes ciparam. Salīdziniet to vēlreiz.</translation>
    </message>
</context>
<context>
    <name>PeriodField</name>
    <message>
        <source>{name}: number</source>
        <translation>{name}: skaits</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nav teikts</translation>
    </message>
    <message>
        <source>days</source>
        <translation>dienas</translation>
    </message>
    <message>
        <source>working days</source>
        <translation>darba dienas</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>nekavējoties</translation>
    </message>
</context>
</TS>
