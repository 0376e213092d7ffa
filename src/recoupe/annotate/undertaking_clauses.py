"""The clause that an undertaking stands in: from its subject to the end of what is promised."""

from __future__ import annotations

from recoupe.annotate.undertaking_tree import CLITICS, QUOTES, SUBJECTS, Tree
from recoupe.model.marks import Time
from recoupe.model.span import Span

RAISED = ("xcomp", "ccomp", "advcl", "obj", "obl:arg", "obl:mod", "acl", "conj")
OPENERS = frozenset("qui dont où lequel laquelle lesquels lesquelles".split())
CONTRAST = frozenset("tandis alors mais".split())
ASIDE = frozenset(
    "soulignant estimant précisant ajoutant illustrant expliquant rappelant affirmant jugeant "
    "indiquant déclarant assurant marquant confirmant".split()
)
EDGE = frozenset(", ; : . - – — … ! ? et ou mais donc car ni or que qu'".split()) | QUOTES


def subject(tree: Tree, verb: int) -> int | None:
    """Head of the verb's own subject, or of the verb it is coordinated with."""
    heads = [verb, *tree.children(verb, "cop", "aux:pass")]
    own = [s for h in heads for s in tree.children(h, *SUBJECTS) if stands(tree, s, verb)]
    own = [s for s in own if s < verb] or own
    if own:
        return best_subject(tree, verb, own)
    left = beside(tree, verb)
    if left is not None:
        return left
    head = tree[verb].head
    if head == verb:
        return None
    if tree[verb].dep in ("conj", "advcl", "xcomp", "acl", "ccomp", "parataxis") and tree[
        head
    ].pos in ("VERB", "AUX", "ADJ"):
        return subject(tree, head)
    if tree[verb].dep == "acl:relcl":
        return head
    if "VerbForm=Part" in tree[verb].feats and tree[verb].text.endswith("ant"):
        return leading(tree, verb)
    return None


def leading(tree: Tree, verb: int) -> int | None:
    """The first subject of the sentence before a gerund that the parser hangs elsewhere."""
    first, _ = tree.bounds(verb)
    return next((i for i in range(first, verb) if tree[i].dep in SUBJECTS and nominal(tree, i)), None)


def stands(tree: Tree, who: int, verb: int) -> bool:
    """Whether a proposed subject can be one: no colon between, no particle ("-t-il")."""
    if tree.word(who).startswith("-") or tree.word(who) in ("tout", "t"):
        return False
    if tree.word(who) in ("nous", "vous"):
        ends = "ons" if tree.word(who) == "nous" else "ez"
        return any(tree.word(i).endswith(ends) for i in tree.group(verb))
    return who > verb or not separated(tree, who, verb)


def separated(tree: Tree, who: int, verb: int) -> bool:
    """Whether a colon stands between two tokens."""
    return any(tree.word(i) == ":" for i in range(who + 1, verb))


def beside(tree: Tree, verb: int) -> int | None:
    """The noun phrase that ends right before a finite verb whose subject the parser missed."""
    group = tree.group(verb)
    first, _ = tree.bounds(verb)
    if not any(tree.finite(i) for i in group):
        return None
    i = min(group) - 1
    while i >= first and (tree.word(i) in CLITICS - {"nous", "vous"} or tree[i].pos == "ADV"):
        i -= 1
    if i >= first and tree.word(i) == ",":
        opening = [j for j in range(i - 1, first, -1) if tree.word(j) == ","]
        if not opening:
            return None
        i = opening[0] - 1
    if i < first or not (nominal(tree, i) or "VerbForm=Part" in tree[i].feats):
        return None
    while tree[i].head < i and tree[i].dep in PART_OF_PHRASE and tree[i].head >= first:
        i = tree[i].head
    return i if nominal(tree, i) or tree.children(i, "det") else None


PART_OF_PHRASE = ("nmod", "amod", "flat:name", "appos", "acl", "obl:arg", "nummod", "flat")


def nominal(tree: Tree, index: int) -> bool:
    """Whether a token can head a noun phrase."""
    pos = tree[index].pos
    return pos in ("NOUN", "PROPN", "PRON") or (pos == "ADJ" and bool(tree.children(index, "det")))


