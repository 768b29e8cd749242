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
    assert not [table for table in metadata.sorted_tables if '"' in str(CreateTable(table).compile(dialect=dialect))]


def test_every_table_has_a_key_to_sort_by() -> None:
    assert all(len(table.primary_key.columns) for table in metadata.sorted_tables)
