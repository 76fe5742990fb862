"""The floor of starting: a bare window with one empty table. Prints FIRST_PAINT when the table is painted."""

import sys

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView


class Table(QTableView):
    painted = False

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.painted:
            self.painted = True
            sys.stdout.write("FIRST_PAINT\n")
            sys.stdout.flush()


app = QApplication(sys.argv[:1])
window = QMainWindow()
window.setCentralWidget(Table())
window.resize(1280, 720)
window.show()
sys.exit(app.exec())
