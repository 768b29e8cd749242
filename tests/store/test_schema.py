"""The tables as other databases and people meet them."""

from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from factcheck.store.database import Store
from factcheck.store.schema import metadata


def test_every_column_can_be_asked_for_without_quotation_marks(store: Store) -> None:
    with store.reading() as connection:
        for table in metadata.sorted_tables:
            connection.exec_driver_sql(f"SELECT {', '.join(table.columns.keys())} FROM {table.name}")


def test_postgresql_makes_every_table_without_quotation_marks() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]
    made = (str(CreateTable(table).compile(dialect=dialect)) for table in metadata.sorted_tables)
    assert not [words for words in made if '"' in words.replace('COLLATE "C"', "")]


def test_every_table_has_a_key_to_sort_by() -> None:
    assert all(len(table.primary_key.columns) for table in metadata.sorted_tables)
