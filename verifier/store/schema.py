"""The tables of the store.

Every row belongs to a *dataset* (one imported file, or all starter facts), so that importing a newer copy
replaces exactly its rows. Entities are written per dataset, too: which of them are one and the same work
or person is decided when they are read (`grouping.py`), never by rewriting another dataset's rows.
Bulk tables (charts, credits, awards …) stay typed and are turned into facts when asked for.
"""

from __future__ import annotations

import sqlite3

SCHEMA_VERSION = 1
"""Raised with every change of a table or of what an importer makes of a file."""

CHIEF, ALIAS, HEAD = 0, 1, 2
"""Forms of a name in `name_key`: the chief name, an alias, a title's part before its subtitle."""

_TABLES = """
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE dataset (
    id INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    url TEXT,
    licence TEXT,
    tier INTEGER,
    as_of TEXT,                 -- newest date the rows speak of
    sha256 TEXT NOT NULL,       -- of the imported file and its options
    rows INTEGER NOT NULL,
    imported_at TEXT NOT NULL
);

CREATE TABLE coverage (          -- a chart that lists every rank of every week between two dates
    dataset INTEGER NOT NULL,
    chart TEXT NOT NULL,
    region TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    PRIMARY KEY (chart, region)
) WITHOUT ROWID;

CREATE TABLE entity (
    id INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL,
    type TEXT,                  -- a subject type of claims.statement; NULL where the source does not say
    name TEXT NOT NULL,
    year INTEGER,               -- of first release, or of birth
    year_to INTEGER,            -- of the last episode, or of death
    charted INTEGER,            -- year of the first chart week, for works that came without a year
    mentioned INTEGER NOT NULL DEFAULT 0,  -- known only as somebody else's value
    popularity INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE alias (
    entity INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (entity, text)
) WITHOUT ROWID;

CREATE TABLE name_key (          -- every name under its folded spelling
    norm TEXT NOT NULL,          -- folded, without leading article
    entity INTEGER NOT NULL,
    form INTEGER NOT NULL,       -- 0 chief name, 1 alias, 2 title without its subtitle
    article TEXT,                -- the article that was left out
    PRIMARY KEY (norm, entity, form)
) WITHOUT ROWID;

CREATE TABLE fuzzy_key (         -- parts of names, by which misspelt ones are found
    key INTEGER NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (key, entity)
) WITHOUT ROWID;

CREATE TABLE xref (
    entity INTEGER NOT NULL, scheme TEXT NOT NULL, value TEXT NOT NULL, PRIMARY KEY (entity, scheme)
) WITHOUT ROWID;

CREATE TABLE term (              -- characters and episode titles: names that belong to a work
    norm TEXT NOT NULL, entity INTEGER NOT NULL, text TEXT NOT NULL, type TEXT NOT NULL,
    PRIMARY KEY (norm, entity, text)
) WITHOUT ROWID;

CREATE TABLE fact (
    id INTEGER PRIMARY KEY,
    dataset INTEGER NOT NULL,
    row INTEGER NOT NULL,        -- line of the imported file
    entity INTEGER NOT NULL,
    object INTEGER,              -- the person or work that the value names
    property TEXT NOT NULL,
    value NOT NULL,              -- number or text, kept as it came
    unit TEXT,
    resolution,
    qualifiers TEXT,             -- JSON object
    polarity TEXT, bound TEXT, modality TEXT,  -- NULL: affirmed, exact, asserted
    complete INTEGER NOT NULL DEFAULT 0,
    valid_from TEXT, valid_to TEXT, as_of TEXT,
    source TEXT NOT NULL, url TEXT, tier INTEGER, licence TEXT, excerpt TEXT
);

CREATE TABLE chart (
    chart TEXT NOT NULL,
    region TEXT NOT NULL,
    period_end TEXT NOT NULL,    -- the Sunday on which the week ends; the as-of date of an all-time list
    category TEXT NOT NULL,
    rank INTEGER NOT NULL,
    dataset INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    show TEXT NOT NULL,
    season_title TEXT,
    season INTEGER,
    hours INTEGER, views INTEGER, runtime_h REAL, weeks INTEGER,
    PRIMARY KEY (chart, region, period_end, category, rank)
) WITHOUT ROWID;

CREATE TABLE engagement (        -- half-yearly viewing report
    dataset INTEGER NOT NULL,
    row INTEGER NOT NULL,
    entity INTEGER NOT NULL,
    period_from TEXT NOT NULL, period_to TEXT NOT NULL,
    season INTEGER,
    worldwide INTEGER,           -- whether the title is available everywhere
    released TEXT,
    hours INTEGER, views INTEGER, runtime_h REAL,
    PRIMARY KEY (dataset, row)
) WITHOUT ROWID;

CREATE TABLE title (             -- what title.basics and title.ratings say of a title
    entity INTEGER PRIMARY KEY, runtime_min INTEGER, rating REAL, votes INTEGER
);

CREATE TABLE credit (
    title INTEGER NOT NULL, ord INTEGER NOT NULL, person INTEGER NOT NULL,
    category TEXT NOT NULL, characters TEXT,
    PRIMARY KEY (title, ord)
) WITHOUT ROWID;

CREATE TABLE episode (
    series INTEGER NOT NULL, season INTEGER NOT NULL, number INTEGER NOT NULL, title TEXT,
    PRIMARY KEY (series, season, number)
) WITHOUT ROWID;

CREATE TABLE award (
    dataset INTEGER NOT NULL,
    row INTEGER NOT NULL,
    entity INTEGER NOT NULL,     -- a nominee, or a nominated film
    award TEXT NOT NULL,
    category TEXT NOT NULL,
    year INTEGER NOT NULL,       -- of the ceremony
    won INTEGER NOT NULL,
    competitive INTEGER NOT NULL,
    film INTEGER,                -- for a nominee: the film
    PRIMARY KEY (dataset, row, entity)
) WITHOUT ROWID;
"""

