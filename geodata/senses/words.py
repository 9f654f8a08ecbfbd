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
    backed backs beat beaten beating beats face faced faces fight fights forgave forgive fought host hosted
    hosts meet meets met play plays sue sued sues suing tell telling tells told
    """.split(),
)
"""Verbs whose object acts: one accuses a government, beats a team, thanks a people."""

ACTS = ADDRESSES | _set(
    _forms(
        """
        abandon abide abolish abstain accede accept acknowledge add admonish adopt advocate agree aim
        allege allow ally amend annex announce answer apologise apologize appeal appease appoint approve
        argue arrest articulate assail assert attack authorise authorize avert back balk beckon believe
        besiege blacklist block borrow bow boycott bristle broker cancel capitulate caution cede celebrate
        charge chastise claim clarify clean clear clinch close coax codify coerce collaborate commemorate
        commend comment commit compel compensate compete complain comply compromise concede conclude
        concur condone confer confirm confiscate congratulate consider contemplate contend contradict
        contribute convene convey cooperate count counter create criminalise criminalize curb curtail
        declare decline decriminalise decriminalize decry deem deepen default defend deflect defy delay
        deliver demand deny deplore deploy deport depose detain devalue dictate differ disagree disavow
        disband discuss dismiss dispatch dispute disregard divert dominate donate doubt downgrade downplay
        draft echo elect embark embrace emphasise emphasize empower enact encourage end endorse enforce
        engage entice entrust eradicate escalate evacuate exempt exhort exonerate expand expect exploit
        express expropriate extradite eye fail favor favour fear finance find fine fix flex flout foil
        forge formalise formalize foster fumble fund furnish gather gloat grant grapple guarantee hail
        halt hand harden hasten heed hesitate highlight hint hire hold honor honour hope host hunt ignore
        impeach implement import impose impound improve inaugurate incite incorporate indicate induce
        inform infringe initiate inject insinuate insist inspect install instruct intend intensify
        intercept interfere interpret intervene introduce invade invest investigate invite invoke isolate
        issue jail jettison join justify lack lament lash launch learn lease legalise legalize legislate
        liberate lift light limit list loathe lodge loosen lower maintain mandate maneuver manipulate
        manoeuvre map mark measure mediate merge mishandle mobilise mobilize monitor mourn move mull
        muster name nationalise nationalize negotiate nominate normalise normalize notify nudge nullify
        obey object oblige occupy offer open oppose opt ordain order organise organize oust outlaw outline
        overlook overreact overrule overturn owe paint pardon pass pave penalise penalize permit persist
        petition pick plant play plead pledge pocket postpone prefer prepare pressurise presume pretend
        print privatise privatize probe proceed proclaim procure profess prohibit promise promote propose
        prosecute protect protest publish pull purchase pursue push qualify question raise rally ramp
        ratify rationalise react read reaffirm rearm reassert reassure rebuff rebuild rebut recall receive
        recognise recognize recommend reconcile reconsider recover recycle redeploy redirect redouble
        reduce reestablish refrain refuse register regret reimburse reimpose reinstate reintroduce
        reiterate reject relent remember remove rename renege renew renounce rent reopen repair repatriate
        repay repeal repel replace reply report reposition reprimand repudiate request require reroute
        rescind rescue resent resettle reshape resist resolve resort respect respond restore restrict
        resume retain retaliate rethink retract retreat return review revive revoke reward ridicule
        sabotage sack save scoff scold score scramble scrap search seek seize sever share shelve ship shun
        side signal slam snub soften specify speculate sponsor spurn squander squash start steer stipulate
        stockpile stoke strengthen stress study subdue submit subsidise subsidize suggest summon support
        suppress surpass surrender suspend swap sympathise sympathize tackle teach test throw thwart
        tighten tolerate topple torpedo toughen track trade trail train translate treat trumpet try
        undercut underline undermine underscore undertake unleash unveil upgrade uphold use usher vacate
        vaccinate validate venture veto vie vindicate violate voice vote vow wage waive want watch waver
        weigh welcome whitewash widen withhold woo wrangle
        """
    ),
    """
    armed awarded banned banning bans barred barring bars began begins bid bidding bids blasted blasts
    bombed boosted boosts bought breaks bring brings bristled broke broken brought build building builds
    buy buying buys choose chooses chose clashed clings clung contested courted cut cuts cutting dig digs
    draw draws drew dropped drops eased eases edged exchanged expelled expelling expels extended extends
    eyes forbade forbids forsook found freezes gave give gives giving held keep keeps kept knew knows
    lead leading leads leaves led left lend lending lends lent lose loses losing lost made make makes
    making means meant meet meets met overcame overcomes overthrew overtook paid pay paying pays planned
    planning plans provided provides put puts putting quit quits rebuffed reversed rewrites rewrote ruled
    said say saying says sell selling sells send sending sends sent set sets setting shelled shrugged
    shuns shut shuts sign signed signing signs slammed slow slowed slows smashed sold sought speaking
    speaks spend spending spends spent spoke staged stalled stalls stands stood stop stopped stops
    strikes struck stunned stuns supplied sweeps swept take taken takes taking targeted taught taxed
    think thinks thought threw took topped tops undercuts understands understood undertook upheld win
    winning wins withdraw withdrawn withdraws withdrew won writes written wrote
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
    again already also always anyway both each firmly formally further had has have initially itself jointly
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
        approval backing condemnation criticism demand demands invitation mediation message offer permission
        pledge pressure protest protests reply request response silence statement
        """.split()
    ),
    "over": frozenset("victory win wins triumph".split()),
    "at": frozenset("anger fury lashed out".split()),
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
    down downtown during each east eastern every greater her his in inside into its like my near nearby
    neighboring neighbouring north northeast northeastern northern northwest northwestern off onto opposite
    our outside past per rural some south southeast southeastern southern southwest southwestern their through
    throughout toward towards under up upon upstate via west western within without
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
TEAM = frozenset(
    """
    captain coach defender fullback goalkeeper halfback itself midfielder quarterback striker themselves
    winger
    """.split()
)
"""Words behind the name of a team, and those that only who acts is called by."""
CALLED = frozenset("the it its a an for on this that these those his him them their off".split())
"""Words behind "called" that tell of who calls, not of what is called so: "Sarajevo called the vote void"."""
JOINED_ACTING = frozenset("led owned backed brokered funded sponsored imposed mediated supported".split())
"""Behind the hyphen in "Moscow-backed"."""
