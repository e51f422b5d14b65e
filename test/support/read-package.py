"""Reads an Anki package with Python's own zip and SQLite, and prints as JSON what a reader of the format finds in it."""

import hashlib
import html
import json
import re
import sqlite3
import sys
import tempfile
import zipfile

with zipfile.ZipFile(sys.argv[1]) as package:
    broken = package.testzip()
    names = package.namelist()
    media = json.loads(package.read("media"))
    collection = package.read("collection.anki2")

with tempfile.NamedTemporaryFile(suffix=".anki2") as file:
    file.write(collection)
    file.flush()
    database = sqlite3.connect(file.name)
    database.row_factory = sqlite3.Row
    rows = lambda table: [dict(row) for row in database.execute(f"select * from {table}")]
    (col,) = rows("col")
    notes = rows("notes")
    found = {
        "broken": broken,
        "names": names,
        "media": media,
        "integrity": [row[0] for row in database.execute("pragma integrity_check")],
        "tables": [row[0] for row in database.execute("select name from sqlite_master where type = 'table'")],
        "version": col["ver"],
        "models": json.loads(col["models"]),
        "decks": json.loads(col["decks"]),
        "options": json.loads(col["dconf"]),
        "notes": notes,
        "cards": rows("cards"),
    }
    database.close()

for note in notes:
    note["fields"] = note["flds"].split("\x1f")
    text = re.sub("(?s)<.*?>", "", note["fields"][0])
    if "&" in text:  # As Anki does: a no-break space stays one where nothing has to be decoded.
        text = html.unescape(text).replace("\u00a0", " ")
    note["plain"] = text
    note["checksum"] = int(hashlib.sha1(text.encode()).hexdigest()[:8], 16)

json.dump(found, sys.stdout)
