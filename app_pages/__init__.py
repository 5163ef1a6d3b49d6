"""The pages of the web page, one module each, and the parts that they draw with."""
