"""Many articles: fetched politely, checked side by side, resumable at any moment.

from verifier.batch.run import Options, run_batch
outcome = run_batch(read_list(Path("articles.txt")), Path("out"), Options())
"""
