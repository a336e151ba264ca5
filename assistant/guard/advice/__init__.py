"""The small grammar of medical advice: who is told to do what, with which medical thing, in what frame."""
