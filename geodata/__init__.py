"""Find the places in news articles, keep them, and answer questions about them.

The modules read from top to bottom, each importing only those above it; `tests/test_import_order.py`
holds the order and says which outside library lives where.
"""
