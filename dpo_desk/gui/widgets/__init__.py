"""The parts that pages are made of: fields, rows, buttons, cards, tables; they know no use case.

No page and no service may enter.
"""
