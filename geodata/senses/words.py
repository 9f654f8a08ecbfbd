"""Words that tell whether a name stands for a place or for those who act there.

Written for this project from general knowledge of news prose, not from annotated corpora.
"""

from collections.abc import Iterable, Iterator


def _forms(verbs: str) -> Iterator[str]:
    """Regular verbs as English bends them: "deny", "denies", "denied", "denying"."""
    for verb in verbs.split():
        stem = verb.removesuffix("e")
        plural = "es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            yield from (verb, f"{verb[:-1]}ies", f"{verb[:-1]}ied", f"{verb}ing")
        else:
            yield from (verb, verb + plural, f"{stem}ed", f"{stem}ing")


def _set(*words: Iterable[str]) -> frozenset[str]:
    return frozenset().union(*words)


ADDRESSES = _set(
    _forms(
        """
        accuse advise appease ask assist assure blame castigate challenge charge chide condemn confront
        consult convince criticise criticize defeat denounce embarrass fund help implore invite join lobby
        mock outclass outlast persuade placate praise pressure prod provoke punish rebuke remind sanction
        support suspect thank thrash threaten trounce urge warn
        """
    ),
    """
    backed backs beat beaten beating beats fight fights forgave forgive fought sue sued sues suing tell
    telling tells told
    """.split(),
)
"""Verbs whose object acts: one accuses a government, beats a team, thanks a people."""

ACTS = ADDRESSES | _set(
    _forms(
        """
        abandon abide abolish abstain accede accept acknowledge add adopt advocate agree aim allow ally
        announce answer apologise apologize appeal appease appoint approve argue attack authorise
        authorize back believe block borrow bow boycott broker cancel caution cede celebrate charge claim
        clean clear clinch close comment compete complain comply concede conclude condone confirm consider
        cooperate count counter create declare decline decry deepen defend defy delay deliver demand deny
        deploy disagree discuss dismiss dispatch dispute dominate donate doubt downplay draft elect
        embrace encourage end endorse engage escalate evacuate expand expect express extradite fail favor
        favour fear finance find fine fix flout fund gather grant grapple guarantee hail halt hand heed
        hesitate highlight hint hire hold honor honour hope host hunt ignore import impose improve
        inaugurate infringe inject insist install intend interfere interpret intervene introduce invest
        invite issue join justify lack launch learn lease legalise legalize lift light limit list lodge
        lower maintain map mark measure mediate merge mobilise mobilize monitor mourn move name negotiate
        object offer open oppose order oust outlaw outline overrule owe paint pardon pass pave permit
        persist pick plant play pledge pocket postpone prefer prepare print probe proclaim prohibit
        promise promote propose prosecute protect protest publish pull purchase pursue push qualify
        question raise rally ratify react read reaffirm rebuild recall receive recognise recognize recover
        recycle redouble reduce refrain refuse register regret reiterate reject relent remember remove
        rename renew rent reopen repair repay repeal replace reply report request require rescue resist
        resolve respect respond restore restrict retain retaliate return review revive revoke reward sack
        save score scramble scrap search seek seize sever share ship side signal slam squander start
        stockpile strengthen stress study submit subsidise subsidize suggest support surrender suspend
        swap tackle teach test throw tighten tolerate track trade trail train translate treat try unveil
        upgrade uphold use vaccinate veto violate voice vote vow wage want watch weigh welcome widen
        withhold
        """
    ),
    """
    banned banning bans barred barring bars began begins bid bidding bids bought breaks broke broken build
    building builds buy buying buys cut cuts cutting dig digs draw draws drew dropped drops expelled
    expelling expels forbade forbids found gave give gives giving held keep keeps kept knew knows lead
    leading leads led lend lending lends lent lose loses losing lost made make makes making means meant
    meet meets met paid pay paying pays planned planning plans put puts putting rebuffed said say saying
    says sell selling sells send sending sends sent set sets setting shut shuts sign signed signing signs
    slow slowed slows sold sought speaking speaks spend spending spends spent spoke stands stood stop
    stopped stops strikes struck take taken takes taking taught think thinks thought threw took
    understands understood win winning wins withdraw withdrawn withdraws withdrew won writes written wrote
    """.split(),
)
"""Verbs of speech, decision and play, behind a name that acts. "Grow", "lie" and "flood" are none."""

