"""The tables of a Word file as python-docx reads them, as JSON: rows of texts, a merged cell's text in each of its places.

python-docx keeps a cell's `text` to the runs that stand in it directly; those in content controls are below.
"""

import json
import sys

import docx


def text(cell):
    return "".join(node.text or "" for node in cell._tc.xpath(".//w:t"))


tables = docx.Document(sys.argv[1]).tables
print(json.dumps([[[text(cell) for cell in row.cells] for row in table.rows] for table in tables]))