def best_subject(tree: Tree, verb: int, own: list[int]) -> int:
    """Of several proposed subjects the one that starts the phrase; a relative's antecedent."""
    whole = [s for s in own if not any(tree.finite(k) for k in tree.children(s))]
    first = (whole or own)[0]
    last = (whole or own)[-1]
    if any(tree.word(i) in OPENERS for i in range(first + 1, last)):
        first = last
    if tree[first].pos == "NUM":
        named = [k for k in tree.children(first, "appos", "conj") if tree[k].pos == "PROPN"]
        first = named[0] if named else first
    if tree.word(first) in ("qui", "lequel", "laquelle", "lesquels", "lesquelles"):
        return antecedent(tree, verb, first)
    return first


def antecedent(tree: Tree, verb: int, pronoun: int) -> int:
    """What a relative pronoun stands for: the clause's head noun, else the last noun before."""
    head = tree[verb].head
    for _ in range(3):
        if head == verb or nominal(tree, head):
            break
        head = tree[head].head
    if head < pronoun and nominal(tree, head):
        return head
    first, _ = tree.bounds(verb)
    for i in range(pronoun - 1, first - 1, -1):
        if nominal(tree, i):
            return i
    return pronoun


def phrase(tree: Tree, noun: int, *, relatives: bool = False) -> tuple[int, int]:
    """First and last token of a noun phrase, without relative clauses and appended verbs."""
    cut = {"acl:relcl", "parataxis", "advcl", "cc:nom"}
    if tree.children(noun, "cop"):
        cut |= {"cop", "nsubj", "nsubj:pass", "expl:subj", "dep", "ccomp", "advcl:cleft"}
    without: set[int] = set()
    if not relatives:
        stack = [noun]
        while stack:
            for kid in tree.children(stack.pop()):
                verbal = tree[kid].dep == "conj" and tree[kid].pos in ("VERB", "AUX")
                if tree[kid].dep in cut or verbal:
                    without.add(kid)
                else:
                    stack.append(kid)
    kept = [i for i in tree.subtree(noun, frozenset(without)) if i >= noun - 25]
    first, last = trim(tree, kept[0], kept[-1])
    while first < noun and tree[first].dep in ("case", "mark", "cc") and tree[first].head == noun:
        first += 1
    return trim(tree, first, last)


def trim(tree: Tree, first: int, last: int) -> tuple[int, int]:
    """Drop conjunctions and punctuation at both edges, but keep a quotation mark's pair."""
    while first < last and tree.word(first) in EDGE:
        first += 1
    while last > first and (
        (tree.word(last) in EDGE and not closes(tree, first, last))
        or tree.word(last) in ("à", "de", "d'", "selon", "sur", "avec", "pour", "au", "du")
    ):
        last -= 1
    return first, last


def closes(tree: Tree, first: int, last: int) -> bool:
    """Whether the last token closes a quotation that opens inside the clause."""
    mark = tree.word(last)
    inside = [tree.word(i) for i in range(first, last)]
    if mark in ("»", "”"):
        return {"»": "«", "”": "“"}[mark] in inside
    return mark == '"' and inside.count('"') % 2 == 1


def separate(tree: Tree, verb: int) -> frozenset[int]:
    """Branches of a verb that are clauses of their own."""
    without = set()
    for kid in tree.children(verb):
        dep, pos = tree[kid].dep, tree[kid].pos
        verbal = pos in ("VERB", "AUX") or any(tree[k].dep == "cop" for k in tree.children(kid))
        marks = {tree.word(k) for k in tree.children(kid, "mark", "advmod")}
        if dep in ("conj", "parataxis") and verbal and not tree.infinitive(kid):
            without.add(kid)
        elif dep == "cc" and kid > verb:
            without.add(kid)
        elif dep == "advcl" and verbal and (kid < verb or marks & (CONTRAST | {"comme"})):
            without.add(kid)
        elif dep == "advcl" and tree.word(kid) in ASIDE:
            without.add(kid)
    return frozenset(without)


def clause(tree: Tree, verb: int, times: tuple[Time, ...]) -> Span:
    """The verb's clause: subject, verb and complements, without what surrounds them."""
    kept = tree.subtree(verb, separate(tree, verb))
    who = subject(tree, verb)
    start = min(tree.group(verb))
    if who is not None and who < verb and near(tree, who, verb):
        start = min(start, phrase(tree, who)[0])
    start = before(tree, start, kept, times)
    last = ending(tree, verb, start, max(kept[-1], verb))
    first, last = trim(tree, start, last)
    return tree.span(first, last)


