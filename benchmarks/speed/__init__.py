"""`make bench`: how fast Copydesk is, beside what others would do the same with, in turns on the same machine.

row.py, figure.py        what a row of the table is, and what is measured of it
rows/                    a file for each row: which programs run, and how
turns.py                 warming up, turns (A B A B), medians
processes.py, server.py  programs as children of this one, each on its core, with their processor time
peers.py                 the peers' own environment, made at first use
samples.py, pages.py     what is posted and read
clients/                 the load: programs of their own, so that they are never what is measured
results.py, table.py     `benchmarks/results.csv`, and the table of docs/performance.md made of it
"""
