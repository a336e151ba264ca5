"""What is kept on this machine: posts a person kept, talks, consent references. SQLite, one file, guarded text only."""
