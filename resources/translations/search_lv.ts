<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="lv" sourcelanguage="en">
<context>
    <name>SearchGroup</name>
    <message>
        <source>Go to</source>
        <translation>Pāriet uz</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Komandas</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Lietas</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Vēstules</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Teksti</translation>
    </message>
    <message>
        <source>no number yet</source>
        <translation>vēl bez numura</translation>
    </message>
    <message>
        <source>ended {date}</source>
        <translation>pabeigts {date}</translation>
    </message>
    <message>
        <source>promise {date}</source>
        <translation>apņemšanās {date}</translation>
    </message>
    <message>
        <source>law {date}</source>
        <translation>likuma termiņš {date}</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Name, number or text; commands after &gt;</source>
        <translation>Vārds, numurs vai teksts; komandas pēc &gt;</translation>
    </message>
    <message>
        <source>Search everywhere</source>
        <translation>Meklēt visur</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Atrasts</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>izvēlēties</translation>
    </message>
    <message>
        <source>open</source>
        <translation>atvērt</translation>
    </message>
    <message>
        <source>close</source>
        <translation>aizvērt</translation>
    </message>
    <message>
        <source>marks are not needed</source>
        <translation>garumzīmes nav vajadzīgas</translation>
    </message>
    <message>
        <source>the newest {count} are shown</source>
        <translation>rādīti jaunākie {count}</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nekas nav atrasts.</translation>
    </message>
    <message>
        <source>There is no such command here.</source>
        <translation>Šeit tādas komandas nav.</translation>
    </message>
    <message>
        <source>commands</source>
        <translation>komandas</translation>
    </message>
    <message>
        <source>Finds cases by number and person, letters, and words in requests and letters.</source>
        <translation>Atrod lietas pēc numura un personas, vēstules, kā arī vārdus pieprasījumu un vēstuļu tekstos.</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Atrasts: {count}</translation>
    </message>
</context>
</TS>
