"""`factcheck checks`: what is looked for, and what each check needs."""

import click

from factcheck.cli.options import Form, form_options
from factcheck.report.columns import CHECK_COLUMNS


@click.command(short_help="List the checks: what each looks for, what it needs, how severe its flags are.")
@form_options(CHECK_COLUMNS)
def command(form: Form) -> None:
    """List the checks: what each looks for, what it needs and how severe its flags are. Needs no store.

    Run some or leave some out with --only and --without of check and compare.

    \b
    Examples:
      factcheck checks
      factcheck compare --without C6
    """
    from factcheck.comparison.checks import CHECKS, NOTED
    from factcheck.report.checks_page import check_records, check_rows, checks_page
    from factcheck.report.terminal import Screen, write_json, write_records

    checks = sorted((*CHECKS.values(), *NOTED.values()), key=lambda check: int(check.id.removeprefix("C")))
    if form is Form.JSON:
        write_json(check_records(checks))
    elif form is Form.PLAIN:
        write_records(check_rows(checks))
    else:
        screen = Screen()
        screen.lines(checks_page(checks, screen.look))
