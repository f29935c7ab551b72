"""Metrics of any service, each declared once. Labels come from closed sets: streams, outcomes, problem slugs."""

from prometheus_client import Counter, Gauge

DELIVERED = Counter(
    "copydesk_entries_delivered_total", "Entries this worker was given, new or claimed, by stream.", ["stream"]
)
REDELIVERED = Counter(
    "copydesk_entries_redelivered_total",
    "Entries taken over because whoever had them did not finish: rises when workers die or stall.",
    ["stream"],
)
LOST_LEASES = Counter(
    "copydesk_entries_lease_lost_total",
    "Entries another worker took over while this one still had them: claim time is too short or this worker stalls.",
    ["stream"],
)
IN_HAND = Gauge("copydesk_entries_in_hand", "Entries this worker is working on right now.", ["stream"])
REDIS_AWAY = Counter(
    "copydesk_redis_away_total", "Times a loop of this service found Redis away, loading or stalled.", ["loop"]
)
REFUSED = Counter("copydesk_requests_refused_total", "HTTP requests refused, by problem.", ["problem"])
LOG_LINES_DROPPED = Counter(
    "copydesk_log_lines_dropped_total", "Log lines dropped because nobody takes those before: standard error stalls."
)