def near(tree: Tree, who: int, verb: int) -> bool:
    """Whether the subject belongs to this clause and not to a verb further up."""
    if tree[who].head == verb or tree[verb].dep == "acl:relcl":
        return True
    between = range(who + 1, min(tree.group(verb)))
    if len(between) > 1 and tree.word(between[0]) == tree.word(between[-1]) == ",":
        return True
    return not any(
        tree[i].pos == "VERB" and (tree.finite(i) or len(tree.group(i)) > 1) for i in between
    )


def before(tree: Tree, start: int, kept: list[int], times: tuple[Time, ...]) -> int:
    """Reach back over clitics, and over a time expression that opens the clause."""
    first, _ = tree.bounds(start)
    while start > first and (
        tree.word(start - 1) in ("ne", "n'", "se", "s'", "y", "en", "lui")
        or (tree.word(start - 1) == "-" and tree[start - 1].end == tree[start].start)
        or (tree.word(start) == "-" and tree[start - 1].end == tree[start].start)
    ):
        start -= 1
    lead = [i for i in kept if i < start]
    if lead and start - lead[0] <= 12:
        zone = tree.span(lead[0], start - 1)
        if any(t.span.overlaps(zone) and t.span.start - zone.start < 12 for t in times):
            return lead[0]
    return start


def ending(tree: Tree, verb: int, start: int, last: int) -> int:
    """Stop before an appended relative, a contrast, or the end of the sentence."""
    _, end = tree.bounds(verb)
    last = min(last, end - 1)
    for i in range(verb + 1, last + 1):
        if breaks(tree, i, last) or new_clause(tree, verb, i) or wanders(tree, i, last):
            return i - 1
        if tree.word(i) != "," or i + 1 > last:
            continue
        following = tree.word(i + 1)
        if following in ("lui", "elle", "eux") and i + 2 <= last:
            following = tree.word(i + 2)
        if aside(tree, i + 1) or (tree[verb].dep == "acl:relcl" and tree.finite(i + 1)):
            return i - 1
        if following in OPENERS and i - start >= 4:
            if not resumes(tree, verb, i, last):
                return i - 1
        elif following in ASIDE | {"tandis", "mais", "alors"} or (
            following == "ce" and i + 2 <= last and tree.word(i + 2) in ("qui", "que", "qu'")
        ):
            return i - 1
    return last


def breaks(tree: Tree, i: int, last: int) -> bool:
    """Whether something else begins here: a contrast, a reason, an explanation."""
    word = tree.word(i)
    if word in ("tandis", "alors") and i < last and tree.word(i + 1) in ("que", "qu'"):
        return True
    return word in ("car", "puisque", ":", ";") and tree[i].pos != "NOUN"


def wanders(tree: Tree, i: int, last: int) -> bool:
    """Whether a long relative clause begins here without a comma."""
    word = tree.word(i)
    if word in ("lequel", "laquelle", "lesquels", "lesquelles"):
        return True
    if word == "ce" and i < last and tree.word(i + 1) in ("que", "qu'", "qui", "dont"):
        return True
    return word in ("où", "dont") and last - i > 10


def new_clause(tree: Tree, verb: int, comma: int) -> bool:
    """Whether another clause with its own subject begins after a comma."""
    _, end = tree.bounds(verb)
    if tree.word(comma) not in (",", "et"):
        return False
    for i in range(comma + 1, min(comma + 6, end)):
        if tree.word(i) in OPENERS or tree.word(i) in ("que", "qu'", "en", "si", "s'"):
            return False
        head = tree[i].head
        if tree[i].dep in SUBJECTS and head > i and head != verb:
            helpers = tree.group(verb)
            return head not in helpers and any(tree.finite(k) for k in tree.group(head))
    return False


def aside(tree: Tree, i: int) -> bool:
    """Whether a participle clause begins here that reports or comments."""
    if tree.word(i) in ("se", "s'"):
        i += 1
    token = tree[i]
    return token.pos == "VERB" and token.text.endswith("ant") and "Part" in token.feats


def resumes(tree: Tree, verb: int, comma: int, last: int) -> bool:
    """Whether the clause goes on after an inserted relative (another comma, then a complement)."""
    own = set(tree.children(verb))
    return any(tree.word(i) == "," and i + 1 in own for i in range(comma + 1, last))
