"""Metrics of ingest, each declared once. Gauges of Redis are the same from every process: take max(), not sum()."""

from prometheus_client import Counter, Gauge, Histogram

ACCEPTED = Counter("copydesk_articles_accepted_total", "Articles made durable, by content type.", ["content_type"])
REPEATED = Counter("copydesk_articles_repeated_total", "Posts recognised as repeats; they add nothing.")
ADMIT_SECONDS = Histogram(
    "copydesk_admit_seconds",
    "Time from the validated article to its durable acceptance: rises when Redis or its disk is slow.",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10),
)
COMMIT_SIZE = Histogram(
    "copydesk_commit_articles", "Articles admitted in one round trip.", buckets=(1, 2, 4, 8, 16, 32, 64, 128)
)
BODY_BYTES = Histogram(
    "copydesk_article_bytes", "Size of accepted articles.", buckets=(1e3, 4e3, 16e3, 64e3, 256e3, 1e6, 4e6)
)
WAITING = Gauge("copydesk_requests_waiting", "Posts with `Prefer: wait` that wait for their article right now.")
BACKLOG_ENTRIES = Gauge("copydesk_backlog_entries", "Accepted articles not settled yet, by partition.", ["partition"])
BACKLOG_BYTES = Gauge("copydesk_backlog_bytes", "Their content in bytes, by partition.", ["partition"])
BACKLOG_OLDEST = Gauge(
    "copydesk_backlog_oldest_seconds", "Age of the oldest article not settled yet, by partition.", ["partition"]
)
REDIS_MEMORY = Gauge("copydesk_redis_memory_ratio", "Share of its maxmemory that Redis uses; 0 if it has no limit.")
REDRIVEN = Counter("copydesk_dead_letters_redriven_total", "Dead letters sent through enrichment again.")
DEAD_LETTERS = Gauge("copydesk_dead_letters", "Dead letters waiting to be looked at, by partition.", ["partition"])
