"""The worker: takes raw entries, runs the steps, settles what comes out."""
