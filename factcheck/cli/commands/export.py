import click
from factcheck.cli.options import completes_files
@click.command()
@click.option("-o", shell_complete=completes_files)
def command(o): 
    """x"""
