"""Languages that write the cases of any name as suffixes: "Bakıda" is Bakı, "თბილისში" თბილისი.

Written for this project from grammars' tables, on no corpus; of each the suffixes that news needs.
"""

from .cases import Cases
from .names import fold

_WRITTEN = {
    "az": "da də dan dən a ə ya yə ı i u ü nı ni nu nü ın in un ün nın nin nun nün la lə dakı dəki dır dir",
    "kk": "да де та те дан ден тан тен нан нен ға ге қа ке на не ны ні ды ді ты ті ның нің дың дің тың тің"
    " мен бен пен дағы дегі тағы тегі",
    "ky": "да де до дө та те то тө дан ден дон дөн тан тен тон төн га ге го гө ка ке ко кө на не но нө ны"
    " ни ну нү ды ди ду дү ты ти ту тү нын нин нун нүн дын дин дун дүн тын тин тун түн дагы деги",
    "uz": "da dan ga ka qa ni ning dagi dagi lik liklar",
    "mn": "ын ийн ны ний д т ад од өд эд аас оос өөс ээс руу рүү луу лүү тай той тэй ыг ийг",
    "hy": "ի ում ից ով ին ը ն յի յում յից յով յին",
    "ka": "ს ში ზე დან მა თან ის>ი ში>ი ზე>ი ს>ი იდან>ი მა>ი თან>ი ის>ა იდან>ა ელი>ი",
    "eu": "ko n an ra tik ren rekin eko en etik era ak a ri ean",
    "is": "s i inu ar ur ir um a",
    "sq": "ës>ë ës>a isë>i isë>ia ë>a ën>a i>ia inë>ia inë>i it in i u ut un s",
    "mr": "त चा ची चे च्या ला ने नी मध्ये तील हून वर ात ाचा ाची ाचे ाच्या ाला ाने ामध्ये ातील ाहून",
    "ne": "मा को का की ले लाई बाट सँग सम्म",
    "gu": "માં ના ની નો નું ને થી એ માંથી ે",
    "ta": "யில் யின் யை க்கு யிலிருந்து வில் வின் வை வுக்கு ில் ின் ிலிருந்து ுக்கு ை த்தில்>ம் த்தின்>ம் த்துக்கு>ம்",
    "te": "లో కు కి ను ని లోని నుంచి నుండి తో పై లోనూ",
    "ml": "യിൽ യുടെ യിലെ യിലേക്ക് യെ ിൽ ിലെ ിന്റെ ിനെ ക്ക് ന്റെ നെ",
    "kn": "ದಲ್ಲಿ ದ ಯಲ್ಲಿ ಯ ನಲ್ಲಿ ನ ಿನಲ್ಲಿ>ು ಿನ>ು ಿಗೆ>ು ಗೆ ಕ್ಕೆ ದಿಂದ ಯಿಂದ",
    "si": "දී ට ගේ ේ වේ ෙන් යේ ෙහි ේදී හිදී",
}
"""By language (ISO 639-1), suffixes, and behind ">" the ending that the nominative has instead."""


def _cases(written: str) -> Cases:
    pairs = (suffix.partition(">") for suffix in written.split())
    return tuple((fold(suffix), fold(ending)) for suffix, _, ending in pairs)


SUFFIXES = {language: _cases(written) for language, written in _WRITTEN.items()}
