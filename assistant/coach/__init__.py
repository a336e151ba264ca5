"""Hints that make a post easier to read and more about the reader. They never block anything."""
