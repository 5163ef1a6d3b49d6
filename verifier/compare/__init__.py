"""Compare one claimed value with one known value: stance and the arithmetic, one file a value type.

Nothing here looks at text or at a network; policy (which facts count, what absence means) is the judge's.
"""
