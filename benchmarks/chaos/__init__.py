"""Chaos: the real pipeline under fire, and an account of every article it said it had taken.

    python -m benchmarks.chaos [--minutes N] [--seed S]

Processes are killed, stopped and starved at random while producers post and subscribers read. In the end every
article that was answered with 2xx, as written to disk by whoever posted it, is looked up in the enriched log and among
the dead letters. The exit status is 0 only if each is there once, every subscriber has seen every enriched article, and
there was something to survive. Killing processes does not show what loss of power does: the page cache survives
SIGKILL, and a disk that lies about fsync is not found out.
"""
