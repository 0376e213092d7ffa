"""What a cue must take to be one: an infinitive, a clause, the name of an act."""

from __future__ import annotations

from recoupe.annotate.undertaking_tree import CLITICS, QUOTES, SUBJECTS, Tree
from recoupe.lang.fr.modality import names_act, words

REACH = 16
MARKERS = {
    "de": ("de", "d'"),
    "à": ("à",),
    "pour": ("pour",),
    "sur": ("sur",),
}


def complement(tree: Tree, cue: int, takes: str) -> int | None:
    """Head of the complement of the given pattern, or None when it is not there."""
    name, _, condition = takes.partition("+")
    if condition == "said" and governed(tree, cue, "said") is None:
        return None
    if condition == "told" and governed(tree, cue, "told") is None and not told_of(tree, cue):
        return None
    if condition == "held" and not held(tree, cue):
        return None
    if name in CLAUSES:
        return CLAUSES[name](tree, cue)
    if name == "passive" or name.startswith("passive-"):
        return passive(tree, cue, name)
    if name.startswith("à.."):
        return marked_infinitive(tree, cue, MARKERS["de"])
    if name == "inf":
        return bare_infinitive(tree, cue)
    if name.endswith("-inf-present"):
        return (
            marked_infinitive(tree, cue, MARKERS[name[: -len("-inf-present")]])
            if present(tree, cue)
            else None
        )
    if name.endswith("-inf"):
        return marked_infinitive(tree, cue, MARKERS[name[: -len("-inf")]])
    return marked_noun(tree, cue, MARKERS[name[: -len("-noun")]])


def held(tree: Tree, noun: int) -> bool:
    """Whether it is told whose the decision or promise is."""
    before = range(max(tree.bounds(noun)[0], noun - 3), noun)
    if any(tree.word(i) in OWN for i in before):
        return True
    following = noun + 1 < tree.bounds(noun)[1] and tree.word(noun + 1)
    return following in ("du", "des", "de", "d'") and not tree.infinitive(noun + 2)


OWN = frozenset("son sa ses leur leurs mon ma mes notre nos".split())


def told_of(tree: Tree, noun: int) -> bool:
    """Whether the noun is said to be told ("volonté affichée")."""
    following = noun + 1 < tree.bounds(noun)[1] and tree[noun + 1].lemma in words("told")
    return bool(following)


def governed(tree: Tree, cue: int, kind: str = "said") -> int | None:
    """The verb of saying that has the cue as its object ("exprimer l'espoir")."""
    said = words(kind)
    for head in tree.ancestors(cue):
        if tree[head].pos == "VERB":
            return head if tree[head].lemma in said and head < cue else None
        if cue - head > REACH:
            return None
    return None


def present(tree: Tree, cue: int) -> bool:
    """Whether the verb is in the present or imperfect (not a past act)."""
    return tree.finite(cue) and len(tree.group(cue)) == 1


def scan(tree: Tree, cue: int) -> range:
    """Tokens after the cue, as far as a complement can stand."""
    _, last = tree.bounds(cue)
    return range(cue + 1, min(last, cue + 1 + REACH))


def slides(tree: Tree, index: int) -> bool:
    """Whether the token may stand between a marker and its infinitive."""
    return tree.word(index) in CLITICS or tree.word(index) in QUOTES or tree[index].pos == "ADV"


def stops(tree: Tree, index: int) -> bool:
    """Whether another clause or verb begins here."""
    return tree.finite(index) or tree.word(index) in (";", ":", "qui", "dont", "où")


def marked_infinitive(tree: Tree, cue: int, markers: tuple[str, ...]) -> int | None:
    """The infinitive after "de" or "à", adverbs and clitics between allowed."""
    for i in scan(tree, cue):
        if tree.word(i) in markers:
            j = i + 1
            while j < tree.bounds(cue)[1] - 1 and slides(tree, j):
                j += 1
            if j < tree.bounds(cue)[1] and tree.infinitive(j):
                return main_infinitive(tree, j)
        elif stops(tree, i) or tree.infinitive(i):
            return None
    return None


