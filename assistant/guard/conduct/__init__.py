"""What the conduct rules share: cue files, and who is being spoken of or to."""
