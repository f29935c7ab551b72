"""How any service runs: settings, logs, Redis, the consumer loop, operations routes. Knows no newsroom word."""
