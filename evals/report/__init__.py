"""Reports of a run or a comparison: one HTML file that asks nobody for anything, JUnit XML, Markdown."""
