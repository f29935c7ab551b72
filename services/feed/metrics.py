"""Metrics of feed, each declared once."""

from prometheus_client import Counter, Gauge, Histogram

SUBSCRIBERS = Gauge("copydesk_subscribers", "Streams open right now.")
ENDED = Counter(
    "copydesk_subscribers_ended_total",
    "Streams that ended, by reason: gone (the client left), overflow (it read too slowly for what came), "
    "stalled (it took nothing at all), shutdown, failed (our fault: look into the log).",
    ["reason"],
)
SENT = Counter("copydesk_events_sent_total", "Articles written to subscribers as they appeared in the log.")
REPLAYED = Counter("copydesk_events_replayed_total", "Articles written to subscribers out of the log's history.")
GAPS = Counter("copydesk_gaps_told_total", "Times a subscriber was told that history it asked for has been trimmed.")
HEARTBEATS = Counter("copydesk_heartbeats_total", "Heartbeats written to subscribers that had nothing else to read.")
READ = Counter("copydesk_log_entries_read_total", "Entries of the enriched log this process followed.")
UNREADABLE = Counter(
    "copydesk_log_entries_unreadable_total",
    "Entries of the enriched log that hold no article: somebody else put them there. They are passed over.",
)
DELAY = Histogram(
    "copydesk_feed_delay_seconds",
    "Time from an entry's place in the log to its hand-over to subscribers, by Redis' clock and ours.",
    buckets=(0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60),
)
LAG = Gauge(
    "copydesk_feed_lag_seconds",
    "How much of the log, in seconds between its newest entry and the last one read, this process has yet to read.",
    ["partition"],
)
