"""The embedded reference store: one SQLite file, read by checks and rewritten whole by every change.

`schema.py` says what it holds, `writing.py` how it changes, `ladder.py` how a name finds its entity,
`importers/` what can be read into it and `commands.py` what `presscheck reference …` calls.
"""
