"""The floor of unlocking: SQLAlchemy, a window, one derivation of a key, fifty rows through the mapper.

Argument: the floor's database. Prints LIST_PAINTED when the table with the rows is painted.
"""

import sys

from argon2.low_level import Type, hash_secret_raw
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from sqlalchemy import create_engine, event, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from sqlcipher3 import dbapi2

KEY = f"x'{'5c' * 32}'"
PASSES, MEMORY_KIB, LANES = 3, 64 * 1024, 4


class Table(QTableView):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            sys.stdout.write("LIST_PAINTED\n")
            sys.stdout.flush()


class Base(DeclarativeBase):
    pass


class Matter(Base):
    __tablename__ = "matter"
    id: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[str]
    name: Mapped[str]
    state: Mapped[str]
    rights: Mapped[str]
    due: Mapped[str]


def prepare(connection: dbapi2.Connection, _entry: object) -> None:
    connection.execute(f'PRAGMA key = "{KEY}"')


app = QApplication(sys.argv[:1])
window = QMainWindow()
table = Table()
hash_secret_raw(b"a password", b"a salt of sixteen", PASSES, MEMORY_KIB, LANES, 32, Type.ID)
engine = create_engine(f"sqlite:///{sys.argv[1]}", module=dbapi2)
event.listen(engine, "connect", prepare, insert=True)
model = QStandardItemModel()
with Session(engine) as session:
    for row in session.scalars(select(Matter).order_by(Matter.due, Matter.id).limit(50)):
        model.appendRow(
            [QStandardItem(text) for text in (row.number, row.name, row.rights, row.state, row.due)]
        )
table.setModel(model)
window.setCentralWidget(table)
window.resize(1280, 720)
window.show()
sys.exit(app.exec())