_INDEXES = """
CREATE INDEX IF NOT EXISTS xref_value ON xref (value, scheme);
CREATE INDEX IF NOT EXISTS term_entity ON term (entity);
CREATE INDEX IF NOT EXISTS fact_entity ON fact (entity, property);
CREATE INDEX IF NOT EXISTS fact_object ON fact (object) WHERE object IS NOT NULL;
CREATE INDEX IF NOT EXISTS chart_entity ON chart (entity);
CREATE INDEX IF NOT EXISTS engagement_entity ON engagement (entity);
CREATE INDEX IF NOT EXISTS credit_person ON credit (person);
CREATE INDEX IF NOT EXISTS award_entity ON award (entity);
"""

OWNED_BY_ENTITY = ("alias", "name_key", "fuzzy_key", "xref", "term", "title")
"""Tables whose rows go with their entity."""

OWNED_BY_DATASET = ("coverage", "fact", "chart", "engagement", "award")
"""Tables whose rows name their dataset."""


def create(db: sqlite3.Connection) -> None:
    """Create every table in an empty database."""
    db.executescript(_TABLES + _INDEXES)
    db.execute("INSERT INTO meta VALUES ('schema', ?)", (str(SCHEMA_VERSION),))


def drop_indexes(db: sqlite3.Connection) -> None:
    """Drop the secondary indexes before a bulk import; `create_indexes` brings them back."""
    for (name,) in db.execute(
        "SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"
    ).fetchall():
        db.execute(f"DROP INDEX {name}")


def create_indexes(db: sqlite3.Connection) -> None:
    """Create the secondary indexes that are missing."""
    for statement in _INDEXES.strip().split("\n"):
        db.execute(statement)


def version_of(db: sqlite3.Connection) -> int | None:
    """Return the schema version a database was built with; None when it is no store."""
    try:
        row = db.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()
    except sqlite3.DatabaseError:
        return None
    return int(row[0]) if row else None