BEING = frozenset("is are was were be been seem seems seemed appears appeared".split())
HELPERS = frozenset("will would wo ca can could should shall must may might did does do".split())
"""Verbs that may stand before the one that tells, as may those of being."""
STATES = frozenset(
    """
    await awake awoke based be became become becomes born brace braces bracing called collapsed come comes
    covered decayed developed dotted enjoy experience experienced exploded face faced feel flooded froze
    get go grew grow grown grows happened hit inhabited known lie lies located look melted named need
    needed occurred rained reached remain remained rise rose see shook showed shows shrank shrink shrunk
    sit slept stay stayed stretched suffer suffered surrounded swelled turn wake warmed woke
    """.split()
)
"""Verbs that say what happens to a place, not what is done by those who act there."""
BETWEEN = frozenset(
    """
    again already also always both each firmly formally further had has have initially itself jointly
    later long meanwhile most n't never not now officially once only openly promptly publicly quickly
    quietly rather recently repeatedly soon still suddenly swiftly themselves then today tomorrow twice
    yesterday yet
    """.split()
)
"""Words that may stand between a name and its verb."""
DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
READY = frozenset(
    """
    able adamant afraid angry aware committed confident convinced defiant determined eager furious
    hesitant keen mum obliged opposed optimistic poised prepared ready reluctant responsible silent sure
    unable unhappy unlikely unwilling wary willing worried
    """.split()
)
"""What those who act are, behind "is" or in a headline: "Moscow silent"."""

DEEDS = frozenset(
    """
    accusation accusations action actions aggression agreement allegation allegations ambassador
    ambassadors ambition ambitions ambivalence anger announcement answer apology appeal approach approval
    argument assertion attack attempt attempts attitude ban behavior behaviour bid blessing boycott call
    calls campaign choice claim claims commitment concern concerns condemnation consent cooperation
    criticism decision decisions defeat delegates delegation demand demands denial determination diplomacy
    diplomats efforts envoy envoys failure fears finding goal goalkeeper goals help hope hopes insistence
    intention intentions interest interests intervention invasion involvement leadership lies loss
    measures mediation message mistake move moves negotiator negotiators neutrality objection objections
    offensive offer opponents opposition order participation plan plans players plea pledge policies
    policy position practices pressure promise promises proposal proposals protest protests provocation
    reaction readiness refusal rejection reluctance reply representative representatives request requests
    resolve response restraint retaliation role sanctions share silence squad stake stance statement
    strategy striker success suggestion support suspicion tactics talk tariffs team threat threats veto
    victory view views vote vow warning warnings win wish wishes withdrawal
    """.split()
)
"""What a government, a team or a people has, behind "'s". Streets and farmers are none."""
RELATIONS = frozenset(
    """
    accord agreement agreements alliance clash clashes conflict contract cooperation deal deals dialogue
    diplomacy dispute disputes feud friendship game hostilities match negotiations pact partnership peace
    relation relations relationship rivalry row solidarity standoff summit talks tension tensions ties
    trade treaty truce trust understanding war
    """.split()
)
"""What is between those who act, or what one has with another."""
TO_ACTORS: dict[str, frozenset[str]] = {
    "between": RELATIONS,
    "among": RELATIONS,
    "with": RELATIONS
    | frozenset(
        """
        agree agreed agrees broke cooperate coordinate deficit drew met negotiate negotiated negotiates
        negotiating sided sides sign signed sympathise talk talked trade trading
        """.split()
    ),
    "for": frozenset("backing blow defeat good loss praise setback support victory win".split()),
    "of": frozenset(
        """
        accusation approval backing condemnation consent criticism interest interests recognition support
        """.split()
    ),
    "to": frozenset(
        """
        according apologise apologised apology ceded concessions defeat handed lent loan loans loses
        losing loss lost message proposed response said signal signals spoke ultimatum warning warnings
        """.split()
    ),
    "on": frozenset(
        "called calling calls depend depends imposed levied pressure relies sanctions tariffs".split()
    ),
    "from": frozenset(
        """
        approval backing demand demands message permission pressure protest protests request response
        statement
        """.split()
    ),
    "over": frozenset("victory win wins triumph".split()),
    "by": frozenset(),
    "against": frozenset(),
}
"""Preposition -> the words before it that make the name behind it act: "talks with", "lost to"."""
NO_ACTORS_BY = frozenset(
    "surrounded bordered flanked near close stop stopped passing passed drop dropped".split()
)
"""By and against name those who act, but behind these words."""
SETTLED_IN = frozenset(
    """
    a aboard about above across along amid an any around at behind below beneath beside beyond central
    down downtown during each east eastern every her his in inside into its like my near north northern
    off onto opposite our outside past per some south southern their through throughout toward towards
    under up upon via west western within without
    """.split()
)
"""Words behind which a name is not the one that acts."""
ENDS_A_NAME = frozenset(
    """
    a about after again against ahead all although amid an and are as at be because before but by can
    could despite did do does during each early for from had has have he how if in instead into is it its
    itself late later may might more must next no nor not now of off on once or out over rather she should
    since so than that the their then they this though through throughout to today tonight too under
    unless until was were what when where which while who whose why will with within without would
    yesterday yet
    """.split()
)
WHOLE_BEFORE = ENDS_A_NAME | ACTS | STATES | DAYS
"""Words behind which a name is whole, as "Toronto" in "Toronto police" is not."""
JOINED_ACTING = frozenset("led backed brokered funded sponsored imposed mediated supported".split())
"""Behind the hyphen in "Moscow-backed"."""
