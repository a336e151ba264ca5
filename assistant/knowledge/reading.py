"""Reads one document into plain text, in a child process with little time and memory.

A file may be broken or built to do harm, so nothing of it is parsed in the process that serves people.
"""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

MAX_BYTES = 20_000_000
MAX_CHARS = 1_000_000
_SECONDS = 30
_MEMORY = 1_500_000_000
_CHILD = "import sys; sys.path.insert(0, sys.argv[1]); from assistant.knowledge.reading import child; child(sys.argv[2])"


class Skipped(Exception):
    """A document that was not read; ``str`` is the reason, for the physician."""


def read(file: Path) -> str:
    """The document's text, headings marked with ``#``. Raises Skipped with the reason."""
    if file.suffix.lower() not in _READERS:
        raise Skipped("Files of this kind are not read. Use Markdown, text, PDF, Word (.docx) or HTML.")
    try:
        size = file.stat().st_size
    except OSError:
        raise Skipped("The file cannot be found.") from None
    if not file.is_file():
        raise Skipped("This is not a file.")
    if size == 0:
        raise Skipped("The file is empty.")
    if size > MAX_BYTES:
        raise Skipped(f"The file is too large: {size // 1_000_000} of {MAX_BYTES // 1_000_000} MB.")
    return _in_child(file.resolve())


def child(name: str) -> None:
    """What the child process does: print ``{"text"}`` or ``{"skipped"}`` as JSON."""
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    file = Path(name)
    try:
        answer = {"text": _READERS[file.suffix.lower()](file)[:MAX_CHARS]}
    except Skipped as reason:
        answer = {"skipped": str(reason)}
    except MemoryError:
        answer = {"skipped": "It needs too much memory to read."}
    except Exception as error:  # parsers of foreign formats raise anything; the class is all we may tell
        answer = {"skipped": f"The file is damaged or incomplete ({type(error).__name__})."}
    sys.stdout.write(json.dumps(answer))


def _in_child(file: Path) -> str:
    root = str(Path(__file__).resolve().parents[2])
    try:
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, root, str(file)], capture_output=True, timeout=2 * _SECONDS, check=False
        )
        answer = json.loads(done.stdout.decode("utf-8"))
    except (subprocess.TimeoutExpired, ValueError, OSError):
        raise Skipped("It took too long or too much memory to read.") from None
    if "skipped" in answer:
        raise Skipped(str(answer["skipped"]))
    text = str(answer["text"])
    if not text.strip():
        raise Skipped("There is no text in it. If it is a scan, add the document as text.")
    return text


def _plain(file: Path) -> str:
    data = file.read_bytes()
    if b"\0" in data:
        raise Skipped("This is not a text file.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252", errors="replace")


def _pdf(file: Path) -> str:
    from pypdf import PdfReader
    from pypdf.errors import FileNotDecryptedError

    with file.open("rb") as handle:
        if b"%PDF-" not in handle.read(1024):
            raise Skipped("It is not a PDF, although its name says so.")
    reader = PdfReader(file)
    try:
        if reader.is_encrypted and not reader.decrypt(""):
            raise Skipped("The PDF is locked with a password.")
        pages, length = [], 0
        for page in reader.pages:
            pages.append(page.extract_text() or "")
            length += len(pages[-1])
            if length > MAX_CHARS:
                break
    except FileNotDecryptedError:
        raise Skipped("The PDF is locked with a password.") from None
    return "\n\n".join(pages)


def _docx(file: Path) -> str:
    import docx

    if not zipfile.is_zipfile(file):
        raise Skipped("It is not a Word document, although its name says so.")
    with zipfile.ZipFile(file) as archive:
        if sum(item.file_size for item in archive.infolist()) > 10 * MAX_BYTES:
            raise Skipped("It unpacks to far more than a document holds.")
    lines = []
    for paragraph in docx.Document(str(file)).paragraphs:
        style = paragraph.style.name if paragraph.style is not None else ""
        lines.append(f"# {paragraph.text}" if (style or "").startswith(("Heading", "Title")) else paragraph.text)
    return "\n\n".join(lines)


def _html(file: Path) -> str:
    from bs4 import BeautifulSoup, Comment

    soup = BeautifulSoup(_plain(file), "html.parser")
    for hidden in soup(["script", "style", "template", "noscript", "head", "iframe", "object", "svg"]):
        hidden.decompose()
    for hidden in soup.select('[hidden], [aria-hidden="true"], [style*="display:none"], [style*="display: none"]'):
        hidden.decompose()
    for comment in soup.find_all(string=lambda text: isinstance(text, Comment)):
        comment.extract()
    for heading in soup(["h1", "h2", "h3", "h4"]):
        heading.insert_before("\n\n")
        heading.insert(0, "# ")
        heading.append("\n\n")
    for block in soup(["p", "li", "div", "tr", "br"]):
        block.append("\n\n")
    return soup.get_text()


_READERS: dict[str, Callable[[Path], str]] = {
    ".md": _plain, ".markdown": _plain, ".txt": _plain, ".pdf": _pdf, ".docx": _docx, ".html": _html, ".htm": _html,
}  # fmt: skip
