"""What is kept on this machine: posts a person kept, talks, consent references. SQLite, one file, guarded text only."""

AT_THIS_MACHINE = ""  # the owner of everything where nobody signs in; no user who signs in has this name
