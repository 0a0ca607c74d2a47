"""Practise customer service: scripted customers, fair scores, words behind every point."""

__version__ = "0.1.0"
