"""One file per table that can be read into the store; each validates before it writes."""
