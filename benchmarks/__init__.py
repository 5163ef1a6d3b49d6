"""Measurements: speed and quality, printed as one table (`make bench`)."""
