"""Names of the values that the desk shows, in French; the catalogues have the rest."""

from __future__ import annotations

from recoupe.app.desk.looks import label as shared
from recoupe.web.languages import N_

LABELS = {
    ("stance", "fulfils"): N_("réalise"),
    ("stance", "progresses"): N_("fait avancer"),
    ("stance", "contradicts"): N_("va contre"),
    ("stance", "reworded"): N_("reformule"),
    ("stance", "mentions"): N_("mentionne"),
    ("feature", "object"): N_("objet"),
    ("feature", "act"): N_("acte"),
    ("feature", "names"): N_("noms"),
    ("feature", "figures"): N_("chiffres"),
    ("feature", "theme"): N_("thème"),
    ("feature", "term"): N_("échéance"),
    ("why", "second"): N_("Attend une seconde personne"),
    ("why", "suggestion"): N_("Nouvelle suggestion"),
    ("why", "late"): N_("Échéance passée, rien de vérifié"),
    ("why", "missed"): N_("Rendez-vous manqué ou non vérifié"),
    ("why", "stalled"): N_("Plus de nouvelles depuis un an"),
    ("why", "proposal"): N_("Engagement proposé, jamais relu"),
    ("decision", "accept"): N_("accepté"),
    ("decision", "reject"): N_("rejeté"),
    ("decision", "defer"): N_("remis à plus tard"),
    ("decision", "correct"): N_("corrigé"),
    ("decision", "merge"): N_("réuni"),
    ("decision", "split"): N_("séparé"),
    ("decision", "status"): N_("statut"),
    ("decision", "second"): N_("confirmé par une seconde personne"),
    ("decision", "undo"): N_("annulation"),
    ("judged", "proposed"): N_("proposé"),
    ("judged", "accepted"): N_("accepté"),
    ("judged", "rejected"): N_("rejeté"),
    ("judged", "deferred"): N_("remis à plus tard"),
    ("level", "heads-of-state"): N_("chefs d’État"),
    ("level", "ministers"): N_("ministres"),
    ("level", "experts"): N_("experts"),
    ("level", "unknown"): N_("niveau non précisé"),
    ("theme", "security"): N_("sécurité"),
    ("theme", "diplomacy"): N_("diplomatie"),
    ("theme", "economy-trade"): N_("économie et commerce"),
    ("theme", "infrastructure-energy"): N_("infrastructures et énergie"),
    ("theme", "agriculture"): N_("agriculture"),
    ("theme", "education-training"): N_("éducation et formation"),
    ("theme", "health"): N_("santé"),
    ("theme", "humanitarian"): N_("humanitaire"),
    ("theme", "culture-sport"): N_("culture et sport"),
    ("theme", "justice"): N_("justice"),
    ("theme", "migration"): N_("migrations"),
    ("theme", "environment"): N_("environnement"),
    ("theme", "institutions"): N_("institutions"),
    ("modality", "agreed"): N_("Convenu"),
    ("modality", "announced"): N_("Annoncé"),
    ("modality", "planned"): N_("Planifié"),
    ("modality", "hoped"): N_("Espéré"),
    ("modality", "requested"): N_("Demandé"),
    ("modality", "expected"): N_("Attendu"),
    ("progress", "NR"): N_("Non revu"),
    ("progress", "NE"): N_("Aucune trace trouvée"),
    ("progress", "0"): N_("Non engagé"),
    ("progress", "1"): N_("Initié"),
    ("progress", "2"): N_("Partiel, hors rythme"),
    ("progress", "3"): N_("Partiel, en rythme"),
    ("progress", "4"): N_("Réalisé"),
    ("flag", "late"): N_("En retard"),
    ("flag", "suspended"): N_("Suspendu"),
    ("flag", "reworded"): N_("Reformulé"),
    ("flag", "replaced"): N_("Remplacé"),
    ("flag", "withdrawn"): N_("Retiré"),
    ("flag", "contradicted"): N_("Contredit"),
    ("flag", "disputed"): N_("Contesté"),
    ("flag", "fulfilled-late"): N_("Réalisé hors délai"),
    ("session", "envisaged"): N_("envisagée"),
    ("session", "planned"): N_("planifiée"),
    ("session", "open"): N_("ouverte"),
    ("session", "held"): N_("tenue"),
    ("session", "postponed"): N_("reportée"),
    ("session", "cancelled"): N_("annulée"),
    ("session", "unconfirmed"): N_("non confirmée"),
}


def french(value: str, scope: str) -> str:
    """The French name of a value; what exported dossiers call it where the desk has none."""
    return LABELS.get((scope, value)) or shared(value, scope)


def values(scope: str) -> list[str]:
    """The values of a scope, in order."""
    return [value for known, value in LABELS if known == scope]
