"""The steps of enrichment: one public function a file, `Draft` in and `Draft` out.

A step is synchronous and pure: no I/O, no logger, no clock. What needs a model takes it as an argument.
It does not know whether it runs inline, in a thread or in a process. It raises nothing on odd text; what it
raises is a defect, and the pipeline makes it `degraded` (or, for a required step, the article's end).
"""
