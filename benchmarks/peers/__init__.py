"""Honest programs to be measured beside: each does a job of ours as its framework's pages recommend, and no more.

They run in an environment of their own, made of `requirements.txt`.
"""
