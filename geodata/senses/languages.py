"""Verbs of speech and decision in other languages than English, as words.py has them for that.

The most usual ones only, from general knowledge: what they do not tell counts as a place.
"""

_ACTS = {
    "ar": """
        أدان أدانت أعلن أعلنت أكد أكدت اتهم اتهمت استدعت انتقدت تؤكد تحذر تدعو ترفض تستضيف تطالب تعتزم
        تعلن تعهدت تنفي توافق حذر حذرت دعا دعت رحبت رفض رفضت طالب طالبت قالت نفت نفى هددت وافق وافقت وقعت
        """,
    "de": """
        akzeptieren akzeptiert bat baut beschließen beschließt beschloss bestätigen bestätigt bestätigte
        bietet bittet dementiert dementierte drohen droht drohte einigen einigt einigten erklären erklärt
        erklärte erwägen erwägt fordern fordert forderte gewann gewannen gewinnt hoffen hofft kritisieren
        kritisiert kritisierte kündigt kündigte lehnen lehnt lehnte lobt planen plant protestiert
        protestierte reagiert reagierte sagt sagte schickt schlägt schweigt schwieg stimmt stimmte
        unterzeichnen unterzeichnet verhandeln verhandelt verlangt verlangte verliert verlor versprach
        verspricht verurteilt verurteilte verweigert warnen warnt warnte weigert weist widersprach
        widerspricht wies will wirft wollen wollte zögert
        """,
    "es": """
        acepta aceptan aceptaron aceptó acordaron acordó acuerda acuerdan acusa acusan acusó afirma afirmó
        anuncia anuncian anunciaron anunció apoya apoyan apoyó asegura aseguró comparten condena condenan
        condenó confirma confirmó critica criticó decide deciden decidió declara declaró defiende denuncia
        denunció desmiente desmintió dice dijo exige exigen exigió firman firmaron firmó gana ganó insiste
        negocian negó niega niegan ofrece ofreció perdió pide piden pidió planea promete prometió propone
        propuso protesta protestó quiere quieren rechaza rechazan rechazaron rechazó reconoce reconoció
        responde respondió vence venció vota votan votó
        """,
    "fr": """
        accepte acceptent accepté accuse accusent accusé affirme affirment affirmé annonce annoncent
        annoncé appelle appellent appelé assure assuré bat battu condamne condamnent condamné confirme
        confirmé critique critiqué demande demandent demandé dit décide décident décidé déclare déclaré
        dément démenti dénonce dénoncé estime exige exigent exigé menace menacé nie nié négocient négocié
        promet promis propose proposent proposé proteste protesté reconnaît reconnu refuse refusent refusé
        rejette rejettent rejeté réagi réagit répond répondu salue salué signe signent signé souhaite
        souhaitent veulent veut vote voté voulait
        """,
    "it": """
        accetta accettano accettato accusa accusano accusato afferma affermato annuncia annunciano
        annunciato appoggia approva approvato assicura avverte batte battuto chiede chiedono chiesto
        condanna condannato conferma confermato critica criticato decide deciso detto dice dichiara
        dichiarato esige firma firmano firmato minaccia minacciato nega negato offerto offre promesso
        promette propone proposto protesta respinge respingono respinto ribadisce rifiuta rifiutato
        risponde risposto smentisce smentito vince vinto vogliono vuole
        """,
    "pt": """
        aceita aceitam aceitou acusa acusam acusou afirma afirmou anuncia anunciam anunciaram anunciou
        apoia apoiam apoiou aprova aprovou assinam assinaram assinou condena condenam condenou confirma
        confirmou critica criticou decide decidiu declara declarou defende denuncia denunciou desmente
        desmentiu disse diz exige exigiu ganhou insiste nega negam negou oferece ofereceu pede pedem pediu
        perdeu promete prometeu propôs propõe protesta protestou quer querem reconhece reconheceu recusa
        recusou rejeita rejeitam rejeitou responde respondeu vence venceu vota votou
        """,
    "ru": """
        выразила высказалась выступает выступила договорились заявил заявила заявили заявило заявляет
        комментирует намерена обвинил обвинила обвинили обвиняет обещает объявил объявила объявили
        обыграла опровергает опровергла осудила осудили осуждает отвергает отвергла ответила отвечает
        отказалась отказывается отказываются отрицает победила поддержала поддержали поддерживает
        подписала подписали подтвердил подтвердила подтвердили подтверждает потребовала предлагает
        предложила предупредила предупреждает пригрозила призвал призвала призвали признает признала
        признаёт призывает проиграла промолчала протестует согласилась согласились согласна сообщает
        сообщила требует требуют угрожает утверждает хотят хочет
        """,
    "zh": """
        决定 击败 反对 同意 否认 呼吁 回应 宣布 将签署 批准 承诺 抗议
        拒绝 指责 提议 支持 敦促 签署 表示 要求 警告 谴责
        """,
}
ACTS_IN = {language: frozenset(verbs.split()) for language, verbs in _ACTS.items()}
"""By language (ISO 639-1), in the forms that stand beside a subject."""
BEFORE_VERBS_IN = {
    "de": frozenset("hat haben hatte".split()),
    "fr": frozenset("a ont avait aurait n ne s se".split()),
    "es": frozenset("ha han había no se".split()),
    "it": frozenset("ha hanno aveva non si".split()),
    "pt": frozenset("tem não se já".split()),
    "ru": frozenset("не уже также".split()),
}
"""What may stand between such a name and its verb."""
VERB_FIRST, UNSPACED = frozenset({"ar"}), frozenset({"zh"})
"""Languages whose verb stands before the name; whose words are not told apart by spaces."""
SETTLED_IN = frozenset(
    """
    al au aus aux bei chez d da dal dalla dans de dei del della desde di do du em en hacia im in na nach
    nas nel nella no nos para per por pour sin su sur um vers via von zu à über в во до из к на о об около
    от под с со у
    """.split()
)
"""Words behind which a name is not the one that acts."""
