"""Invented pages for the tests of cleaning: people, outlets and places do not exist."""

TITLE = "Kerbihan : la digue nord sera rehaussée avant l’hiver"
PARAGRAPHS = (
    "Le conseil de l’archipel de Kerbihan a adopté lundi soir le rehaussement de la digue nord, "
    "fragilisée par trois tempêtes successives depuis le début de l’année.",
    "« Nous ne pouvons plus attendre, la mer entre chaque mois dans les jardins du quartier bas », "
    "a déclaré la présidente du conseil, Maëlys Tanguidec, à l’issue de la séance.",
    "Les travaux de la digue commenceront en septembre, selon le calendrier présenté aux élus, et "
    "dureront environ quatorze semaines si la météo le permet.",
    "Le coût du chantier est estimé à 4,2 millions de couronnes, dont la moitié sera prise en charge "
    "par le fonds régional des côtes.",
)
TEASERS = (
    "Foot : le club de Port-Lannig humilié à domicile devant un public médusé",
    "Un collectionneur découvre un violon oublié dans une grange de Trévello",
    "Énergie : la facture des ménages pourrait doubler d’ici deux ans",
)
MENU = "\n".join(f"  • {word}" for word in ("Accueil", "Politique", "Société", "Sports", "Culture"))

DUMP = f"""LE PHARE DE KERBIHAN
{MENU}
    {TEASERS[0]}

    {TEASERS[1]}

Pas de resultats
LE PHARE DE KERBIHAN
{MENU}
    {TEASERS[0]}

    {TEASERS[1]}

{TITLE}

Publié le 12 mai 2031 à 18h04 - Mis à jour le 13 mai 2031
Partager

{PARAGRAPHS[0]}

À lire aussi : {TEASERS[2]}

{PARAGRAPHS[1]}

Des travaux dès la rentrée

{PARAGRAPHS[2]}

Les élus de l’archipel ont retenu trois mesures :

  • le rehaussement de la digue d’un mètre vingt ;

  • la pose d’un clapet au débouché du ruisseau ;

  • un système d’alerte par sirène.

CLIQUEZ ICI POUR RECEVOIR CHAQUE MATIN NOS ARTICLES

{PARAGRAPHS[3]}

NB : Toute reproduction, même partielle, de cet article est interdite sans l’accord écrit de la rédaction, qui se réserve le droit d’agir en justice.

Yannig Le Floc’hmeur

Vous pourriez aussi aimer

{TEASERS[0]}

3 juin 2032

Le club de Port-Lannig a perdu samedi sur le score de cinq à zéro devant un public venu nombreux…

{TEASERS[2]}

il y a 4 heures

La commission de l’énergie a publié jeudi une note alarmante sur les prix de gros de l’électricité…

Laisser un commentaire

Votre adresse e-mail reste secrète. Les champs avec une étoile sont obligatoires *

© Le Phare de Kerbihan - 2032 | Tous droits réservés
{MENU}
"""

HTML = f"""<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8">
<title>{TITLE.replace("’", "&rsquo;")} | Le Phare</title>
<meta property="og:site_name" content="Le Phare de Kerbihan">
<meta property="og:title" content="{TITLE}">
<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle",
"headline":"{TITLE}","datePublished":"2031-05-12T18:04:00+02:00","dateModified":"2031-05-13",
"author":[{{"@type":"Person","name":"Yannig Le Floc’hmeur"}}]}}</script>
<style>p {{ color: red }}</style></head>
<body><nav><ul><li><a href="/">Accueil</a></li><li><a href="/p">Politique</a></li></ul></nav>
<main><article><h1>{TITLE.replace("’", "&rsquo;")}</h1>
<p class="meta">Par <a href="/y">Yannig Le Floc’hmeur</a> - <time datetime="2031-05-12">12 mai 2031</time></p>
<p>{PARAGRAPHS[0].replace("é", "&eacute;")}</p>
<p>{PARAGRAPHS[1]}</p>
<div class="related"><a href="/e">À lire aussi : {TEASERS[2]}</a></div>
<h2>Des travaux dès
   la rentrée</h2>
<p>{PARAGRAPHS[2]}</p>
<p>Le code affiché sur le panneau était &lt;script&gt;alert(1)&lt;/script&gt;, a précisé un employé amusé de la mairie.</p>
<ul><li>le rehaussement de la digue d’un mètre vingt ;</li><li>un système d’alerte par sirène.</li></ul>
<p>{PARAGRAPHS[3]}</p></article></main>
<aside class="related-posts"><h3>Autres articles</h3>
<ul><li><a href="/f">{TEASERS[0]}</a> <time datetime="2032-06-03">3 juin 2032</time></li>
<li><a href="/v">{TEASERS[1]}</a></li></ul></aside>
<script>var p = "<p>Ce texte est dans un script et n’est pas lu.</p>";</script>
<footer>© Le Phare de Kerbihan 2032</footer></body></html>
"""
