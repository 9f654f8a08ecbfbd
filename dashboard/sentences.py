"""The sentence around a mention."""

import re

LONGEST = 260
"""Characters of a sentence that are shown; three to four lines of the list."""

_END = re.compile(
    r"""
    (?<! \b[A-ZА-ЯΑ-Ω] )   # not after "U.S"
    (?<! \b(?:Mr|Ms|Dr|St|Mt|Lt|Jr|Sr|vs|No) ) (?<! \b(?:Mrs|Gen|Gov|Sen|Rep|Col|Sgt|Rev|Hon) )
    [.!?…]+ ["'”’»)\]]* \s+ (?= ["'“‘«(\[¿¡]* [^\W_a-zà-öø-ÿ] )   # not before a small letter
    | [。！？]+ [」』”’]* | [।؟۔] \s*
    | \s* \n \s*
    """,
    re.VERBOSE,
)


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds text[start:end] begins and ends, in code points.

    A sentence longer than LONGEST is cut to that, at spaces where it has any, with the stretch
    about in its middle.
    """
    earliest = max(0, start - 2 * LONGEST)
    first = earliest
    for boundary in _END.finditer(text, earliest, end):
        if boundary.end() <= start:
            first = boundary.end()
    closing = _END.search(text, end, min(len(text), end + 2 * LONGEST))
    last = closing.end() if closing else min(len(text), end + 2 * LONGEST)
    last -= len(text[first:last]) - len(text[first:last].rstrip())
    if last - first <= LONGEST:
        return first, last
    spare = max(0, LONGEST - (end - start))
    left = max(first, min(start - spare // 2, last - LONGEST))
    right = min(last, max(end, left + LONGEST))
    if left > first:
        space = text.find(" ", left, start)
        left = space + 1 if space >= 0 else left
    if right < last:
        space = text.rfind(" ", end, right)
        right = space if space >= 0 else right
    return left, right
