"""Metrics of enrich, each declared once."""

from prometheus_client import Counter, Gauge, Histogram

SETTLED = Counter("copydesk_articles_settled_total", "Articles published, by whether any step failed.", ["outcome"])
BURIED = Counter("copydesk_articles_buried_total", "Articles given up and put among the dead letters.", ["reason"])
STEP_SECONDS = Histogram(
    "copydesk_step_seconds",
    "Time of each step of enrichment.",
    ["step"],
    buckets=(0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30),
)
STEP_FAILED = Counter("copydesk_step_failures_total", "Optional steps that failed; the article went on.", ["step"])
WORDS = Counter(
    "copydesk_words_total",
    "Words of enriched articles by where they went: `fields`, or the kind under which they were removed. A share of "
    "`fields` that falls tells of pages that are not read any more.",
    ["place"],
)
CONFIDENCE = Histogram(
    "copydesk_reading_confidence",
    "How sure the readings of enriched articles are, by part: `metadata.confidence`. A mean that falls tells of pages "
    "that are not read well any more.",
    ["part"],
    buckets=(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1),
)
DUPLICATES = Counter(
    "copydesk_articles_duplicates_total", "Articles found to repeat an earlier one, by their likeness."
)
END_TO_END = Histogram(
    "copydesk_end_to_end_seconds",
    "Time from acceptance to publication: what a subscriber feels.",
    buckets=(0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300, 1800),
)
ATTEMPT_SECONDS = Histogram(
    "copydesk_attempt_seconds",
    "Time of one attempt at one article in a child process.",
    buckets=(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
)
CHILD_FAILED = Counter("copydesk_child_failures_total", "Child processes that died or hung with an article.", ["how"])
PENDING = Gauge(
    "copydesk_entries_pending",
    "Entries delivered to some worker and not settled, by partition: take max().",
    ["partition"],
)
OLDEST_PENDING = Gauge(
    "copydesk_entries_pending_oldest_seconds",
    "Longest time any pending entry has been idle, by partition: above the claim time, nobody is working.",
    ["partition"],
)
GIVEN_UP_IN_A_ROW = Gauge(
    "copydesk_given_up_in_a_row",
    "Articles given up since the last success, by partition: at COPYDESK_STOP_AFTER_GIVEN_UP workers stop.",
    ["partition"],
)
TRIMMED = Counter("copydesk_log_entries_trimmed_total", "Entries of the enriched log that retention took away.")
LOST = Counter(
    "copydesk_log_entries_lost_total",
    "Entries taken away at the hard cap though some consumer group had not read them: that group has lost them.",
)
LAST_SETTLED = Gauge("copydesk_last_settled_timestamp_seconds", "When this worker last published an article.")
