"""The simplified form of each traditional and Japanese character of Chinese writing that has one."""

from collections import defaultdict
from pathlib import Path

from .packages import OPENCC, archive, read_member

SOURCE = "simplified characters, and the traditional and Japanese ones for which they stand"


def characters(folder: Path) -> str:
    """The lines of characters.tsv: a simplified character, those that are written for it elsewhere."""
    traditional, japanese = (
        _pairs(read_member(archive(OPENCC, folder), f"dictionary/{name}.txt"))
        for name in ("TSCharacters", "JPVariants")
    )
    simplified = dict(traditional)
    for before_reform, since in japanese.items():
        if since not in traditional:
            simplified[since] = traditional.get(before_reform, before_reform)
    others: defaultdict[str, list[str]] = defaultdict(list)
    for character, form in sorted(simplified.items()):
        if form != character and max(character, form) <= "\uffff":
            others[form].append(character)
    lines = [f"{form}\t{''.join(written)}" for form, written in sorted(others.items())]
    return "\n".join([f"# {SOURCE}. From {OPENCC}.", *lines, ""])


def _pairs(dictionary: bytes) -> dict[str, str]:
    """Character -> the first one that the dictionary gives for it."""
    rows = (line.split("\t") for line in dictionary.decode().splitlines())
    return {character: forms.split(" ")[0] for character, forms in rows}