def main_infinitive(tree: Tree, index: int) -> int | None:
    """None for a past infinitive ("avoir signé"): what is done is not undertaken."""
    if tree[index].lemma in ("avoir", "être") and index + 1 < len(tree.parse.tokens):
        following = tree[index + 1]
        if "VerbForm=Part" in following.feats and tree[index].lemma == "avoir":
            return None
        past = following.text.endswith(("é", "ée", "és", "ées"))
        if "VerbForm=Part" in following.feats or (past and tree[index].dep != "cop"):
            return index + 1
    return index


def bare_infinitive(tree: Tree, cue: int) -> int | None:
    """An infinitive straight after the cue."""
    for i in scan(tree, cue):
        if tree.infinitive(i):
            return main_infinitive(tree, i)
        if not (slides(tree, i) or tree.word(i) in ("être", "avoir")):
            return None
    return None


def marked_noun(tree: Tree, cue: int, markers: tuple[str, ...]) -> int | None:
    """The name of an act after a preposition."""
    joined = {"de": ("du", "des"), "à": ("au", "aux")}
    forms = set(markers) | {f for m in markers for f in joined.get(m, ())}
    for i in scan(tree, cue):
        if tree.word(i) in forms:
            for j in range(i + 1, min(i + 5, tree.bounds(cue)[1])):
                if tree[j].pos == "NOUN":
                    return j if tree[j].lemma not in words("not-act") else None
        elif stops(tree, i) or i - cue > 6:
            return None
    return None


def clause_verb(tree: Tree, cue: int) -> int | None:
    """The finite verb of the que-clause after the cue."""
    _, end = tree.bounds(cue)
    for i in scan(tree, cue):
        if tree.word(i) in ("que", "qu'") and tree.word(i - 1) not in ("plus", "moins", "tandis"):
            for j in range(i + 1, min(i + 25, end)):
                if tree.finite(j):
                    return lexical(tree, j)
            return None
        if stops(tree, i) and i > cue + 1:
            return None
    return None


def lexical(tree: Tree, index: int) -> int:
    """The lexical verb of an auxiliary or copula."""
    if tree[index].dep in ("aux", "aux:tense", "aux:pass", "aux:caus", "cop"):
        return tree[index].head
    return index


def ahead(tree: Tree, verb: int) -> bool:
    """Whether a clause speaks of what is to come: future, conditional, "allait", "doit"."""
    for i in tree.group(verb):
        if tree.future(i) or tree.conditional(i):
            return True
    going = tree[verb].lemma in ("aller", "devoir", "compter")
    return going and bare_infinitive(tree, verb) is not None


def ahead_clause(tree: Tree, cue: int) -> int | None:
    """A que-clause that looks ahead."""
    verb = clause_verb(tree, cue)
    return verb if verb is not None and ahead(tree, verb) else None


def noun_object(tree: Tree, cue: int) -> int | None:
    """The direct object, when it can be undertaken."""
    for i in tree.children(cue, "obj", "nsubj", "obl:arg", "obl:mod"):
        if i > cue and tree[i].pos == "NOUN" and not tree.children(i, "case"):
            if tree[i].lemma.lower() not in words("not-act"):
                return i
    return first_noun(tree, cue)


def first_noun(tree: Tree, cue: int) -> int | None:
    """The first noun after the verb with only determiners, adjectives and quotes between."""
    for i in scan(tree, cue):
        if tree[i].pos == "NOUN" and tree[i].lemma.lower() not in words("not-act"):
            return i
        if tree[i].pos not in ("DET", "ADJ", "ADV", "NUM", "PUNCT", "NOUN") or stops(tree, i):
            return None
    return None


def act_object(tree: Tree, cue: int) -> int | None:
    """A direct object that names an act."""
    noun = noun_object(tree, cue)
    return noun if noun is not None and names_act(tree[noun].lemma) else None


