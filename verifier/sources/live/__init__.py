"""Live reference sources: one file each behind one small protocol (`protocol.py`), asked side by side (`gather.py`)."""
