"""The grammar of claims: word classes found once in a text, and recipes that say which of them together make a claim."""