def pact_object(tree: Tree, cue: int) -> int | None:
    """A direct object that is a pact or text."""
    noun = noun_object(tree, cue)
    return noun if noun is not None and tree[noun].lemma in words("pact") else None


def listed_object(tree: Tree, cue: int) -> int | None:
    """A direct object among the listed kinds of measures."""
    noun = noun_object(tree, cue)
    return noun if noun is not None and tree[noun].lemma in words("measure") else None


def document_object(tree: Tree, cue: int) -> int | None:
    """What an adopted text sets: its object, when the subject is a text."""
    if tree.future(cue):
        return None
    named = any(tree[s].lemma in words("document") for s in tree.children(cue, *SUBJECTS))
    for s in tree.children(cue, *SUBJECTS):
        if tree.word(s) == "qui":
            named = named or tree[tree[cue].head].lemma in words("document")
    if tree[cue].dep == "conj":
        named = named or any(
            tree[s].lemma in words("document")
            for s in tree.children(tree[cue].head, *SUBJECTS)
        )
    past = tree.word(cue).endswith(("ait", "aient"))
    return noun_object(tree, cue) if named and present(tree, cue) and not past else None


def passive(tree: Tree, cue: int, name: str) -> int | None:
    """The subject of a passive, or the noun that a participle is attached to."""
    token = tree[cue]
    if "VerbForm=Part" not in token.feats:
        return None
    subjects = tree.children(cue, "nsubj:pass") or (
        tree.children(cue, "nsubj") if tree.children(cue, "aux:pass") else []
    )
    if not subjects and token.dep in ("acl", "amod") and token.head < cue:
        subjects = [token.head]
    if not subjects:
        return None
    noun = subjects[0]
    loose = token.dep in ("acl", "amod") and not tree.children(cue, "aux:pass")
    if loose and (name in ("passive-measure", "passive-pact") or not dated(tree, cue)):
        return None
    wanted = {"passive-pact": "pact", "passive-event": "event"}.get(name)
    if wanted and tree[noun].lemma not in words(wanted):
        return None
    if name == "passive-measure" and not names_act(tree[noun].lemma):
        return None
    return noun


def dated(tree: Tree, participle: int) -> bool:
    """Whether a date hangs on a participle ("prévue le 3", "prévue en mai")."""
    for i in tree.subtree(participle):
        if i > participle and (tree[i].pos == "NUM" or tree[i].lemma in words("date")):
            return True
    return False


def appealed(tree: Tree, cue: int) -> int | None:
    """Who or what is appealed to in "en appeler à"."""
    first, last = tree.bounds(cue)
    if not any(tree.word(i) == "en" for i in range(max(first, cue - 3), cue)):
        return None
    for i in range(cue + 1, min(last, cue + 6)):
        if tree.word(i) in ("à", "au", "aux"):
            return next(
                (j for j in range(i + 1, min(last, i + 4)) if tree[j].pos in ("NOUN", "PROPN")),
                None,
            )
    return None


def accorded(tree: Tree, cue: int) -> int | None:
    """What is agreed upon in "se mettre d'accord pour" or "sur"."""
    if not any(tree.word(i) in ("accord", "d'accord") for i in scan(tree, cue)[:3]):
        return None
    return marked_infinitive(tree, cue, ("pour",)) or marked_noun(tree, cue, ("sur",))


CLAUSES = {
    "que": lambda tree, cue: clause_verb(tree, cue),
    "que-future": ahead_clause,
    "noun": noun_object,
    "measure": act_object,
    "measure-present": lambda tree, cue: act_object(tree, cue) if present(tree, cue) else None,
    "measure-future": lambda tree, cue: act_object(tree, cue) if tree.future(cue) else None,
    "à-whom": lambda tree, cue: appealed(tree, cue),
    "accord-inf": lambda tree, cue: accorded(tree, cue),
    "listed": listed_object,
    "pact": pact_object,
    "document": document_object,
    "à-ce": ahead_clause,
    "pour-que": ahead_clause,
    "en-faveur": lambda tree, cue: marked_noun(tree, cue, ("faveur",)),
}
