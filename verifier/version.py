"""The version of the tool, as reports and `presscheck --version` name it."""

__version__ = "0.1.0"
