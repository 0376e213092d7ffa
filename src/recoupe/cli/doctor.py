"""``recoupe doctor``."""

from __future__ import annotations

import click

from recoupe.cli.exit_codes import Exit


@click.command()
@click.option("--quick", is_flag=True, help="Do not load the language model.")
def doctor(quick: bool) -> int:
    """Show versions, models and what is missing."""
    from recoupe.app.doctoring import examine

    findings = examine(quick=quick)
    for finding in findings:
        state = "ok" if finding.ok else "MISSING" if finding.found is None else "WRONG"
        advice = "" if finding.ok else f"  → {finding.advice}"
        click.echo(f"{state:<8}{finding.name:<20}{finding.found or '-'}{advice}")
    missing_model = any(not f.ok and f.name.startswith("fr-core") for f in findings)
    if missing_model:
        return Exit.MODEL
    return Exit.DONE if all(f.ok for f in findings) else Exit.FAILED
